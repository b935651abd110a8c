import { ENOUGH_PLACES, MAX_COUNTED, ROOT_CHARS, sumOfShares } from '../judge/counting.ts';
import { toSkeleton, type Shift } from './plain-text.ts';
import { WordFinder, type FoundWord, type WordList } from './word-list.ts';

/** What can open a page. See build-sieve.ts. */
export interface Sieve {
  shape: typeof SIEVE_SHAPE;
  /** Words that pass by themselves, and the places that topics need. */
  opening: WordList;
  /** Looked for where a place stands: most pages name none. */
  others: WordList;
  topics: TopicSieve[];
}

/** Counts up when `Sieve` changes: a sieve that was stored in another shape is not used. */
export const SIEVE_SHAPE = 6;

/** Flags of a word's role in a topic. */
export const SIEVE_OPENS = 1;
export const SIEVE_PLACE = 2;
/** Evidence near a place; a cue may be enough alone. */
export const SIEVE_SUBJECT = 4;
export const SIEVE_CUE = 8;
/** A word of control, each different one of which is evidence near a place; one that is distant too. */
export const SIEVE_CONTROL = 16;
/** Counts a little however far from a place, on a page that is about one. */
export const SIEVE_DISTANT = 32;
/** Spellings that need evidence; those of telling entries apart. */
export const SIEVE_TELLING = 64;
export const SIEVE_FORM = 128;
/** May be marked where its long form, which opens, stands beside it somewhere. */
export const SIEVE_ACRONYM = 256;
/** Evidence of a topic that needs no place. */
export const SIEVE_STRONG = 512;

export interface TopicSieve {
  /** The most that one of each adds, where it counts most. */
  weights: Record<'hint' | 'control' | 'distant' | 'telling' | 'form', number>;
  /** Characters from the start of a place to that of a subject or control that counts. */
  reach: number;
}

export interface SievedText {
  text: string;
  /** Not a part that was added. */
  isWhole: boolean;
  /** Characters that stand in the text and that the full path does not read. */
  unread: () => number;
}

/**
 * `whole`: a part opens nothing, but together with the rest of the page it may. Words that open: the page passes, and no
 * topic can open, so that all its marks are in blocks that hold one of these.
 */
export type SieveVerdict = 'stop' | 'pass' | 'whole' | OpeningWords;

export interface OpeningWords {
  /** In the skeleton. */
  starts: readonly number[];
  shifts: readonly Shift[];
}

const SKELETON_GROWTH = 3;

/** If this stops all texts of a page, the full path marks nothing in it. Evidence is counted up over texts. */
export class TextSieve {
  readonly #opening: WordFinder;
  readonly #others: WordFinder;
  readonly #topics: TopicCount[];

  constructor({ opening, others, topics }: Sieve) {
    this.#opening = new WordFinder(opening);
    this.#others = new WordFinder(others);
    this.#topics = topics.map((topic, number) => new TopicCount(topic, number));
  }

  sift({ text: given, isWhole, unread }: SievedText): SieveVerdict {
    const shifts: Shift[] = [];
    const text = toSkeleton(given, shifts);
    const lower = text.toLowerCase();
    const opening = this.#opening.find(text, lower);
    if (opening.some(has(SIEVE_OPENS))) {
      return isWhole && !opening.some(has(SIEVE_PLACE | SIEVE_STRONG))
        ? { starts: opening.map(({ index }) => index), shifts }
        : 'pass';
    }
    const stretch = text === given ? 1 : SKELETON_GROWTH;
    let others: FoundWord[] | null = null;
    for (const topic of this.#topics) {
      const places = topic.placesIn(opening);
      if (!places.length && !topic.hasPlace) continue;
      // What was read before the first place is not counted yet.
      if (!topic.hasPlace && !isWhole) return 'whole';
      others ??= this.#others.find(text, lower);
      if (topic.passes({ places, others, lower }, unread, stretch)) return 'pass';
    }
    return 'stop';
  }
}

const has =
  (flags: number) =>
  ({ roles }: FoundWord): boolean =>
    roles.some(([, own]) => own & flags);

interface ReadText {
  places: readonly FoundWord[];
  others: readonly FoundWord[];
  lower: string;
}

class TopicCount {
  #places = 0;
  #hints = 0;
  #hasCue = false;
  readonly #controls = new Set<string>();
  readonly #distant = new Set<string>();
  readonly #telling = new Set<number>();
  readonly #forms = new Set<number>();

  constructor(
    private readonly topic: TopicSieve,
    private readonly number: number,
  ) {}

  get hasPlace(): boolean {
    return this.#places > 0;
  }

  placesIn(opening: readonly FoundWord[]): FoundWord[] {
    return opening.filter(({ roles }) =>
      roles.some(([topic, flags]) => topic === this.number && flags & SIEVE_PLACE),
    );
  }

  passes({ places, others, lower }: ReadText, unread: () => number, stretch: number): boolean {
    this.#places += places.length;
    const reach = this.topic.reach * stretch + (places.length ? unread() : 0);
    let place = 0;
    let hinted = -1;
    for (const { index, roles } of others) {
      while (place < places.length && places[place]!.index < index - reach) place++;
      const isNear = place < places.length && places[place]!.index <= index + reach;
      for (const [topic, flags, ref] of roles) {
        if (topic !== this.number) continue;
        if (flags & SIEVE_SUBJECT && isNear && index > hinted) {
          hinted = index;
          this.#hints++;
        }
        this.#hasCue ||= (flags & SIEVE_CUE) !== 0 && isNear;
        if (flags & SIEVE_DISTANT) {
          const root = beginningOf(lower.slice(index, index + ROOT_CHARS));
          this.#distant.add(root);
          if (flags & SIEVE_CONTROL && isNear) this.#controls.add(root);
        }
        if (flags & SIEVE_TELLING) this.#telling.add(ref);
        if (flags & SIEVE_FORM) this.#forms.add(ref);
      }
    }
    return this.#isOpen();
  }

  #isOpen(): boolean {
    const { weights } = this.topic;
    const isAbout = this.#hints > 0 || this.#controls.size > 0;
    const distant = isAbout ? this.#distant.size * Math.min(1, this.#places / ENOUGH_PLACES) : 0;
    const told =
      sumOfShares(0, this.#hints, MAX_COUNTED.hint) * weights.hint +
      this.#controls.size * weights.control +
      distant * weights.distant +
      this.#telling.size * weights.telling +
      this.#forms.size * weights.form;
    return this.#telling.size + this.#forms.size > 0 && (this.#hasCue || told >= 1);
  }
}

/** No fewer than there are roots (core/judge/cues.ts). */
const beginningOf = (word: string): string => /^[被遭]?\s*([\u3400-\u9fff])/.exec(word)?.[1] ?? word;
