import type { LabelledText } from './score.ts';

const HEADER = /^=== (\S+) (\S+) (\S+) (topical|off): .+$/;
const LABEL = /\[\[([a-z-]+)\|([^\]|]+)\]\]|\{\{([a-z-]+)\|([^}|]+)\}\}/g;

/**
 * Reads texts whose labels stand in the text, `[[entry|words]]` and `{{entry|words}}` for what counts neither way;
 * throws where a header or a label is malformed.
 */
export function readMarked(source: string, file: string): LabelledText[] {
  if (!source.startsWith('=== ')) throw new Error(`${file}: the first line is no header`);
  return source.split(/^(?==== )/m).map(part => {
    const end = part.indexOf('\n');
    const header = HEADER.exec(part.slice(0, end));
    if (!header) throw new Error(`${file}: not a header: ${part.slice(0, end)}`);
    const [, id, group, lang, topical] = header as string[] as [string, string, string, string, string];
    const labels = withoutLabels(unescape(part.slice(end).trim()));
    if (/\[\[|\]\]|\{\{|\}\}/.test(labels.text)) throw new Error(`${file}, ${id}: a label is malformed`);
    return { id, group, lang, topical: topical === 'topical', ...labels };
  });
}

/** Characters that are not seen, such as the soft hyphen, are written as `\uXXXX`. */
const unescape = (body: string): string =>
  body.replace(/\\u([0-9a-f]{4})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));

function withoutLabels(body: string): Pick<LabelledText, 'text' | 'gold' | 'either'> {
  const gold: LabelledText['gold'] = [];
  const either: LabelledText['either'] = [];
  let text = '';
  let from = 0;
  for (const match of body.matchAll(LABEL)) {
    const [all, goldEntry, goldWords, eitherEntry, eitherWords] = match;
    text += body.slice(from, match.index);
    const words = (goldWords ?? eitherWords)!;
    const span = { start: text.length, end: text.length + words.length, entry: (goldEntry ?? eitherEntry)! };
    (goldEntry ? gold : either).push(span);
    text += words;
    from = match.index + all.length;
  }
  return { text: text + body.slice(from), gold, either };
}
