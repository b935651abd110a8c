import { makePicture } from './inline-data.ts';
import { ODD_SENTENCES } from './odd-text.ts';
import type { Writer } from './writer.ts';

/** A page of an encyclopedia with so many sections: a table of facts, contents, footnotes, references, other languages. */
export function makeWiki(writer: Writer, title: string, sections: number): string {
  let notes = 0;
  const note = (): string => `<sup id="r${++notes}"><a href="#n${notes}">[${notes}]</a></sup>`;
  const section = (
    at: number,
  ): string => `<h2><span id="h${at}">${writer.phrase(1, 4)}</span> <span>[<a href="#">edit</a>]</span></h2>
${at % 3 === 1 ? makeTable(writer) : ''}
${writer.many(writer.between(2, 4), () => `<p>${writer.text(1, 3)}${note()} ${writer.text(1, 3)}${note()}${note()}</p>`)}`;
  const body = writer.many(sections, section);
  const reference = (at: number): string =>
    `<li id="n${at + 1}"><span><a href="#r${at + 1}">^</a></span> <cite>${writer.name()} (${writer.date()}). <a href="#">“${writer.phrase(4, 9)}”</a>. <i>${writer.phrase(2, 4)}</i>. ${writer.between(1, 99)}: ${writer.between(1, 400)}–${writer.between(401, 800)}.</cite></li>`;
  return `<h1>${title}</h1><div id="body">
${makeFacts(writer, title)}
<p>${writer.text(2, 4)}${note()}</p>
<div id="toc"><ul>${writer.many(sections, at => `<li><a href="#h${at}"><span>${at + 1}</span> <span>${writer.phrase(1, 4)}</span></a></li>`)}</ul></div>
${body}
<h2>References</h2><ol>
${writer.many(notes, reference)}
</ol>
<div><ul>${writer.many(12, () => `<li><a href="#">${writer.phrase(1, 4)}</a></li>`)}</ul></div>
<nav><ul>${ODD_SENTENCES.map(sentence => `<li><a href="#">${sentence.slice(0, 12)}</a></li>`).join('')}</ul></nav></div>`;
}

function makeFacts(writer: Writer, title: string): string {
  const row = (): string =>
    `<tr><th scope="row">${writer.phrase(1, 2)}</th><td>${writer.phrase(2, 6)}</td></tr>`;
  return `<table class="c55"><caption>${title}</caption><tbody><tr><td colspan="2">${makePicture(writer)}</td></tr>${writer.many(14, row)}</tbody></table>`;
}

function makeTable(writer: Writer): string {
  const cell = (): string =>
    `<td>${writer.random() < 0.5 ? writer.between(0, 9999) : writer.phrase(1, 4)}</td>`;
  return `<table class="c56"><tbody>${writer.many(writer.between(6, 18), () => `<tr>${writer.many(6, cell)}</tr>`)}</tbody></table>`;
}
