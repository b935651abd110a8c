import { paragraphPlace, type PlacedParagraph, type PlacedText } from './document.ts';
import { readHeading } from '../../formats/definitions/markdown-inline.ts';
import { titleOf } from './read-plain.ts';

const FENCE = /^\s{0,3}(?:```|~~~)/;
const ITEM = /^\s*(?:[-*+]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?/;
/** Generators of sites put these in: "{{< figure … >}}", "{% include … %}". */
const SHORTCODE = /\{\{[<%][^{}]{0,1000}\}\}|\{%[^{}]{0,500}%\}/g;
const RULE = /^\s{0,3}(?:(?:[-*_]\s*){3,}|=+)$/;

export function readMarkdown(source: string, name: string): PlacedText {
  const { body, title } = cutFrontMatter(dropComments(source.replace(/\r\n?/g, '\n')));
  const paragraphs: PlacedParagraph[] = [];
  let lines: string[] = [];
  let fenced = false;
  const add = (text: string, heading: boolean, defined?: string): void => {
    const plain = stripInline(text);
    if (!plain) return;
    const place = paragraphPlace(paragraphs.length + 1);
    const stressed = heading ? [] : findStressed(text, plain);
    paragraphs.push({
      text: plain,
      place,
      heading,
      ...(defined ? { defined: [defined] } : {}),
      ...(stressed.length ? { stressed } : {}),
    });
  };
  const flush = (heading = false): void => {
    if (lines.length) add(lines.join(' '), heading);
    lines = [];
  };
  for (const written of body.split('\n')) {
    const line = written.replace(SHORTCODE, '');
    const headed = readHeading(line);
    if (FENCE.test(line)) {
      flush();
      fenced = !fenced;
    } else if (fenced || /^\[[^\]]+\]:\s/.test(line)) continue;
    else if (/^\s{0,3}=+\s*$|^\s{0,3}-{2,}\s*$/.test(line) && lines.length === 1) flush(true);
    else if (line.trim() === '' || RULE.test(line) || isTableRule(line)) flush();
    else if (headed) {
      flush();
      add(headed.text, true);
    } else if (/^\s{0,3}:\s+/.test(line) && lines.length === 1) {
      // A definition list: the line before is the term.
      const term = stripInline(lines[0]!);
      lines = [];
      add(`${term}: ${line.replace(/^\s*:\s+/, '')}`, false, term);
    } else if (line.trimStart().startsWith('|')) {
      flush();
      for (const cell of line.split(/(?<!\\)\|/)) add(cell, false);
    } else {
      if (ITEM.test(line)) flush();
      const text = line.replace(ITEM, '').replace(/^\s*(?:>\s?)+/, '');
      lines.push(text.trim());
    }
  }
  flush();
  return { title: title || titleOf(paragraphs, name), language: null, paragraphs };
}

/** The rule under a table's head: "|---|:-:|". */
function isTableRule(line: string): boolean {
  if (!line.includes('--')) return false;
  const [first = '', ...others] = line.trim().replace(/^\|/, '').split('|');
  return /^:?-{2,}:?$/.test(first.trim()) && others.every(cell => /^:?-*:?$/.test(cell.trim()));
}

/** An end that is looked for once: a pattern would look for it at each start. */
function dropComments(source: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = source.indexOf('<!--', at);
    const end = start < 0 ? -1 : source.indexOf('-->', start + 4);
    if (end < 0) return kept + source.slice(at);
    kept += source.slice(at, start);
    at = end + 3;
  }
}

function cutFrontMatter(source: string): { body: string; title: string } {
  const match = /^---\n([\s\S]{0,5000}?)\n(?:---|\.\.\.)\n/.exec(source);
  if (!match) return { body: source, title: '' };
  const title = /^title:\s*(.+)$/m.exec(match[1]!)?.[1] ?? '';
  return { body: source.slice(match[0].length), title: title.trim().replace(/^(["'])(.*)\1$/, '$2') };
}

const STRESSED = /(?<![\p{L}\p{N}\\*_])(\*{1,3}|_{1,3})(?=\S)([^*_~`]{2,80}?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu;

/** Finds words in bold or italic letters, unless they are the whole paragraph. */
function findStressed(text: string, plain: string): string[] {
  const found = [...text.matchAll(STRESSED)].map(match => stripInline(match[2]!));
  return found.filter(each => each !== '' && each !== plain);
}

function stripInline(text: string): string {
  const marked = text
    .replace(/!\[([^[\]]{0,500})\]\([^()]{0,2000}\)/g, '$1')
    .replace(/\[([^[\]]{1,500})\](?:\([^()]{0,2000}\)|\[[^[\]]{0,200}\])/g, '$1')
    .replace(/<https?:[^<>\s]{1,2000}>/g, '')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '');
  return dropCodeMarks(marked)
    .replace(/(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3}|~~)(?=\S)([^*_~]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Drops the backticks around code, as many before it as behind it. Each run of them is looked at once. */
function dropCodeMarks(text: string): string {
  const [first = '', ...rest] = text.split(/(`+)/);
  let kept = first;
  let open = 0;
  let code = '';
  for (let i = 0; i < rest.length; i += 2) {
    const run = rest[i]!.length;
    const closing = Math.min(open, run);
    if (open > 0) kept += '`'.repeat(open - closing) + code;
    open = run - closing;
    code = rest[i + 1]!;
    if (open === 0) kept += code;
  }
  return open > 0 ? kept + '`'.repeat(open) + code : kept;
}
