import { makeIcon, makePicture } from './inline-data.ts';
import type { Writer } from './writer.ts';

/** A front page of so many sections: teasers with pictures, headlines of a line, lists of what is read most. */
export function makeFrontPage(writer: Writer, sections: number): string {
  return writer.many(sections, at => (at % 3 === 2 ? makeList(writer) : makeTeasers(writer, at)));
}

function makeTeasers(writer: Writer, at: number): string {
  const teaser = (): string => `<div class="c20"><div class="c21"><article class="c22">
<a href="#" class="c23"><div><picture>${makePicture(writer)}</picture></div></a>
<div><span class="c24">${writer.phrase(1, 2)}</span><h3><a href="#"><span>${writer.phrase(5, 11)}</span></a></h3>
<p>${writer.text(1, 2)}</p>
<div class="c25"><time>${writer.date()}</time> ${makeIcon(writer)} <a href="#">${writer.between(0, 400)}</a></div></div>
</article></div></div>`;
  return `<section class="c26"><header><h2><a href="#">${writer.phrase(1, 3)}</a></h2></header><div><div>
${writer.many(at === 0 ? 4 : writer.between(6, 10), teaser)}
</div></div></section>`;
}

function makeList(writer: Writer): string {
  const item = (): string =>
    `<li class="c27"><span>${writer.between(1, 99)}</span> <a href="#"><strong>${writer.phrase(5, 12)}</strong></a> <small>${writer.date()}</small></li>`;
  return `<section class="c28"><h2>${writer.phrase(1, 3)}</h2><ol>
${writer.many(writer.between(20, 30), item)}
</ol></section>`;
}
