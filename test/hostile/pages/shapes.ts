import { IS_LONG } from '../../helpers/long-run.ts';
import { html, PARAGRAPH, TERM, TEXT, type HostilePage } from '../hostile-page.ts';

const size = (short: number, long: number): number => (IS_LONG ? long : short);

/** Appends elements inside one another. */
const deep = (depth: number, tag: string): string => `{
  let at = document.body.appendChild(document.createElement('div'));
  at.hidden = ${depth > MAX_SHOWN_DEPTH};
  for (let i = 0; i < ${depth}; i++) { const next = document.createElement('${tag}'); at.appendChild(next); at = next; }
  at.textContent = ${JSON.stringify(TEXT)};
}`;

/** A page that shows inline elements 3,000 deep crashes Chromium by itself. */
const MAX_SHOWN_DEPTH = 2000;
const DEPTH = size(5000, 20_000);
const WIDTH = size(20_000, 500_000);

export const SHAPES: readonly HostilePage[] = [
  { name: 'inline elements, deep', body: html({ last: deep(800, 'b') }) },
  { name: 'inline elements that are not shown, very deep', body: html({ last: deep(DEPTH, 'b') }) },
  { name: 'blocks, deep', body: html({ last: deep(2000, 'div') }) },
  {
    name: 'deep, and changing at its bottom',
    body: html({ last: deep(DEPTH, 'i') }),
    after: `{
      let at = document.body.lastElementChild;
      while (at.firstElementChild) at = at.firstElementChild;
      for (let i = 0; i < ${size(100, 1000)}; i++) at.append(document.createElement('b'), 'word ' + i);
    }`,
  },
  {
    name: 'elements without text, many',
    body: html({
      last: `{ const box = document.createElement('div');
        for (let i = 0; i < ${WIDTH}; i++) box.append(document.createElement('i')); document.body.append(box); }`,
    }),
    after: `for (let i = 0; i < 50; i++) document.body.lastElementChild.append(document.createElement('i'));`,
  },
  {
    name: 'one line of very many texts',
    body: html({
      last: `{ const line = document.createElement('p');
        for (let i = 0; i < ${size(5000, 48_000)}; i++) line.append(Object.assign(document.createElement('span'), { textContent: 'a' }));
        document.body.append(line); }`,
    }),
  },
  {
    name: 'a term of a thousand letters’ elements, defined',
    body: html({
      body: `${PARAGRAPH}<p><dfn>${'<span>a</span>'.repeat(size(4000, 48_000))}</dfn> is ${TERM}.</p>`,
    }),
  },
  {
    name: 'one text without a space',
    body: html({ last: `document.body.append('x'.repeat(${size(2e6, 5e7)}))` }),
  },
  {
    name: 'one text of the term alone',
    body: html({
      last: `document.body.append(Object.assign(document.createElement('p'), { textContent: '${TERM} '.repeat(${size(3000, 100_000)}) }))`,
    }),
  },
  {
    name: 'marks of combining and of control, in masses',
    body: html({
      last: `document.body.append('e\\u0301'.repeat(1e5) + '\\u200b\\u00ad\\u202e'.repeat(1e5) + '\\ud800'.repeat(1e5) + '\\u0000'.repeat(100))`,
    }),
  },
  {
    name: 'most of a million characters without width, in a row',
    // Hidden, since browsers take as long as the square of their number to lay them out.
    body: html({
      body: `${PARAGRAPH}<p id="wide" hidden></p>`,
      last: `wide.textContent = '\\u200b'.repeat(9e5)`,
    }),
  },
  {
    name: 'attributes of megabytes, and thousands of them',
    body: html({
      last: `{ const p = document.getElementById('text');
        p.setAttribute('data-huge', 'a '.repeat(${size(1e6, 2e7)})); p.className = 'c '.repeat(2e5);
        for (let i = 0; i < 3000; i++) p.setAttribute('data-' + i, i);
        document.documentElement.setAttribute('lang', 'x'.repeat(1e5)); }`,
    }),
    popup: true,
  },
  {
    name: 'ruby, footnote signs and hidden text everywhere',
    body: html({
      body: `${PARAGRAPH}<p>${`<ruby>Great<rt>g</rt></ruby> <sup>1</sup>Firewall<span hidden>${TERM}</span> `.repeat(size(500, 5000))}</p>`,
    }),
  },
  {
    name: 'tables inside tables',
    body: html({
      body: `${PARAGRAPH}${'<table><tr><td>'.repeat(size(150, 400))}${TEXT}`,
    }),
  },
  {
    name: 'shadow trees, many, each with the term',
    body: html({
      last: `for (let i = 0; i < ${size(500, 20_000)}; i++) {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>The ${TERM} ' + i + '</p>';
        document.body.append(host); }`,
    }),
  },
  {
    name: 'shadow trees, deep',
    body: html({
      last: `{ let at = document.body; for (let i = 0; i < 300; i++) {
        const host = document.createElement('x-deep'); at.append(host); at = host.attachShadow({ mode: 'open' }); }
        at.innerHTML = ${JSON.stringify(PARAGRAPH)}; }`,
    }),
  },
  {
    name: 'a title and a description of megabytes that change',
    body: html({
      head: '<meta name="description" content="x">',
      last: `document.title = 'Great Wall '.repeat(${size(2e5, 2e6)})`,
    }),
    after: `document.querySelector('meta[name=description]').content = 'garden '.repeat(${size(3e5, 3e6)});
      for (let i = 0; i < 5; i++) document.getElementById('text').append(' ' + i);`,
  },
  {
    name: 'a title that no message carries',
    body: html({ last: `document.title = 'a'.repeat(${size(4, 70)} * 1024 * 1024)` }),
    popup: true,
  },
];
