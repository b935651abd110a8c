import type { Lead } from './blocks.ts';
import { textOfMarkdown } from './markdown-inline.ts';

// One of these may stand between a term and its definition: a colon, a dash with a space, an equals sign, an arrow.
const BETWEEN = /^\s*(?:::?|[：=]|[-–—−]{1,3}(?=\s)|(?<=\s)[-–—−]{1,3}|⟶|→|=>)\s*/;

const BOLD = /^(?:\*\*|__)((?:(?!\*\*|__).)+)(?:\*\*|__)(.*)$/;
const CODE_OR_LINK = /^(`[^`]+`|\[[^[\]]+\]\([^()\s]*\)|\[\[[^[\]]+\]\])(.*)$/;
// A plain term before its definition: short, and no sentence of its own.
const PLAIN = /^((?:[^:：.!?–—]|\.(?=[^\s.])){1,80}?)(\s*(?:::?|：)\s.*|：.*|\s+[-–—]{1,3}\s.*)$/;

/** A plain text that may be a term with what stands behind it. */
export function readPlainLead(text: string): Lead | null {
  const [, term, rest] = PLAIN.exec(text) ?? [];
  const defined = term && rest ? parseDefined(term, rest) : null;
  return defined && { mark: 'plain', ...defined };
}

export function parseDefined(term: string, rest: string): { term: string; definition: string } | null {
  // The colon may be within the bold text.
  const inside = /^(.*\S)\s*[:：]$/.exec(term.slice(0, 1000))?.[1];
  const [, note = '', after = rest] = /^(\s*[(（][^()（）]{1,80}[)）])([^]*)$/.exec(rest) ?? [];
  const between = BETWEEN.exec(after);
  // Or a full stop: "**Abatement.** The lowering of a tax."
  if (/^\S.{0,58}[^\s.]\.$/.test(term) && /^\s+\S/.test(rest))
    return { term: term.slice(0, -1), definition: rest.trim() };
  if (inside && rest.trim() !== '') return { term: inside, definition: rest.trim() };
  if (!between || between[0].trim() === '') return null;
  const definition = after.slice(between[0].length).trim();
  return definition === '' ? null : { term: `${term}${note}`.trim(), definition };
}

/** Reads the beginning of a line of Markdown, without its bullet, that may be a term. */
export function readMarkdownLead(line: string, isItem: boolean): Lead | null {
  const strong = BOLD.exec(line) ?? CODE_OR_LINK.exec(line);
  const isBold = strong !== null && /^[*_]/.test(line);
  const [, written = '', rest = ''] = strong ?? PLAIN.exec(line) ?? [];
  if (written === '') return null;
  const term = textOfMarkdown(written);
  const defined = parseDefined(term, textKeepingEdges(rest));
  if (defined) {
    return { mark: strong && (isBold || isItem) ? 'strong' : 'plain', ...defined };
  }
  // "**Term**. A definition."
  const sentence = isBold ? /^\.\s+(\S[^]*)$/.exec(rest)?.[1] : undefined;
  if (sentence) return { mark: 'strong', term, definition: textOfMarkdown(sentence) };
  return isBold ? makeBoldLead(term, textOfMarkdown(rest)) : null;
}

/** The lead of a line that begins with text in bold and has no sign behind it. */
export function makeBoldLead(written: string, rest: string): Lead | null {
  const term = written.replace(/\s*[:：]$/, '');
  if (term === '' || term.length > 120) return null;
  const note = /^[(（][^()（）]{1,80}[)）]$/.exec(rest)?.[0] ?? '';
  const behind = note === '' ? rest.replace(/^[:：]$/, '') : '';
  return {
    mark: behind === '' ? 'strong' : 'open',
    term: note === '' ? term : `${term} ${note}`,
    definition: behind,
  };
}

/** Keeps the space that makes a dash one between a term and its definition. */
function textKeepingEdges(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${textOfMarkdown(text)}`;
}
