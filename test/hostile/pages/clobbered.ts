import { html, PARAGRAPH, TERM, TEXT, type HostilePage } from '../hostile-page.ts';

/** A script that gives a form one field for each member of the named interfaces. */
const fields = (interfaces: string, form = 'document.forms[0]'): string => `{
  const form = ${form};
  for (const owner of [${interfaces}])
    for (const name of Object.getOwnPropertyNames(owner.prototype)) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.setAttribute('name', name);
      Node.prototype.appendChild.call(form, field);
    }
}`;

/** A script that names elements of a kind like each member of documents. */
const named = (tag: string, attribute: string): string => `{
  const create = document.createElement.bind(document);
  const names = [Document, HTMLDocument, Node, EventTarget].flatMap(each => Object.getOwnPropertyNames(each.prototype));
  const box = create('div');
  box.hidden = true;
  for (const name of names) {
    const element = create(${JSON.stringify(tag)});
    element.setAttribute(${JSON.stringify(attribute)}, name);
    box.appendChild(element);
  }
  document.body.appendChild(box);
}`;

const ALL = 'Node, EventTarget, Element, HTMLElement, HTMLFormElement';
const inForm = `<form>${TERM} and cybersovereignty.${PARAGRAPH}</form>`;

export const CLOBBERED: readonly HostilePage[] = [
  {
    name: 'a form with a field for each member of nodes',
    body: html({ body: inForm, last: fields('Node, EventTarget') }),
  },
  {
    name: 'a form with a field for each member of elements',
    body: html({ body: inForm, last: fields('Element') }),
    popup: true,
  },
  {
    name: 'a form with a field for each member of HTML elements and forms',
    body: html({ body: inForm, last: fields('HTMLElement, HTMLFormElement') }),
  },
  {
    name: 'elements with the names of the extension’s API',
    body: html({ body: `<a id="browser"></a><a id="chrome"></a>${PARAGRAPH}` }),
  },
  {
    name: 'a form whose fields come once it is marked',
    body: html({ body: inForm }),
    after: fields(ALL),
  },
  {
    name: 'a form with all names that scrolls, with the term far down',
    body: html({
      body: `<form style="height:200px;overflow:auto"><div style="height:3000px"></div>${PARAGRAPH}${TERM} again</form>`,
      last: fields(ALL),
    }),
  },
  {
    name: 'a form with all names that is a link’s and a list’s parent',
    body: html({
      body: `<form><a href="#x">${TERM}</a><ul><li>${TEXT}</ul><h2>${TERM}</h2></form>`,
      last: fields(ALL),
    }),
  },
  {
    name: 'a form with all names that is editable, and one that is a term of its own',
    body: html({
      body: `<form contenteditable>${TEXT}</form><form role="term">${TERM} is a wall.</form>${PARAGRAPH}`,
      last: fields(ALL, 'document.forms[0]') + fields(ALL, 'document.forms[1]'),
    }),
  },
  {
    name: 'a form with all names in a dialog on top',
    body: html({
      body: `<dialog><form>${TEXT}</form></dialog>`,
      last: `document.querySelector('dialog').showModal();${fields(ALL)}`,
    }),
  },
  {
    name: 'a form with all names that holds a shadow tree’s host',
    body: html({
      body: `<form><section></section></form>`,
      last: `document.querySelector('section').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(PARAGRAPH)};${fields(ALL)}`,
    }),
  },
  {
    name: 'a form with all names around frames',
    body: html({
      body: `<form><iframe srcdoc="<p>${TEXT}</p>" width="600" height="200"></iframe>${PARAGRAPH}</form>`,
      last: fields(ALL),
    }),
  },
  {
    name: 'images named like each member of the document',
    body: html({ last: named('img', 'name') }),
    popup: true,
  },
  { name: 'forms named like each member of the document', body: html({ last: named('form', 'name') }) },
  {
    name: 'objects with the ids of each member of the document',
    body: html({ last: named('object', 'id') }),
  },
  {
    name: 'embeds named like each member of the document, once it is marked',
    body: html(),
    after: named('embed', 'name'),
  },
  {
    name: 'frames named like what a window has',
    body: html({
      body: `${[
        'getComputedStyle',
        'innerHeight',
        'performance',
        'setTimeout',
        'top',
        'frames',
        'CSS',
        'chrome',
        'browser',
      ]
        .map(name => `<iframe name="${name}" width="9" height="9"></iframe><b id="${name}"></b>`)
        .join('')}${PARAGRAPH}`,
    }),
  },
];
