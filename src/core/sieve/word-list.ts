import { strip } from './plain-text.ts';

/**
 * Words to be found in a text by how they begin, in few strings: a page reads them at each load, and an object for each
 * word would take longer to make than the text to search.
 */
export interface WordList {
  /** Source of an expression for the beginnings of words. */
  starts: string;
  /** Lines of a beginning, a tab, and the words that begin so (`Word[]` as JSON). */
  words: string;
}

/** Roles in a topic: its number, flags, and the entry for those that name one. */
export type WordRole = readonly [topic: number, flags: number, ref: number];

/** Its letters, or with `EXPRESSION` the source of an expression for them. */
export type Word = readonly [letters: string, how: number, roles: readonly WordRole[]];
export const EXPRESSION = 1;
/** In these letters alone, not in any case. */
export const CASE = 2;

export interface FoundWord {
  index: number;
  roles: readonly WordRole[];
}

/** Spaces and hyphens, and some signs between them, in few ranges. */
const GAP = '[\\0- \\-\\x85-\\xa0\\u1680\\u2000-\\u2013\\u2028-\\u202f\\u205f\\u3000\\ufeff]+';
const APOSTROPHE = "['\\u2018\\u2019\\u201b\\u02bc\\uff07]";

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
  if (/^[a-z\d]+$/.test(start)) return start;
  // What is taken apart may have parts to drop.
  return strip(strip(start))
    .replaceAll('ς', 'σ')
    .replace(gaps, ' ')
    .replace(apostrophes, "'")
    .replace(/ (?=[^\0-\u0dff])/g, '')
    .toLowerCase();
}

const gaps = new RegExp(GAP, 'g');
const apostrophes = new RegExp(APOSTROPHE, 'g');

/** Keeps what it has compiled and parsed: a busy page has every text searched that is added. */
export class WordFinder {
  readonly #words = new Map<string, readonly Word[]>();
  readonly #expressions = new Map<string, RegExp>();

  constructor(private readonly list: WordList) {}

  /** All that stand in the skeleton of a text, wherever they begin, in order; `lower` is the skeleton in small letters. */
  find(text: string, lower: string): FoundWord[] {
    const found: FoundWord[] = [];
    const starts = this.#compiled(this.list.starts, 'g');
    starts.lastIndex = 0;
    for (let match; (match = starts.exec(lower)); starts.lastIndex = match.index + 1) {
      const { index } = match;
      for (const [letters, how, roles] of this.#wordsFrom(match[0])) {
        if (this.#standsAt(index, how & CASE ? text : lower, letters, how)) found.push({ index, roles });
      }
    }
    return found;
  }

  #standsAt(index: number, text: string, letters: string, how: number): boolean {
    if (!(how & EXPRESSION)) return text.startsWith(letters, index);
    const expression = this.#compiled(letters, 'y');
    expression.lastIndex = index;
    return expression.test(text);
  }

  #compiled(source: string, flags: string): RegExp {
    let expression = this.#expressions.get(source);
    if (!expression) this.#expressions.set(source, (expression = compile(source, flags)));
    return expression;
  }

  #wordsFrom(start: string): readonly Word[] {
    let words = this.#words.get(start);
    if (!words) {
      const name = nameOf(start);
      words = this.#read(name) ?? this.#read(name.charAt(0)) ?? [];
      this.#words.set(start, words);
    }
    return words;
  }

  #read(name: string): readonly Word[] | null {
    const { words } = this.list;
    const line = `\n${name}\t`;
    const at = words.indexOf(line);
    return at < 0 ? null : (JSON.parse(words.slice(at + line.length, words.indexOf('\n', at + 1))) as Word[]);
  }
}
