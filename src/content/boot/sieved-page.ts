import type { TextSieve } from '../../core/sieve/text-sieve.ts';
import {
  BACKOFF_FACTOR,
  DEBOUNCE_MS,
  HOST_CHECK_TIMES_MS,
  MAX_BACKOFF_MS,
  SIEVE_LATENCY_MS,
} from '../../core/timing.ts';
import { readAdded } from '../../dom/sieve/added-text.ts';
import {
  countUnread,
  findRoots,
  holdsAsides,
  readBodyText,
  readHeadText,
  type Hosts,
} from '../../dom/sieve/page-text.ts';
import { contentOf } from '../../dom/tree/nodes.ts';

/** Records kept until they are looked at; more, or any in a hidden tab, count as one big change. */
const MAX_RECORDS = 5000;

/** Non-space characters; less is a counter, a tracker or an empty frame. */
const SOME_TEXT = /(?:\s*\S){20}/;

export interface SievedPageEvents {
  /** The page may hold a mark. Not called again. */
  onPass: () => void;
  /** The page has text, and holds no mark. Called once. */
  onText: () => void;
}

/**
 * A page that holds nothing to mark so far: sieves its text, and later what is added. Nothing is walked, and no node is
 * kept longer than until the changes are looked at.
 */
export class SievedPage {
  readonly #observer = new MutationObserver(records => this.#note(records));
  readonly #life = new AbortController();
  #roots = new WeakSet<ShadowRoot>();
  #records: MutationRecord[] = [];
  #isBig = true;
  #head = '';
  #hasText = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #until = 0;

  /** Without a sieve every page with some text passes. */
  constructor(
    private readonly page: Document,
    private readonly sieve: TextSieve | null,
    private readonly events: SievedPageEvents,
  ) {}

  begin(): void {
    const { signal } = this.#life;
    this.#observer.observe(this.page, OBSERVED);
    this.page.addEventListener('visibilitychange', () => this.#schedule(), { signal });
    // A shadow tree appears without an observable change.
    for (const pause of HOST_CHECK_TIMES_MS)
      setTimeout(() => whenIdle(() => this.#siftRoots(this.page, 'all')), pause);
    if (!this.page.hidden) this.#look();
  }

  end(): void {
    this.#life.abort();
    this.#observer.disconnect();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#records = [];
  }

  #pass(): void {
    if (this.#life.signal.aborted) return;
    this.end();
    this.events.onPass();
  }

  #note(records: readonly MutationRecord[]): void {
    if (this.page.hidden || this.#records.length + records.length > MAX_RECORDS) {
      this.#isBig = true;
      this.#records = [];
    }
    if (!this.#isBig) this.#records.push(...records);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#timer !== null || this.page.hidden || !(this.#isBig || this.#records.length)) return;
    const wait = Math.max(DEBOUNCE_MS, this.#until - performance.now());
    this.#timer = setTimeout(
      () =>
        whenIdle(() => {
          this.#timer = null;
          this.#look();
        }),
      wait,
    );
  }

  #look(): void {
    if (this.#life.signal.aborted || this.page.hidden) return;
    const began = performance.now();
    const records = this.#records;
    this.#records = [];
    if (this.#isBig) this.#siftWhole();
    else this.#siftAdded(records);
    const took = performance.now() - began;
    this.#until = began + took + Math.min(MAX_BACKOFF_MS, took * BACKOFF_FACTOR);
  }

  #siftWhole(): void {
    const { page } = this;
    this.#isBig = false;
    this.#head = readHeadText(page);
    const roots = findRoots(page, 'custom');
    const body = [readBodyText(page), ...roots.map(contentOf)].join(BREAK);
    this.#noteText(body);
    if (!this.sieve) {
      if (SOME_TEXT.test(body)) this.#pass();
    } else if ([page.documentElement, ...roots].some(tree => tree && holdsAsides(tree))) {
      this.#pass();
    } else this.#sift(this.#head + BREAK + body, true, [page, ...roots]);
    for (const root of roots) this.#watch(root);
  }

  #siftAdded(records: readonly MutationRecord[]): void {
    const { trees, lines } = readAdded(records);
    const head = readHeadText(this.page);
    if (head !== this.#head) this.#siftPart((this.#head = head), []);
    this.#siftPart(lines.join(BREAK), []);
    for (const tree of trees) {
      this.#siftTree(tree);
      this.#siftRoots(tree, 'all');
    }
  }

  #siftRoots(tree: Node, hosts: Hosts): void {
    if (this.#life.signal.aborted) return;
    for (const root of findRoots(tree, hosts)) {
      if (this.#roots.has(root)) continue;
      this.#watch(root);
      this.#siftTree(root);
    }
  }

  #watch(root: ShadowRoot): void {
    if (this.#life.signal.aborted) return;
    this.#roots.add(root);
    this.#observer.observe(root, OBSERVED);
  }

  #siftTree(tree: Node): void {
    if (this.sieve && holdsAsides(tree)) this.#pass();
    else this.#siftPart(contentOf(tree) ?? '', [tree]);
  }

  #siftPart(text: string, trees: readonly Node[]): void {
    if (!/\S/.test(text)) return;
    this.#noteText(text);
    if (this.sieve) this.#sift(text, false, trees);
    else this.#enlarge();
  }

  #sift(text: string, isWhole: boolean, trees: readonly Node[]): void {
    if (this.#life.signal.aborted) return;
    const unread = (): number => trees.reduce((sum, tree) => sum + countUnread(tree), 0);
    const verdict = this.sieve!.sift({ text, isWhole, unread });
    if (verdict === 'pass') this.#pass();
    else if (verdict === 'whole') this.#enlarge();
  }

  #enlarge(): void {
    this.#isBig = true;
    this.#schedule();
  }

  #noteText(text: string): void {
    if (this.#hasText || !SOME_TEXT.test(text)) return;
    this.#hasText = true;
    this.events.onText();
  }
}

const OBSERVED = { childList: true, characterData: true, subtree: true };

/** Ends every spelling, and is no space. */
const BREAK = '\uFFFC';

/** Safari's and the tests' pages have no idle time to ask for. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: SIEVE_LATENCY_MS });
  else setTimeout(work);
}
