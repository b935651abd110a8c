import { createHash } from 'node:crypto';

/** Words in a capital letter that open a statement and belong to no name, whatever follows. */
const LEADERS = new Set('A An By Calling In It That The This Since Under'.split(' '));
/** Nouns and adjectives that open a statement; they may be part of a name that follows: "Freedom House". */
const OPENERS = new Set(
  'Countries Cyberspace Domestic Dominance Foreign Freedom International Online People Posts'.split(' '),
);
const NUMBER_WORDS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)\b/gi;
const FIGURES = /\d+(?:[.,]\d+)*(?:\s+(?:thousand|million|billion|trillion|percent|per cent))?%?/g;
const QUOTED = /[“"]([^“”"]+)[”"]/g;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['.,][\p{L}\p{M}\p{N}]+)*/gu;

/** The longest run of the document's words, names and quotations left out, that a statement may repeat. */
const MAX_RUN = 5;

const plain = (text: string): string => text.normalize('NFC').replace(/[\u2018\u2019]/g, "'");
const unpossessed = (word: string): string => word.replace(/'s$/, '');
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

function findFigures(text: string): string[] {
  const inDigits = [...plain(text).matchAll(FIGURES)];
  const inWords = [...plain(text).replace(FIGURES, '').matchAll(NUMBER_WORDS)];
  return [...inDigits, ...inWords].map(found => found[0].replace(/\s+/g, ' ').toLowerCase());
}

function findQuoted(text: string): string[] {
  return [...text.matchAll(QUOTED)].map(found => found[1]!);
}

export function findNames(text: string): string[] {
  const names: string[][] = [];
  const words = [...plain(text).matchAll(WORD)];
  let end = -1;
  words.forEach((found, i) => {
    const word = unpossessed(found[0]);
    if (!isCapital(word) || isOpener(text, found, words[i + 1])) return;
    // "Xi's China" is two names: only a lone space joins.
    if (found.index === end + 1 && text[end] === ' ') names.at(-1)?.push(word);
    else names.push([word]);
    end = found[0] === word ? found.index + word.length : -1;
  });
  return names.map(parts => parts.join(' '));
}

function isOpener(text: string, found: RegExpExecArray, next: RegExpExecArray | undefined): boolean {
  if (!/(?:^|[.!?]\s+)[“"]?$/.test(text.slice(0, found.index))) return false;
  return LEADERS.has(found[0]) || (OPENERS.has(found[0]) && !isCapital(next?.[0] ?? ''));
}

export function findUnsupported(statement: string, passage: string): string[] {
  const figures = new Set(findFigures(passage));
  const words = ` ${(plain(passage).match(WORD) ?? []).map(unpossessed).join(' ')} `;
  const letters = plain(passage).toLowerCase();
  return [
    ...findFigures(statement)
      .filter(figure => !figures.has(figure))
      .map(figure => `the figure "${figure}"`),
    ...findQuoted(statement)
      .filter(term => !letters.includes(plain(term).toLowerCase()))
      .map(term => `the quoted term "${term}"`),
    ...findNames(statement)
      .filter(name => !words.includes(` ${name} `))
      .map(name => `the name "${name}"`),
  ];
}

/** The longest run of words that a statement repeats from its passage beyond what is allowed; null if there is none. */
export function findCopiedRun(statement: string, passage: string): string | null {
  const source = plain(passage).match(WORD) ?? [];
  const lower = source.map(word => word.toLowerCase());
  const parts = plain(statement).replace(QUOTED, ' | ').split('|');
  let worst: string[] = [];
  for (const part of parts) {
    const words = (part.match(WORD) ?? []).map(word => word.toLowerCase());
    for (let i = 0; i < words.length; i++) {
      for (let j = 0; j < lower.length; j++) {
        let length = 0;
        while (i + length < words.length && words[i + length] === lower[j + length]) length++;
        const common = source.slice(j, j + length).filter(word => !isCapital(word));
        if (common.length > MAX_RUN && length > worst.length) worst = source.slice(j, j + length);
      }
    }
  }
  return worst.length ? worst.join(' ') : null;
}

export function readPassages(document: string): Map<string, string> {
  const passages = new Map<string, string>();
  for (const line of document.split(/\r?\n/)) {
    const [, id, text = ''] = /^(P\d+): (.*)$/.exec(line) ?? [];
    if (id !== undefined) passages.set(id, text);
  }
  return passages;
}

export function hashPassage(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
