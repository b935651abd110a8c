import { makeIcon, makeLinkedData, makeState, makeStyle } from './inline-data.ts';
import type { Writer } from './writer.ts';

export interface Content {
  title: string;
  html: string;
  /** How many elements lie around the content. */
  depth: number;
  /** Rules of the style sheet, and characters of the state in JSON. */
  rules: number;
  state: number;
  /** Terms that only the state holds. */
  hidden?: readonly string[];
}

/** A whole page around its content: head, navigation, side column, foot and the data that pages carry. */
export function makeDocument(writer: Writer, { title, html, depth, rules, state, hidden }: Content): string {
  const open = writer.many(
    depth,
    at => `<div class="c${(at * 7) % 60}"${at % 3 ? '' : ` data-part="${at}"`}>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} | ${writer.name()}</title>
<meta name="description" content="${writer.phrase(10, 20)}">
<meta property="og:title" content="${title}">
${makeStyle(writer, rules)}
${makeLinkedData(writer, title)}
</head>
<body class="c1">
<noscript><p>${writer.phrase(8, 14)}</p></noscript>
${makeHeader(writer)}
${open}
<main id="content">
${html}
</main>
${makeSide(writer)}
${'</div>'.repeat(depth)}
${makeFoot(writer)}
<template><div class="c9"><p>${writer.phrase(4, 9)}</p></div></template>
<div hidden class="c12">${writer.phrase(8, 16)}</div>
${state ? makeState(writer, state, hidden) : ''}
</body>
</html>
`;
}

const makeLink = (writer: Writer): string =>
  `<a href="#" class="c${writer.between(0, 59)}">${writer.phrase(1, 4)}</a>`;

function makeHeader(writer: Writer): string {
  const item = (): string => `<li class="c4"><span>${makeIcon(writer)}${makeLink(writer)}</span></li>`;
  return `<header class="c2"><div><div><nav><ul>
${writer.many(writer.between(8, 24), item)}
</ul></nav><form><label>${writer.phrase(1, 2)} <input type="search" placeholder="${writer.phrase(1, 3)}"></label><select>${writer.many(5, () => `<option>${writer.phrase(1, 2)}</option>`)}</select><button type="button">${writer.phrase(1, 1)}</button></form></div></div></header>`;
}

function makeSide(writer: Writer): string {
  const item = (): string =>
    `<li><article class="c8"><h4>${makeLink(writer)}</h4><time>${writer.date()}</time></article></li>`;
  return `<aside class="c5"><section><h3>${writer.phrase(2, 3)}</h3><ol>
${writer.many(writer.between(5, 15), item)}
</ol></section></aside>`;
}

function makeFoot(writer: Writer): string {
  const column = (): string =>
    `<div class="c6"><h5>${writer.phrase(1, 2)}</h5><ul>${writer.many(writer.between(4, 9), () => `<li>${makeLink(writer)}</li>`)}</ul></div>`;
  return `<footer class="c3"><div>${writer.many(4, column)}</div><p><small>© ${writer.name()}, ${writer.phrase(5, 9)}</small></p></footer>`;
}
