import type { Tokens } from '../find/find-names.ts';
import type { PlacedText } from '../read/document.ts';
import type { Language } from './language.ts';
import { isStop, type OwnCapitals } from './spaced-tokens.ts';
import { stemsOf } from './term-key.ts';
import type { Terms } from './terms.ts';

const MAX_LABELS = 500;
const MAX_CHARS = 60;
const MAX_WORDS = 5;

/**
 * Keeps what headings, items of lists and bold letters name: if the text has it as well, it is found there as a whole,
 * however it is made.
 */
export class Labels {
  readonly #byStart = new Map<string, string[][]>();
  readonly #known = new Set<string>();

  constructor(
    { paragraphs }: PlacedText,
    private readonly language: Language,
  ) {
    for (const { text, heading, stressed = [] } of paragraphs) {
      const isLabel = text.length <= MAX_CHARS && (heading || !/[.!?:;,。！？：；，]/u.test(text));
      for (const each of isLabel ? [text, ...stressed] : stressed) this.#add(each);
    }
  }

  #add(text: string): void {
    if (this.#known.size >= MAX_LABELS || text.length > MAX_CHARS) return;
    const bare = text.replace(/\s*[(（].*$/u, '').replace(/^[\d.]+\s+/, '');
    if (this.#known.has(bare) || !isName(bare, this.language)) return;
    this.#known.add(bare);
    const stems = this.language.rules ? stemsOf(bare, this.language) : [...bare];
    const start = this.language.rules ? stems[0]! : bare.slice(0, 2);
    const others = this.#byStart.get(start);
    if (others) others.push(stems);
    else this.#byStart.set(start, [stems]);
  }

  /** Adds those that a sentence has. */
  findInWords({ text, tokens, number }: Tokens, capitals: OwnCapitals, into: Terms): void {
    const stems = tokens.map(token => this.language.stem(token.text));
    tokens.forEach((token, at) => {
      for (const label of this.#byStart.get(stems[at]!) ?? []) {
        const to = at + label.length;
        if (!label.every((stem, i) => stems[at + i] === stem)) continue;
        if (tokens.slice(at + 1, to).some(({ joined }) => !joined)) continue;
        const found = text.slice(token.start, tokens[to - 1]!.end);
        const isBorrowed = token.first && token.capital && !token.acronym && !capitals.isOwn(token);
        this.#found(
          isBorrowed ? found[0]!.toLowerCase() + found.slice(1) : found,
          label,
          token.start,
          number,
          into,
        );
      }
    });
  }

  /** Chinese and Japanese have no spaces, so that each character may begin one. */
  findInSigns(text: string, number: number, into: Terms): void {
    for (let at = 0; at < text.length - 1; at++)
      for (const label of this.#byStart.get(text.slice(at, at + 2)) ?? []) {
        const found = label.join('');
        if (text.startsWith(found, at)) this.#found(found, stemsOf(found, this.language), at, number, into);
      }
  }

  #found(text: string, stems: readonly string[], start: number, sentence: number, into: Terms): void {
    if (into.hasAt(stems, sentence, start)) return;
    into.add({ text, stems, sentence, start, end: start + text.length, isLoose: true });
  }
}

/** No sentence, no number, and more than words that say little. */
function isName(text: string, language: Language): boolean {
  const { rules } = language;
  if (!rules) return /^[\p{Script=Han}\p{Script=Katakana}ー]{2,10}$/u.test(text);
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (
    text === text.toUpperCase() ||
    words.length < 2 ||
    words.length > MAX_WORDS ||
    /[^\p{L}\p{N}\s’'-]/u.test(text)
  )
    return false;
  const isSmall = (word: string): boolean =>
    rules.links.has(word) || rules.articles.has(word) || rules.conjunctions.has(word);
  if (isSmall(words.at(-1)!) || isStop(words[0]!, language) || isStop(words.at(-1)!, language)) return false;
  return words.every(word => isSmall(word) || !isStop(word, language));
}
