import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pick, pickByRank, type Random } from '../generate/random.ts';
import { PAGE_WORDS } from '../generate/vocabulary.ts';
import { makeOdd, ODD_SENTENCES } from './odd-text.ts';

const FOLDER = 'test/fixtures/propose';

/** Sentences of our own texts, headings and table rows left out. */
const SENTENCES = readdirSync(FOLDER)
  .filter(file => file.endsWith('.txt'))
  .sort()
  .flatMap(file => readFileSync(join(FOLDER, file), 'utf8').split(/(?<=[.!?])\s+|\n+/))
  .filter(sentence => /^[A-Z].{30,}[.!?]$/.test(sentence));

/** Every word of these sentences that is long enough to be a part of a term. */
export const PROSE_WORDS = [
  ...new Set(
    SENTENCES.join(' ')
      .toLowerCase()
      .match(/[a-z]{5,}/g),
  ),
].sort();

/** How often a word of five letters or more gives its place to another one. */
const REPLACED = 1 / 4;
const INLINE = 1 / 14;
const ODD = 1 / 60;
const INLINE_TAGS = [
  'a href="#"',
  'a href="#" class="c3"',
  'em',
  'strong',
  'span class="c7"',
  'b',
  'i',
  'code',
];

/** Writes the text of one page from our own sentences and invented words; the same seed gives the same page. */
export class Writer {
  #waiting: string[] = [];

  /** `terms` are put into paragraphs: each of them once at the start, then any of them now and then. */
  constructor(
    readonly random: Random,
    private readonly terms: readonly string[] = [],
  ) {
    this.#waiting = [...terms];
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  many(count: number, make: (at: number) => string): string {
    return Array.from({ length: count }, (_, at) => make(at)).join('\n');
  }

  /** A sentence as plain text. */
  sentence(): string {
    if (this.random() < 0.01) return pick(ODD_SENTENCES, this.random);
    return pick(SENTENCES, this.random).replace(/[A-Za-z]{5,}/g, word => this.#replace(word));
  }

  /** Some words in a row without a full stop: a headline, a link, a cell. */
  phrase(least: number, most: number): string {
    const words = this.sentence().split(/\s+/).slice(0, this.between(least, most)).join(' ');
    return escapeHtml(words.replace(/[.,;:]$/, ''));
  }

  name(): string {
    const part = (): string => capitalise(pick(PAGE_WORDS, this.random));
    return `${part()} ${part()}`;
  }

  date(): string {
    return `20${this.between(10, 26)}-0${this.between(1, 9)}-${this.between(10, 28)}`;
  }

  /** Sentences with inline elements, terms and odd characters, as the content of a block. */
  text(least: number, most: number): string {
    const sentences = Array.from({ length: this.between(least, most) }, () => this.#dressSentence());
    const term = this.#nextTerm();
    if (term !== null) sentences.splice(this.between(0, sentences.length), 0, this.#plant(term));
    return sentences.join(' ');
  }

  paragraph(): string {
    return `<p>${this.text(2, 6)}</p>`;
  }

  #replace(word: string): string {
    if (this.random() >= REPLACED) return word;
    const other = this.random() < 0.5 ? pick(PROSE_WORDS, this.random) : pickByRank(PAGE_WORDS, this.random);
    return /^[A-Z]/.test(word) ? capitalise(other) : other;
  }

  #dressSentence(): string {
    const dress = (word: string): string => {
      const chance = this.random();
      if (chance < ODD) return makeOdd(escapeHtml(word), this.random);
      return chance < ODD + INLINE ? this.#wrap(escapeHtml(word)) : escapeHtml(word);
    };
    return this.sentence().split(' ').map(dress).join(' ');
  }

  #nextTerm(): string | null {
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) return waiting;
    return this.terms.length && this.random() < 1 / 8 ? pick(this.terms, this.random) : null;
  }

  /** A term as pages write it: plain, in an element of its own, or with an element around a part of it. */
  #plant(term: string): string {
    const chance = this.random();
    if (chance < 0.7) return `It is called ${escapeHtml(term)} by those who know.`;
    if (chance < 0.9) return `More is said under ${this.#wrap(escapeHtml(term))} elsewhere.`;
    const space = term.indexOf(' ') + 1;
    return `Then came ${escapeHtml(term.slice(0, space))}${this.#wrap(escapeHtml(term.slice(space)))} again.`;
  }

  #wrap(html: string): string {
    const tag = pick(INLINE_TAGS, this.random);
    return `<${tag}>${html}</${tag.split(' ')[0]}>`;
  }
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`);

const capitalise = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
