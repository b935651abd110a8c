import { needlePattern } from './needles.ts';
import { toSkeleton } from './plain-text.ts';

/**
 * Sources of regular expressions; an empty one matches nothing. Those that begin with a Han character are apart: most
 * texts have none, and each beginning costs time at every character of a text.
 */
export interface Spellings {
  han: string;
  others: string;
}

/** Spellings of what can open a page. See build-sieve.ts. */
export interface Sieve {
  clear: Spellings;
  topics: TopicSieve[];
}

/** The Han characters with which spellings may begin. */
export const HAN = /[\u3400-\u9fff]/;

export interface TopicSieve {
  place: Spellings;
  /** Words that are evidence near a place, and those of them that may be enough alone. */
  subject: Spellings;
  cue: Spellings;
  /** Words of control, each different one of which is evidence near a place. */
  control: Spellings;
  /** Words that count a little however far from a place, on a page that names one. */
  distant: Spellings;
  /** Forms that need evidence; those of telling entries apart. */
  telling: Spellings;
  form: Spellings;
  /** The most that one of each adds, where it counts most; entries that share a beginning are added up. */
  weights: Record<'hint' | 'control' | 'distant' | 'telling' | 'form' | 'allForms', number>;
  /** The most words for which one spelling may stand. */
  together: Record<'control' | 'distant', number>;
  /** Characters from the start of a place to that of a subject or control that counts, and those of the longest. */
  reach: number;
  longest: number;
}

export interface SievedText {
  text: string;
  /** Not a part that was added. */
  isWhole: boolean;
  /** Characters that stand in the text and that the full path does not read. */
  unread: () => number;
}

/** `whole`: a part opens nothing, but together with the rest of the page it may. */
export type SieveVerdict = 'stop' | 'pass' | 'whole';

const SKELETON_GROWTH = 3;

/** Characters of white space within a subject. */
const MAX_GAPS = 4000;

/** If this stops all texts of a page, the full path marks nothing in it. Evidence is counted up over texts. */
export class TextSieve {
  readonly #clear: Spellings;
  readonly #topics: TopicCount[];

  constructor({ clear, topics }: Sieve) {
    this.#clear = clear;
    this.#topics = topics.map(topic => new TopicCount(topic));
  }

  sift(given: SievedText): SieveVerdict {
    const text = toSkeleton(given.text);
    if (matches(this.#clear, text)) return 'pass';
    const stretch = text === given.text ? 1 : SKELETON_GROWTH;
    const verdicts = this.#topics.map(topic => topic.sift({ ...given, text }, stretch));
    return verdicts.find(verdict => verdict !== 'stop') ?? 'stop';
  }
}

/** The sources that can match in this text. */
const sourcesFor = ({ han, others }: Spellings, text: string): string[] =>
  [others, han && HAN.test(text) ? han : ''].filter(source => source);

/** Expressions are compiled once: a busy page has every text sieved that is added. */
function compiling(make: (source: string) => RegExp): (source: string) => RegExp {
  const known = new Map<string, RegExp>();
  return source => {
    let pattern = known.get(source);
    if (!pattern) known.set(source, (pattern = make(source)));
    return pattern;
  };
}

const testFor = compiling(source => needlePattern(source));
const eachOf = compiling(source => needlePattern(source, 'g'));
const eachPlaceOf = compiling(source => needlePattern(`(?=(${source}))`, 'g'));

const matches = (spellings: Spellings, text: string): boolean =>
  sourcesFor(spellings, text).some(source => testFor(source).test(text));

/** Each place where a spelling begins, in another's midst too, with what was found there. */
const findAll = (spellings: Spellings, text: string): RegExpExecArray[] =>
  sourcesFor(spellings, text).flatMap(source => [...text.matchAll(eachPlaceOf(source))]);

/** Different words, of which some cannot be told apart; there are no more than occurrences. */
class Words {
  readonly #spellings = new Set<string>();
  #occurrences = 0;

  add(spelling: string): void {
    this.#spellings.add(spelling);
    this.#occurrences++;
  }

  count(together: number): number {
    return Math.min(this.#occurrences, this.#spellings.size * together);
  }
}

/** Repeated hints count 1, 1/2, 1/3 and no more (core/judge/evidence.ts). */
const HINT_SHARES = [0, 1, 3 / 2, 11 / 6];
/** Mentions of places with which distant words count in full (core/judge/evidence.ts). */
const ENOUGH_PLACES = 2;

class TopicCount {
  #places = 0;
  #isAbout = false;
  #countsForms = false;
  #hints = 0;
  #hasCue = false;
  readonly #controls = new Words();
  readonly #distant = new Words();
  readonly #telling = new Set<string>();
  readonly #forms = new Set<string>();

  constructor(private readonly topic: TopicSieve) {}

  /** Asks last for expressions that take long to compile: most pages that name a place are about something else. */
  sift({ text, isWhole, unread }: SievedText, stretch: number): SieveVerdict {
    const places = sourcesFor(this.topic.place, text)
      .flatMap(source => [...text.matchAll(eachOf(source))].map(({ index }) => index))
      .sort((a, b) => a - b);
    // Text read before the first place is not counted yet.
    if (!places.length && !this.#places) return 'stop';
    if (!this.#places && !isWhole) return 'whole';
    this.#places += places.length;
    const { distant, telling, form, weights, together } = this.topic;
    if (places.length) this.#countPairs(text, places, unread, stretch);
    this.#note(telling, text, this.#telling);
    if (!this.#isAbout && (this.#hints > 0 || this.#controls.count(1) > 0)) {
      this.#isAbout = true;
      // Distant words of the text before are not counted yet.
      if (!isWhole) return 'whole';
    }
    if (this.#isAbout && !this.#hasCue) this.#note(distant, text, this.#distant);
    const told =
      HINT_SHARES[this.#hints]! * weights.hint +
      this.#controls.count(together.control) * weights.control +
      this.#distant.count(together.distant) * weights.distant * Math.min(1, this.#places / ENOUGH_PLACES) +
      this.#telling.size * weights.telling;
    // Later text may need what is not counted here, and adds no more than all forms do.
    if (!this.#hasCue && told + weights.allForms < 1) return 'stop';
    if (!this.#countsForms && !isWhole) {
      this.#countsForms = true;
      return 'whole';
    }
    this.#countsForms = true;
    this.#note(form, text, this.#forms);
    if (this.#telling.size + this.#forms.size === 0) return 'stop';
    return this.#hasCue || told + this.#forms.size * weights.form >= 1 ? 'pass' : 'stop';
  }

  #countPairs(text: string, places: readonly number[], unread: () => number, stretch: number): void {
    const { topic } = this;
    const reach = topic.reach * stretch + unread();
    const parts: [from: number, to: number][] = [];
    for (const index of places) {
      const last = parts.at(-1);
      if (last && index - reach <= last[1]) last[1] = index + reach;
      else parts.push([Math.max(0, index - reach), index + reach]);
    }
    // A subject that begins in reach ends beyond, and the source may have broken its line there.
    const after = (end: number): string =>
      text
        .slice(end, end + MAX_GAPS)
        .replace(/[\s\x85]+/g, ' ')
        .slice(0, topic.longest * 2 * stretch);
    const near = parts.map(([from, to]) => text.slice(from, to) + after(to)).join('\uFFFC');
    this.#note(topic.control, near, this.#controls);
    const subjects = findAll(topic.subject, near).length;
    if (!subjects) return;
    this.#hints = Math.min(HINT_SHARES.length - 1, this.#hints + subjects);
    this.#hasCue ||= matches(topic.cue, near);
  }

  #note(spellings: Spellings, text: string, found: { add(form: string): unknown }): void {
    for (const [, form] of findAll(spellings, text))
      found.add(form!.toLowerCase().replace(/[\s\x85]+/g, ' '));
  }
}
