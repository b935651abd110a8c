import { makeIcon, makePicture } from './inline-data.ts';
import type { Writer } from './writer.ts';

/** An article with so many paragraphs: by whom and when, pictures, headings, a quotation, a list. */
export function makeArticle(writer: Writer, title: string, paragraphs: number): string {
  return `<article class="c10">
<header><p class="c11"><a href="#">${writer.phrase(1, 2)}</a></p><h1>${title}</h1>
<p class="c12">${writer.text(1, 1)}</p>
<div class="c13"><span>by <a href="#" rel="author">${writer.name()}</a></span> <time datetime="${writer.date()}">${writer.date()}</time>
<ul>${writer.many(4, () => `<li><button type="button">${makeIcon(writer)}<span>${writer.phrase(1, 1)}</span></button></li>`)}</ul></div></header>
<figure>${makePicture(writer)}<figcaption>${writer.text(1, 1)}</figcaption></figure>
<div class="c14"><div>
${writer.many(paragraphs, at => makeBlock(writer, at))}
</div></div>
<footer><ul class="c15">${writer.many(6, () => `<li><a href="#">${writer.phrase(1, 2)}</a></li>`)}</ul></footer>
</article>`;
}

function makeBlock(writer: Writer, at: number): string {
  if (at % 8 === 6) return `<h2>${writer.phrase(3, 7)}</h2>`;
  if (at % 13 === 4)
    return `<blockquote><p>${writer.text(1, 2)}</p><cite>${writer.name()}</cite></blockquote>`;
  if (at % 17 === 9) return `<ul>${writer.many(4, () => `<li>${writer.text(1, 1)}</li>`)}</ul>`;
  if (at % 19 === 11)
    return `<figure class="c16"><picture>${makePicture(writer)}</picture><figcaption>${writer.text(1, 1)}</figcaption></figure>`;
  return writer.paragraph();
}
