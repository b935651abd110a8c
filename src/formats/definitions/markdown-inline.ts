import { readEntities } from '../text/strip-tags.ts';

// Nothing here looks back further than a line, and longer lines are refused anyway.
const MAX_LINE_CHARS = 20_000;

export function textOfMarkdown(line: string): string {
  if (line.length > MAX_LINE_CHARS) return line;
  // Code stays as it is, since its signs are no markup.
  const parts = line.includes('`') ? readRoles(line).split(/(?<!\\)(`[^`]*`)/) : [line];
  const marked = parts.map((part, i) => (i % 2 === 1 ? keepCode(part) : withoutMarkup(part))).join('');
  return withoutEmphasis(marked)
    .replace(/[\uFDD0-\uFDE0]/g, sign => CODED.charAt(sign.charCodeAt(0) - 0xfdd0))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Signs that mean something outside of code; within it, they are put aside as characters that no text has. */
const CODED = '\\*_[]<>&~=!(){}:|';

const keepCode = (code: string): string =>
  code
    .slice(1, -1)
    .replace(/[\\*_[\]<>&~=!(){}:|]/g, sign => String.fromCharCode(0xfdd0 + CODED.indexOf(sign)));

/** Roles of Sphinx: {term}`pod`, :ref:`pods <pod>`. */
const readRoles = (line: string): string =>
  line.replace(/(?:\{[a-z:]{1,20}\}|:[a-z]{2,20}:)`([^`<>]*?)(?:\s*<[^`<>]*>)?`/g, '$1');

const withoutMarkup = (text: string): string =>
  readEntities(withoutTags(text))
    .replace(/\[\^[^[\]\s]{1,40}\]/g, '')
    .replace(/(?<![\w:]):[a-z][a-z\d_+-]{1,30}:(?![\w:])/g, ' ')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/g, '$1');

/** Without tags, and without what site generators and MediaWiki put text in for. */
const withoutTags = (text: string): string =>
  text
    .replace(/\{\{[<%][^{}]*?\btext="([^"{}]*)"[^{}]*\}\}/g, '$1')
    .replace(/\{\{[^{}]*\}\}|\{%[^{}]*%\}/g, ' ')
    .replace(/<(https?:\/\/[^\s<>]*)>/gi, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ');

const withoutEmphasis = (text: string): string =>
  text
    .replace(/!\[[^[\]]*\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^[\]]*\])/g, ' ')
    .replace(/\[([^[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s[^()]*)?\)/g, '$1')
    .replace(/\[([^[\]]+)\]\[[^[\]]*\]/g, '$1')
    .replace(/(?<![\\\w*])(\*{1,3})(?=\S)([^*]*[^*\s])\1(?![\w*])/g, '$2')
    .replace(/(?<![\\\w])(_{1,3})(?=\S)([^_]*[^_\s])\1(?!\w)/g, '$2')
    .replace(/(?<![\\~])~~(?=\S)([^~]*)~~/g, '$1')
    .replace(/(?<![\\=])==(?=[^\s=])([^=]*)==(?!=)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>&])/g, '$1')
    .replace(/\\$/, '');

/** The level and the text of a line that is a heading ("## Text ##"); null where it is none. */
export function readHeading(line: string): { level: number; text: string } | null {
  const [, marks, rest] = /^\s{0,3}(#{1,6})\s+([^]*)$/.exec(line) ?? [];
  if (marks === undefined || rest === undefined) return null;
  // By hand: a pattern that looks for the closing marks begins anew at each space before them.
  let end = rest.trimEnd().length;
  while (end > 0 && rest.charAt(end - 1) === '#') end--;
  return { level: marks.length, text: rest.slice(0, end).trim() };
}

export function linksOfMarkdown(line: string): string[] {
  if (line.length > MAX_LINE_CHARS) return [];
  return [
    ...line.matchAll(/\]\(<?(https?:\/\/[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)?)|<(https?:\/\/[^\s<>]+)>/gi),
  ].map(match => match[1] ?? match[2]!);
}
