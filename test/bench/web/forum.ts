import { makeIcon, makePicture } from './inline-data.ts';
import type { Writer } from './writer.ts';

/** How deep answers to answers lie at most. */
const DEEPEST = 14;

/** A thread of so many posts, each within the one that it answers: names, quotations, code, signatures. */
export function makeThread(writer: Writer, title: string, posts: number): string {
  let left = posts;
  const post = (depth: number): string => {
    left--;
    const html = makePost(writer);
    const replies: string[] = [];
    while (left > 0 && depth < DEEPEST && writer.random() < 0.62) replies.push(post(depth + 1));
    return `<li class="c30">${html}${replies.length ? `<div class="c31"><ul>${replies.join('\n')}</ul></div>` : ''}</li>`;
  };
  const threads: string[] = [];
  while (left > 0) threads.push(post(0));
  return `<h1>${title}</h1>\n<ul class="c32">\n${threads.join('\n')}\n</ul>`;
}

function makePost(writer: Writer): string {
  const quote = writer.random() < 0.3 ? `<blockquote><p>${writer.phrase(6, 18)} …</p></blockquote>` : '';
  const code =
    writer.random() < 0.1
      ? `<pre><code>${writer.many(writer.between(2, 8), () => `  ${writer.phrase(1, 4)} = ${writer.between(0, 99)};`)}</code></pre>`
      : '';
  return `<div class="c33"><div class="c34"><a href="#">${makePicture(writer)}</a><div><a href="#" class="c35">${writer.name()}</a> <span>${writer.phrase(1, 2)}</span> <time>${writer.date()}</time></div></div>
<div class="c36">${quote}${writer.many(writer.between(1, 3), () => `<p>${writer.text(1, 4)}<br>${writer.phrase(3, 8)}</p>`)}${code}</div>
<div class="c37"><button type="button">${makeIcon(writer)} ${writer.between(0, 90)}</button> <a href="#">${writer.phrase(1, 1)}</a> <a href="#">${writer.phrase(1, 1)}</a><small>— ${writer.phrase(2, 7)}</small></div></div>`;
}
