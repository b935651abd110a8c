import { escapeHtml, type Writer } from './writer.ts';

/** A page of documentation with so many sections: contents beside it, code with coloured tokens, tables, definitions. */
export function makeManual(writer: Writer, title: string, sections: number): string {
  const entry = (): string => `<li><a href="#"><code>${writer.phrase(1, 3)}</code></a></li>`;
  const chapter = (): string =>
    `<li><details open><summary>${writer.phrase(1, 3)}</summary><ul>${writer.many(writer.between(4, 12), entry)}</ul></details></li>`;
  return `<div class="c40"><nav class="c41"><ul>${writer.many(12, chapter)}</ul></nav>
<div class="c42"><h1>${title}</h1>
${writer.many(sections, at => makeSection(writer, at))}
</div></div>`;
}

function makeSection(writer: Writer, at: number): string {
  const kind = [makeCode, makeTable, makeDefinitions][at % 3]!;
  return `<section id="s${at}"><h2>${writer.phrase(2, 6)} <a href="#s${at}" aria-hidden="true">#</a></h2>
${writer.paragraph()}
${kind(writer)}
<div class="c43"><p><strong>${writer.phrase(1, 2)}</strong> ${writer.text(1, 2)}</p></div>
</section>`;
}

function makeCode(writer: Writer): string {
  const token = (): string => `<span class="c${writer.between(44, 50)}">${writer.phrase(1, 1)}</span>`;
  const line = (): string =>
    `<span class="c51">${writer.between(1, 99)}</span> ${token()} ${token()}(${token()}, <span class="c52">"${writer.phrase(1, 4)}"</span>) {`;
  return `<div><pre><code>${writer.many(writer.between(4, 16), line)}</code></pre><button type="button">${writer.phrase(1, 1)}</button></div>`;
}

function makeTable(writer: Writer): string {
  const row = (): string =>
    `<tr><td><code>--${writer.phrase(1, 1)}</code></td><td>${writer.between(0, 4096)}</td><td>${writer.text(1, 1)}</td></tr>`;
  return `<table><thead><tr><th>${writer.phrase(1, 1)}</th><th>${writer.phrase(1, 1)}</th><th>${writer.phrase(1, 2)}</th></tr></thead><tbody>${writer.many(writer.between(4, 12), row)}</tbody></table>`;
}

function makeDefinitions(writer: Writer): string {
  const pair = (): string =>
    `<dt><code>${escapeHtml(writer.name())}</code></dt><dd>${writer.text(1, 2)}</dd>`;
  return `<dl>${writer.many(writer.between(3, 7), pair)}</dl>`;
}
