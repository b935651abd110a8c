import { findLongForm } from '../../core/judge/acronyms.ts';
import { defines } from '../../core/judge/definitions.ts';
import type { CandidateSink, Signal } from './candidates.ts';

interface Sentence {
  text: string;
  number: number;
}

const BRACKET = /\s*[(（]["“'‘]?(?:the\s+)?(\p{Lu}[\p{L}\p{N}&-]{1,11})["”'’]?[)）]/gu;
const IN_BRACKET = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}&-]{1,11})\s*[(（]["“]?([^()（）]{5,90}?)["”]?[)）]/gu;

const MAX_LONG_FORM_CHARS = 120;

export function findAcronyms({ text: sentence, number }: Sentence, into: CandidateSink): void {
  const add = (long: string, short: string): void => {
    const text = long.replace(/^[\s"“”„«»]+|[\s"“”„«»]+$/g, '');
    // "USD in the column (USD)"
    if (text.split(/[\s,]+/).includes(short)) return;
    const found = into.add({ text, sentence: number, signal: 'acronym' });
    found.aliases.set(short, true);
  };
  for (const { 1: short = '', index } of sentence.matchAll(BRACKET)) {
    if (!isShort(short)) continue;
    const before = sentence.slice(Math.max(0, index - MAX_LONG_FORM_CHARS), index).replace(/['’]s?$/, '');
    const long = findLongForm(short, before.slice(before.search(/[^()（）.;:]*$/)).trim());
    if (long) add(long.replace(/^(?:the|an?)\s+/i, ''), short);
  }
  for (const [, short = '', inside = ''] of sentence.matchAll(IN_BRACKET)) {
    const trimmed = inside.trim();
    if (isShort(short) && findLongForm(short, trimmed) === trimmed) add(trimmed, short);
  }
}

const isShort = (text: string): boolean => (text.match(/[\p{Lu}\p{N}]/gu)?.length ?? 0) >= 2;

const CALLED =
  /(?<![\p{L}])(?:so-called|known\s+as|called|termed|dubbed|referred\s+to\s+as|defined\s+as|the\s+(?:term|phrase|word|name))\s+(?:the\s+|an?\s+)?["“‘«'"]?$/iu;
const CHINESE_CALLED = /(?:所谓|所謂|称为|稱為|称作|叫做)的?[“「《]?$/u;
/** "X, or Y," and "X, or Y." after a term. */
const ALSO =
  /^["”’]?,\s+(?:or|also\s+(?:known\s+as|called))\s+(?:the\s+|an?\s+)?["“]?([\p{L}\p{N}][^,.;:()"”]{1,60})["”]?[,.;)]/u;

/** "X, a broad vessel with one sail," after a term. */
const GLOSS = /^["”’]?,\s+(?:an?|the)\s+(?!(?:first|last|same|most|best)\b)[^,.;:]{5,90}[,.;)]/iu;

export interface Definition {
  signals: Signal[];
  alias: string | null;
}

export function readDefinition({ text }: Sentence, start: number, end: number): Definition {
  const before = text.slice(Math.max(0, start - 40), start);
  const signals: Signal[] = [];
  if (CALLED.test(before) || CHINESE_CALLED.test(before)) signals.push('called');
  const after = text.slice(end, end + 100);
  const other = /,\s*$/.test(before) ? undefined : ALSO.exec(after)?.[1];
  if (other || defines(text, { start, end, forms: [] })) signals.push('defined');
  else if (!/,\s*$/.test(before) && GLOSS.test(after)) signals.push('glossed');
  const alias = other && other.split(/\s+/).length <= 3 ? other : null;
  return { signals, alias };
}
