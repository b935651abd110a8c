import type { Candidates } from './candidates.ts';
import type { Capitals } from './capitals.ts';
import { COUNTING, DETERMINERS, ING_VERBS, PLURAL_BEFORE, RELATIONAL, SLIGHT, VAGUE } from './lexicon.ts';
import { stem } from './variant-key.ts';
import { classify, type WordClass } from './word-class.ts';
import type { Tokens } from './find-names.ts';
import type { Token } from './tokens.ts';

export interface NounPhrase {
  text: string;
  start: number;
  end: number;
  stems: string[];
  sentence: number;
  /** False where its first letter is a capital only because it opens the sentence and was made small. */
  isSure: boolean;
  classes: WordClass[];
}

/** Adjectives that are part of no term. */
const NOT_IN_TERMS = new Set([
  'new',
  'original',
  'huge',
  'other',
  'such',
  'crucial',
  'revolutionary',
  'own',
  'several',
  'many',
]);
const NAMING = new Set(['name', 'term', 'word', 'phrase', 'expression']);

/** Words that a phrase may have at most; longer ones are lists without commas. */
const MAX_PHRASE_WORDS = 5;

export function findPhrases(sentence: Tokens, capitals: Capitals, names: ReadonlySet<number>): NounPhrase[] {
  const { tokens } = sentence;
  const classes = tokens.map((_, at) => (names.has(at) ? 'stop' : classify(tokens, at)));
  const runs = splitRuns(tokens, classes);
  const phrases: NounPhrase[] = [];
  runs.forEach(([from, to], i) => {
    phrases.push(makePhrase(sentence, capitals, classes, from, to));
    const next = runs[i + 1];
    if (next && next[0] === to + 1 && isOf(tokens, to, next)) {
      phrases.push(makePhrase(sentence, capitals, classes, to - 1, next[1]));
    }
  });
  return phrases;
}

/** Tells whether "of" between two phrases may make one of the last word of the first and all of the second. */
function isOf(tokens: readonly Token[], at: number, [from, to]: [number, number]): boolean {
  const before = tokens[at - 1]!;
  if (tokens[at]!.lower !== 'of' || !tokens[at]!.joined || !tokens[from]!.joined || before.possessive)
    return false;
  if (COUNTING.has(before.lower) || VAGUE.has(before.lower) || before.lower.endsWith('ing')) return false;
  return to - from <= 2 && !tokens.slice(from, to).every(({ capital }) => capital);
}

function splitRuns(tokens: readonly Token[], classes: readonly WordClass[]): [number, number][] {
  const runs: [number, number][] = [];
  let from = -1;
  const close = (to: number): void => {
    if (from >= 0) {
      const run = trimRun(tokens, classes, [from, to]);
      if (run) runs.push(run);
    }
    from = -1;
  };
  tokens.forEach((token, at) => {
    const found = classes[at];
    const isIn = found === 'noun' || found === 'adjective' || found === 'ing' || found === 'ed';
    // After a noun, "-ed" is what it did; after a possessive another phrase begins.
    const isPast =
      (found === 'ed' || (found === 'ing' && ING_VERBS.has(token.lower))) && classes[at - 1] === 'noun';
    const ends = !token.joined || tokens[at - 1]?.possessive || isPast || isSubject(tokens, classes, at - 1);
    if (ends || !isIn) close(at);
    if (isIn && from < 0 && !(isPast && token.joined && !tokens[at - 1]!.possessive)) from = at;
  });
  close(tokens.length);
  return runs;
}

/** True of a plural noun inside a run: compounds have plurals at their end alone, so that a verb or another phrase follows. */
function isSubject(tokens: readonly Token[], classes: readonly WordClass[], at: number): boolean {
  if (at < 0 || classes[at] !== 'noun') return false;
  const { lower, acronym, capital, first } = tokens[at]!;
  if (acronym || (capital && !first) || PLURAL_BEFORE.has(lower)) return false;
  return lower.length > 4 && lower.endsWith('s') && !/(?:ss|us|is|ics)$/.test(lower) && stem(lower) !== lower;
}

function trimRun(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  [start, end]: [number, number],
): [number, number] | null {
  let from = start;
  let to = end;
  while (to > from && classes[to - 1] !== 'noun' && !(classes[to - 1] === 'ing' && to - from > 1)) to--;
  const before = tokens[start]!.joined ? tokens[start - 1] : undefined;
  const isAfterArticle = before !== undefined && (DETERMINERS.has(before.lower) || before.possessive);
  // "spreading rumours" does something; "the spreading virus" is something.
  while (from < to && classes[from] === 'ing' && !isAfterArticle && !tokens[from]!.first) from++;
  // "the name transistor" is about a transistor.
  while (
    to - from > 1 &&
    (NOT_IN_TERMS.has(tokens[from]!.lower) || (isAfterArticle && NAMING.has(tokens[from]!.lower)))
  )
    from++;
  if (to - from > MAX_PHRASE_WORDS) from = to - MAX_PHRASE_WORDS;
  return to > from ? [from, to] : null;
}

function makePhrase(
  { text, tokens, number }: Tokens,
  capitals: Capitals,
  classes: readonly WordClass[],
  from: number,
  to: number,
): NounPhrase {
  const [first, last] = [tokens[from]!, tokens[to - 1]!];
  const isBorrowed = first.capital && !capitals.isOwn(first);
  const found = text.slice(first.start, last.end);
  return {
    text: isBorrowed ? found[0]!.toLowerCase() + found.slice(1) : found,
    start: first.start,
    end: last.end,
    stems: tokens.slice(from, to).map(({ text: word }) => stem(word)),
    sentence: number,
    isSure: !isBorrowed,
    classes: classes.slice(from, to),
  };
}

interface Counted {
  length: number;
  count: number;
  longer: number;
  inLonger: number;
}

/**
 * Gives candidates for phrases their C-value (Frantzi, Ananiadou and Mima, "Automatic recognition of multi-word terms: the
 * C-value/NC-value method", 2000): how often a phrase occurs, less how often it is only part of longer ones, times the
 * logarithm of its length. As in later work the length counts one more, so that single words have a value too; and only
 * the longest phrases count as longer, which keeps it linear.
 */
export function weighPhrases(phrases: readonly NounPhrase[], into: Candidates): void {
  const counted = new Map<string, Counted>();
  const whole = new Map<string, { stems: string[]; classes: WordClass[]; count: number }>();
  const countOf = (key: string, length: number): Counted => {
    let found = counted.get(key);
    if (!found) counted.set(key, (found = { length, count: 0, longer: 0, inLonger: 0 }));
    return found;
  };
  for (const { stems, classes } of phrases) {
    const key = stems.join(' ');
    const known = whole.get(key);
    if (known) known.count++;
    else whole.set(key, { stems, classes, count: 1 });
  }
  for (const [key, { stems, classes, count }] of whole) {
    countOf(key, stems.length).count += count;
    for (const [from, to] of partsOf(classes)) {
      const found = countOf(stems.slice(from, to).join(' '), to - from);
      found.count += count;
      found.longer++;
      found.inLonger += count;
    }
  }
  for (const phrase of phrases) addPhrase(phrase, counted, into);
}

function* partsOf(classes: readonly WordClass[]): Generator<[from: number, to: number]> {
  for (let to = 1; to <= classes.length; to++) {
    if (classes[to - 1] !== 'noun') continue;
    for (let from = 0; from < to; from++)
      if (to - from < classes.length && classes[from] !== 'stop') yield [from, to];
  }
}

const valueOf = ({ length, count, longer, inLonger }: Counted): number =>
  Math.log2(length + 1) * (count - (longer ? inLonger / longer : 0));

function addPhrase(phrase: NounPhrase, counted: ReadonlyMap<string, Counted>, into: Candidates): void {
  const add = (from: number, to: number): void => {
    const value = counted.get(phrase.stems.slice(from, to).join(' '));
    if (!value) return;
    const text = cutWords(phrase.text, from, to);
    // "CT angiography", "DAWN trial"
    const signal = to - from > 1 && /^[\p{Lu}\p{N}-]{2,}\s/u.test(text) ? 'maybe' : undefined;
    const found = into.add({ text, sentence: phrase.sentence, signal, isSure: phrase.isSure || from > 0 });
    found.cValue = Math.max(found.cValue, valueOf(value), 0);
    found.count = Math.max(found.count, value.count);
  };
  const { stems, classes } = phrase;
  const whole = counted.get(stems.join(' '))!;
  const cut = whole.count === 1 ? countSlight(phrase) : 0;
  if (cut === 0) add(0, stems.length);
  else {
    const found = into.add({ text: cutWords(phrase.text, cut, stems.length), sentence: phrase.sentence });
    found.cValue = Math.max(found.cValue, Math.log2(stems.length - cut + 1));
    found.count = Math.max(found.count, 1);
  }
  for (const [from, to] of partsOf(classes)) {
    const part = counted.get(stems.slice(from, to).join(' '));
    if (part && part.count > 1 && valueOf(part) > 0) add(from, to);
  }
}

/** How many words at the start of a phrase that stands only once say too little: "alleged", "domestic". */
function countSlight({ stems, classes }: NounPhrase): number {
  let cut = 0;
  while (cut < stems.length - 1) {
    const isLong = stems.length - cut > 2;
    if (!SLIGHT.has(stems[cut]!) && !(isLong && (classes[cut] === 'ed' || RELATIONAL.has(stems[cut]!))))
      break;
    cut++;
  }
  return cut;
}

function cutWords(text: string, from: number, to: number): string {
  const words = text.split(/\s+/).slice(from, to);
  return words.join(' ').replace(/['’]s?$/, '');
}
