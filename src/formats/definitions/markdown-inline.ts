// Nothing here looks back further than a line, and longer lines are refused anyway.
const MAX_LINE_CHARS = 20_000;

export function textOfMarkdown(line: string): string {
  if (line.length > MAX_LINE_CHARS) return line;
  return line
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/g, '$1')
    .replace(/!\[([^[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, '$1')
    .replace(/\[([^[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s[^()]*)?\)/g, '$1')
    .replace(/\[([^[\]]+)\]\[[^[\]]*\]/g, '$1')
    .replace(/(?<![\\\w*])(\*{1,3})(?=\S)([^*]*[^*\s])\1(?![\w*])/g, '$2')
    .replace(/(?<![\\\w])(_{1,3})(?=\S)([^_]*[^_\s])\1(?!\w)/g, '$2')
    .replace(/(?<!\\)`([^`]*)`/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES.get(name) ?? '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>&])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }));

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
  return [...line.matchAll(/\]\((https?:\/\/[^\s()<>]+)/gi)].map(match => match[1]!);
}

// What may stand between a term and its definition: a colon, a dash with a space, an equals sign.
const BETWEEN = /^\s*(?:::?|[：=]|[-–—−](?=\s)|(?<=\s)[-–—−])\s*/;

export function parseDefined(term: string, rest: string): { term: string; definition: string } | null {
  // The colon may be within the bold text.
  const inside = /^(.*\S)\s*[:：]$/.exec(term.slice(0, 1000))?.[1];
  const [, note = '', after = rest] = /^(\s*\([^()]{1,80}\))([^]*)$/.exec(rest) ?? [];
  const between = BETWEEN.exec(after);
  // Or a full stop: "**Abatement.** The lowering of a tax."
  if (/^\S.{0,58}[^\s.]\.$/.test(term) && /^\s+\S/.test(rest))
    return { term: term.slice(0, -1), definition: rest.trim() };
  if (inside && rest.trim() !== '') return { term: inside, definition: rest.trim() };
  if (!between || between[0].trim() === '') return null;
  const definition = after.slice(between[0].length).trim();
  return definition === '' ? null : { term: `${term}${note}`.trim(), definition };
}
