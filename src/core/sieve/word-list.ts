import { getOrMake } from '../get-or-make.ts';
import { strip } from './plain-text.ts';

/**
 * Words to be found in a text by how they begin, in few strings: a page reads them at each load, and an object for each
 * word would take longer to make than the text to search.
 */
export interface WordList {
  /** Source of an expression for the beginnings of words of scripts with spaces; empty for none. */
  starts: string;
  /** The same of scripts without. */
  solo: string;
  /** Lines of a beginning, a tab, and the place in `words` of those that begin so; one is empty, before the first. */
  names: string;
  /** Lines of words with tabs between, each as `how,place,letters` with the place of its roles in `roles`. */
  words: string;
  /** Lines of `WordRole[]` as JSON: nearly all words have one of few combinations. */
  roles: string;
}

/** Roles in a topic: its number, flags, and the entry for those that name one. */
export type WordRole = readonly [topic: number, flags: number, ref: number];

/** Its letters, or with `EXPRESSION` the source of an expression for them. */
export type Word = readonly [letters: string, how: number, roles: readonly WordRole[]];
export const EXPRESSION = 1;
/** In these letters alone, not in any case. */
export const CASE = 2;
/** A space stands for any that may divide it, an apostrophe for any. */
export const SPACED = 4;
/** White space may stand between any two of its letters. */
export const BROKEN = 8;

/** As it lies in the list: the roles of most words are never asked for. */
interface ListedWord {
  letters: string;
  how: number;
  rolesAt: number;
}

export interface FoundWord {
  index: number;
  roles: readonly WordRole[];
}

/** Spaces and hyphens, and some signs between them, in few ranges. */
const GAP = '[\\0- \\-\\x85-\\xa0\\u1680\\u2000-\\u2013\\u2028-\\u202f\\u205f\\u3000\\ufeff]+';
const APOSTROPHE = "['\\u2018\\u2019\\u201b\\u02bc\\uff07]";
const BREAKS = /[\s\x85]+/g;

/** Stand in a source for what would be most of it: no skeleton has a no-break space or a soft hyphen. */
export const GAP_SIGN = '\xa0';
export const BREAK_SIGN = '\xad';

/** Of the source of a beginning or a word. */
function compile(source: string, flags: string): RegExp {
  const whole = source
    .replaceAll(GAP_SIGN, GAP)
    .replaceAll(BREAK_SIGN, '[\\s\\x85]*')
    .replaceAll("'", APOSTROPHE);
  return new RegExp(whole, flags);
}

/** Under which the words with this beginning are listed: one name for what may stand for the same. */
export function nameOf(start: string): string {
  if (/^(?:[a-z\d]+|[\u3400-\u9fff]+)$/.test(start)) return start;
  if (/^[!-~\s]+$/.test(start)) return flatten(start).toLowerCase();
  // What is taken apart may have parts to drop.
  return flatten(strip(strip(start)).replaceAll('ς', 'σ'))
    .replace(/ (?=[^\0-\u0dff])/g, '')
    .toLowerCase();
}

const flatten = (text: string): string => text.replace(gaps, ' ').replace(apostrophes, "'");

const gaps = new RegExp(GAP, 'g');
const apostrophes = new RegExp(APOSTROPHE, 'g');

const join = (text: string): string => text.replace(BREAKS, '');

/** At least so many characters from a place on, if the text has them, made plain. */
function plainFrom(index: number, text: string, chars: number, toPlain: (part: string) => string): string {
  for (let size = chars + ROOM; ; size *= 2) {
    const plain = toPlain(text.slice(index, index + size));
    if (plain.length >= chars || index + size >= text.length) return plain;
  }
}

/** Before what may be written otherwise. */
function firstPartOf(letters: string): string {
  const end = letters.search(/[ ']/);
  return end < 0 ? letters : letters.slice(0, end);
}

/** Covers a usual line break with its indentation. */
const ROOM = 24;

/** Keeps what it has compiled and parsed: a busy page has every text searched that is added. */
export class WordFinder {
  readonly #words = new Map<string, readonly ListedWord[]>();
  readonly #roles = new Map<number, readonly WordRole[]>();
  readonly #expressions = new Map<string, RegExp>();

  constructor(private readonly list: WordList) {}

  /** All that stand in the skeleton of a text, wherever they begin, in order; `lower` is the skeleton in small letters. */
  find(text: string, lower: string): FoundWord[] {
    const { starts, solo } = this.list;
    const found = starts ? this.#findFrom(starts, text, lower) : [];
    // Most texts have one kind of scripts alone, and each expression takes long to compile. This one covers `SOLO` of
    // build-word-list.ts.
    if (!solo || !/[\u0e00-\u1fff\u2e80-\ud7ff\ud840-\ud8bf\uf900-\uffef]/.test(lower)) return found;
    return [...found, ...this.#findFrom(solo, text, lower)].sort((a, b) => a.index - b.index);
  }

  #findFrom(source: string, text: string, lower: string): FoundWord[] {
    const found: FoundWord[] = [];
    const starts = this.#compiled(source, 'g');
    starts.lastIndex = 0;
    for (let match; (match = starts.exec(lower)); starts.lastIndex = match.index + 1) {
      const { index } = match;
      for (const { letters, how, rolesAt } of this.#wordsFrom(match[0])) {
        if (this.#standsAt(index, how & CASE ? text : lower, letters, how))
          found.push({ index, roles: this.#rolesOf(rolesAt) });
      }
    }
    return found;
  }

  #standsAt(index: number, text: string, letters: string, how: number): boolean {
    if (how & SPACED)
      return (
        text.startsWith(firstPartOf(letters), index) &&
        plainFrom(index, text, letters.length, flatten).startsWith(letters)
      );
    if (how & BROKEN) return plainFrom(index, text, letters.length, join).startsWith(letters);
    if (!(how & EXPRESSION)) return text.startsWith(letters, index);
    const expression = this.#compiled(letters, 'y');
    expression.lastIndex = index;
    return expression.test(text);
  }

  #compiled(source: string, flags: string): RegExp {
    return getOrMake(this.#expressions, source, () => compile(source, flags));
  }

  #rolesOf(place: number): readonly WordRole[] {
    return getOrMake(this.#roles, place, () => JSON.parse(lineAt(this.list.roles, place)) as WordRole[]);
  }

  #wordsFrom(start: string): readonly ListedWord[] {
    return getOrMake(this.#words, start, () => {
      const name = nameOf(start);
      return this.#read(name) ?? this.#read(name.charAt(0)) ?? [];
    });
  }

  #read(name: string): readonly ListedWord[] | null {
    const { names, words } = this.list;
    const at = names.indexOf(`\n${name}\t`);
    if (at < 0) return null;
    const start = parseInt(names.slice(at + name.length + 2), 10);
    return lineAt(words, start)
      .split('\t')
      .map(word => {
        const [first, second] = [word.indexOf(','), word.indexOf(',', word.indexOf(',') + 1)];
        const rolesAt = parseInt(word.slice(first + 1), 10);
        return { letters: word.slice(second + 1), how: parseInt(word, 10), rolesAt };
      });
  }
}

const lineAt = (lines: string, start: number): string => lines.slice(start, lines.indexOf('\n', start));
