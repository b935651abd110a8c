import { html, PARAGRAPH, TERM, TEXT, type HostilePage } from '../hostile-page.ts';

/** Goes on until the page is left. */
const always = (work: string): string => `setInterval(() => { ${work} }, 4)`;

export const CHANGING: readonly HostilePage[] = [
  {
    name: 'text that changes without end',
    body: html({
      body: `${PARAGRAPH}<p id="more"></p>`,
      last: `const more = document.getElementById('more');`,
    }),
    after: always(`more.textContent = 'The ${TERM} ' + Math.random()`),
  },
  {
    name: 'elements that come and go without end',
    body: html({ body: `${PARAGRAPH}<div id="more"></div>` }),
    after: always(`const p = document.createElement('p'); p.textContent = '${TERM} again'; more.prepend(p);
      while (more.childNodes.length > 40) more.lastChild.remove()`),
  },
  {
    name: 'a page that shuffles its own nodes',
    body: html({ body: `${PARAGRAPH}<div id="more">${`<p>The ${TERM}.</p>`.repeat(30)}</div>` }),
    after: always(`for (let i = 0; i < 10; i++) more.insertBefore(more.lastChild, more.children[i])`),
  },
  {
    name: 'a mutation observer that answers each change with another',
    body: html({ body: `${PARAGRAPH}<p id="more">a</p>` }),
    after: `{ let left = 3000; const more = document.getElementById('more');
      const observer = new MutationObserver(() => { if (left-- > 0) more.firstChild.data = '${TERM} ' + left; else observer.disconnect(); });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      more.firstChild.data = 'go'; }`,
  },
  {
    name: 'a mutation observer that removes whatever is not the page’s',
    body: html(),
    after: `new MutationObserver(records => { for (const { addedNodes } of records) for (const node of addedNodes) node.remove(); })
      .observe(document, { subtree: true, childList: true })`,
    cardless: 'the page removes the card’s host',
  },
  {
    name: 'text split and joined again',
    fickle: 'its text is another at each look',
    body: html(),
    after: always(
      `const p = document.getElementById('text'); p.firstChild.splitText(Math.random() * p.firstChild.length | 0); p.normalize()`,
    ),
  },
  {
    name: 'the body is replaced',
    body: html(),
    after: `{ const body = document.createElement('body'); body.innerHTML = ${JSON.stringify(PARAGRAPH)}; document.body = body; }`,
  },
  {
    name: 'the body is removed',
    body: html(),
    after: `document.body.remove()`,
    isGone: true,
  },
  {
    name: 'the root is removed',
    body: html(),
    after: `document.documentElement.remove()`,
    isGone: true,
  },
  {
    name: 'the root is replaced by a drawing',
    body: html(),
    after: `document.replaceChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'), document.documentElement)`,
    isGone: true,
  },
  {
    name: 'the root is removed and put back, again and again',
    body: html(),
    after: `{ const root = document.documentElement; for (let i = 0; i < 100; i++) { root.remove(); document.append(root); } }`,
  },
  {
    name: 'the document is opened and written anew',
    body: html(),
    after: `document.open(); document.write(${JSON.stringify(html())}); document.close();`,
  },
  {
    name: 'the document is opened and never closed',
    body: html(),
    after: `document.open(); document.write('<p>half');`,
    isGone: true,
  },
  {
    name: 'the document is written in pieces',
    body: html({
      body: '',
      last: `for (const piece of ${JSON.stringify(PARAGRAPH)}.match(/.{1,5}/g)) document.write(piece)`,
    }),
  },
  {
    name: 'nodes are adopted from document to document',
    body: html({ body: `${PARAGRAPH}<iframe srcdoc="<p>frame"></iframe>` }),
    after: `{ const p = document.getElementById('text'); const other = document.querySelector('iframe').contentDocument;
      const plain = document.implementation.createHTMLDocument('');
      const xml = new DOMParser().parseFromString('<a/>', 'text/xml');
      for (let i = 0; i < 20; i++) for (const to of [other, plain, xml]) { to.adoptNode(p); to.documentElement.append(p); }
      document.body.append(document.adoptNode(p)); }`,
  },
  {
    name: 'the page loading is stopped',
    silent: 'one browser runs no script of ours in a page that stopped itself while it was read',
    body: html({ last: 'window.stop()' }),
  },
  {
    name: 'design mode is switched on once it is marked',
    body: html(),
    after: `document.designMode = 'on'; document.getElementById('text').append(' more')`,
    silent: 'text that is edited is left alone',
  },
  {
    name: 'a page in design mode from the start',
    body: html({ first: `document.designMode = 'on'` }),
    unmarked: 'text that is edited is left alone',
  },
  {
    name: 'an editable page',
    body: html({ body: `<div contenteditable="true">${PARAGRAPH}</div>` }),
    unmarked: 'text that is edited is left alone',
  },
  {
    name: 'selections that change, over many ranges and trees',
    body: html({ body: `${PARAGRAPH}<div id="more">${TEXT}</div><textarea>${TEXT}</textarea>` }),
    after: `{ const selection = getSelection();
      for (let i = 0; i < 200; i++) { selection.removeAllRanges(); selection.selectAllChildren(i % 2 ? document.body : document.getElementById('text'));
        selection.collapse(document.documentElement, 0); selection.setBaseAndExtent(document, 0, document.body, 1); }
      document.querySelector('textarea').select(); selection.removeAllRanges(); }`,
  },
];
