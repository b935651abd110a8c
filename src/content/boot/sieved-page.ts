import { BREAK } from '../../core/sieve/plain-text.ts';
import type { OpeningWords, SievedText, TextSieve } from '../../core/sieve/text-sieve.ts';
import { DEBOUNCE_MS, HOST_CHECK_MS, SIEVE_LATENCY_MS, SLICE_MS } from '../../core/timing.ts';
import { Backoff } from '../../dom/scan/backoff.ts';
import { readAdded } from '../../dom/sieve/added-text.ts';
import { countUnread, findRoots, holdsRuby, readBodyText, readHeadText } from '../../dom/sieve/page-text.ts';
import { whenIdle } from '../../dom/scan/schedule.ts';
import { contentOf, isHuge } from '../../dom/tree/nodes.ts';
import { listen } from '../../dom/listen.ts';

/** Records kept until they are looked at; more, or any in a hidden tab, count as one big change. */
const MAX_RECORDS = 5000;

/** More would hold the page up if searched in one go: it is read in full, in slices. */
const MAX_SIEVED_CHARS = 1_000_000;

/** Non-space characters; less is a counter, a tracker or an empty frame. */
const SOME_TEXT = /(?:\S\s*){20}/;

/** All that may be marked in a page, as long as its text is the same. */
export interface Openings {
  /** What was sieved: the page's head, of so many characters, and its body. */
  text: string;
  headLength: number;
  words: OpeningWords;
}

export interface SievedPageEvents {
  /** The page may hold a mark. Not called again. */
  onPass: (openings?: Openings) => void;
  /** The page has text, and holds no mark. Called once. */
  onText?: (() => void) | undefined;
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
  #wasRead = false;
  readonly #backoff = new Backoff(SLICE_MS, DEBOUNCE_MS);
  #timer: ReturnType<typeof setTimeout> | null = null;
  #hostTimer: ReturnType<typeof setTimeout> | undefined;

  /** Without a sieve every page with some text passes. */
  constructor(
    private readonly page: Document,
    private readonly sieve: TextSieve | null,
    private readonly events: SievedPageEvents,
  ) {}

  begin(): void {
    const { signal } = this.#life;
    this.#observer.observe(this.page, OBSERVED);
    listen(this.page, 'visibilitychange', () => this.#schedule(), { signal });
    const siftHosts = (): void => whenIdle(() => this.#siftRoots(this.page), SIEVE_LATENCY_MS);
    this.#hostTimer = setTimeout(siftHosts, HOST_CHECK_MS);
    if (!this.page.hidden) this.#look();
  }

  end(): void {
    this.#life.abort();
    this.#observer.disconnect();
    if (this.#timer !== null) clearTimeout(this.#timer);
    clearTimeout(this.#hostTimer);
    this.#records = [];
  }

  #pass(openings?: Openings): void {
    if (this.#life.signal.aborted) return;
    this.end();
    this.events.onPass(openings);
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
    this.#timer = setTimeout(
      () =>
        whenIdle(() => {
          this.#timer = null;
          this.#look();
        }, SIEVE_LATENCY_MS),
      this.#backoff.wait,
    );
  }

  #look(): void {
    if (this.#life.signal.aborted || this.page.hidden) return;
    const records = this.#records;
    this.#records = [];
    this.#backoff.look(() => {
      if (this.#isBig) this.#siftWhole();
      else this.#siftAdded(records);
    });
  }

  #siftWhole(): void {
    const { page } = this;
    this.#isBig = false;
    const { documentElement } = page;
    // To search half a million elements in one go takes 100 ms: they are read in full, in slices.
    if (documentElement && isHuge(documentElement)) return this.#pass();
    this.#head = readHeadText(page);
    // All names are asked later, in idle time.
    const roots = findRoots(page, this.#wasRead ? 'all' : 'custom');
    this.#wasRead = true;
    let body = readBodyText(page);
    // Not joined, which would copy all of it once more.
    for (const root of roots) body += BREAK + contentOf(root);
    if (!this.sieve) {
      if (SOME_TEXT.test(body)) this.#pass();
    } else if ([documentElement, ...roots].some(tree => tree && holdsRuby(tree))) {
      this.#pass();
    } else {
      const unread = (): number => [page, ...roots].reduce((sum, tree) => sum + countUnread(tree), 0);
      const head = this.#head + BREAK;
      const text = head + body;
      const words = this.#sift({ text, isWhole: true, unread });
      if (words) this.#pass(roots.length ? undefined : { text, headLength: head.length, words });
    }
    for (const root of roots) this.#watch(root);
    this.#noteText(body);
  }

  #siftAdded(records: readonly MutationRecord[]): void {
    const { trees, lines } = readAdded(records);
    const head = readHeadText(this.page);
    if (head !== this.#head) this.#siftPart((this.#head = head));
    const line = lines.join(BREAK);
    this.#siftPart(line, () => line.length);
    for (const tree of trees) {
      if (isHuge(tree)) return this.#pass();
      this.#siftTree(tree);
      this.#siftRoots(tree);
    }
  }

  #siftRoots(tree: Node): void {
    if (this.#life.signal.aborted) return;
    for (const root of findRoots(tree, 'all')) {
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
    if (this.sieve && holdsRuby(tree)) this.#pass();
    else this.#siftPart(contentOf(tree) ?? '', () => countUnread(tree));
  }

  #siftPart(text: string, unread = () => 0): void {
    if (!/\S/.test(text)) return;
    if (!this.sieve) return this.#enlarge();
    this.#sift({ text, isWhole: false, unread });
    this.#noteText(text);
  }

  #sift(text: SievedText): OpeningWords | undefined {
    if (this.#life.signal.aborted) return;
    const verdict = text.text.length > MAX_SIEVED_CHARS ? 'pass' : this.sieve!.sift(text);
    if (verdict === 'pass') this.#pass();
    else if (verdict === 'whole') this.#enlarge();
    else if (verdict !== 'stop') return verdict;
  }

  #enlarge(): void {
    this.#isBig = true;
    this.#schedule();
  }

  #noteText(text: string): void {
    if (this.#hasText || !this.events.onText || this.#life.signal.aborted) return;
    if (!(SOME_TEXT.test(text) || SOME_TEXT.test(readBodyText(this.page)))) return;
    this.#hasText = true;
    this.events.onText();
  }
}

const OBSERVED = { childList: true, characterData: true, subtree: true };
