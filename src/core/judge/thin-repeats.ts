import type { Hit } from '../match/hit.ts';
import type { Mention, PageBlock } from './mention.ts';
import type { EntryRef } from '../model/model.ts';
import { getOrMake } from '../get-or-make.ts';
import { countWords } from '../text/words.ts';

/** A growing page asks again and again; a block's hits live as long as its text. */
const knownCounts = new WeakMap<readonly Hit[], number>();

const wordsIn = ({ hits, text }: PageBlock): number => getOrMake(knownCounts, hits, () => countWords(text));

/**
 * How many repetitions may be marked, asked block by block in the order of the page. With the marks that stand in any
 * case they are at most one in `wordsPerMark` words, and are spread over the page.
 */
export class RepeatAllowance {
  readonly #share: number;
  /** Rounds what blocks add up to, which is never more than all of it. */
  #left = 0.5;

  /** `blocks` are those with mentions; `firsts` has how many marks stand in any case in a block. */
  constructor(
    blocks: readonly PageBlock[],
    private readonly firsts: ReadonlyMap<PageBlock, number>,
    private readonly wordsPerMark: number,
  ) {
    let words = 0;
    let room = 0;
    for (const block of blocks) {
      words += wordsIn(block);
      room += this.#roomIn(block);
    }
    let marks = 0;
    for (const count of firsts.values()) marks += count;
    const most = Math.floor(words / wordsPerMark) - marks;
    this.#share = room > 0 ? Math.max(0, Math.min(1, most / room)) : 0;
  }

  #roomIn(block: PageBlock): number {
    return Math.max(0, wordsIn(block) / this.wordsPerMark - (this.firsts.get(block) ?? 0));
  }

  /** For a block that is not shown, which has an allowance of its own. */
  mostIn(block: PageBlock): number {
    return Math.max(1, Math.floor(wordsIn(block) / this.wordsPerMark));
  }

  /** Room that is saved up before a block is no more than one mark, or many would stand together. */
  enter(block: PageBlock): void {
    this.#left = Math.min(this.#left, 1) + this.#roomIn(block) * this.#share;
  }

  /** Marks that are there already stay, so that a growing page keeps its marks. */
  take(
    repeats: readonly Mention[],
    counts: ReadonlyMap<EntryRef, number>,
    isMarked?: (hit: Hit) => boolean,
  ): readonly Mention[] {
    const [kept, others]: Mention[][] = [[], []];
    for (const repeat of repeats) (isMarked?.(repeat.hit) ? kept! : others!).push(repeat);
    const rank = ({ reason, refs }: Mention): number =>
      reason.code === 'asked' ? Infinity : (counts.get(refs[0]!) ?? 0);
    this.#left -= kept!.length;
    for (const repeat of others!.sort((a, b) => rank(b) - rank(a))) {
      if (this.#left < 1) break;
      kept!.push(repeat);
      this.#left--;
    }
    return kept!;
  }
}
