import { isClosed, isInline } from '../tree/element-roles.ts';
import { Inherited, containerAt } from '../tree/inherited.ts';
import {
  composedParentOf,
  ELEMENT,
  firstChildOf,
  isInPage,
  nextSiblingOf,
  parentOf,
  TEXT,
  textOf,
  typeOf,
} from '../tree/nodes.ts';
import { DEBOUNCE_MS, LEAST_PAUSE_MS, SHARED_FRAME_MS } from '../../core/timing.ts';
import { Backoff } from './backoff.ts';
import type { ScanJob } from './scan.ts';
import { listen } from '../listen.ts';

/** With more changed places the whole page is read again. */
const MAX_JOBS = 1000;

/** Records kept until they are looked at, which in a hidden tab may be hours; more count as one big change. */
const MAX_RECORDS = 5000;

/** Nodes looked at one by one, which takes milliseconds; more count as one big change. */
const MAX_NODES = 20_000;

const BUSY_MS = 8;

export interface Changes {
  jobs: ScanJob[];
  removed: boolean;
  /** Removed and put back: what stands in them may have another place in the page's order. */
  moved: ReadonlySet<Node>;
}

interface ObserverEvents {
  /** Returns when the changes are dealt with; its duration decides the next pause. */
  report(changes: Changes): void;
  /** At once, and so in little time. */
  note?(records: readonly MutationRecord[]): void;
}

interface Climbs {
  unread: Inherited<boolean>;
  container: Inherited<Node>;
}

/** Collects a page's changes and reports them as scan jobs, after pauses that grow with their cost. */
export class Observer {
  readonly #observer: MutationObserver;
  #deep = new Set<Node>();
  #own = new Set<Node>();
  #added = new Set<Node>();
  #moved = new Set<Node>();
  #nodes = 0;
  #records: (readonly MutationRecord[])[] = [];
  #count = 0;
  #isBig = false;
  #removed = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** The pause is over: the page's next change is looked at with it. */
  #isDue = false;
  readonly #backoff = new Backoff(BUSY_MS, LEAST_PAUSE_MS);

  constructor(
    private readonly page: Document,
    private readonly events: ObserverEvents,
    signal: AbortSignal,
  ) {
    this.#observer = new MutationObserver(records => this.#note(records));
    listen(page, 'visibilitychange', () => this.#schedule(), { signal });
    const end = () => {
      this.#observer.disconnect();
      if (this.#timer !== null) clearTimeout(this.#timer);
    };
    signal.addEventListener('abort', end, { once: true });
  }

  /** Keeps no list of the roots: a component's would outlive the component. */
  watch(root: Node): void {
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** Kept unread: what a flood changes ten times before we look is looked at once. */
  #note(records: readonly MutationRecord[]): void {
    this.events.note?.(records);
    this.#count += records.length;
    if (this.#count > MAX_RECORDS) {
      this.#isBig = true;
      this.#records = [];
    }
    if (!this.#isBig) this.#records.push(records);
    if (this.#isDue) this.#look();
    else this.#schedule();
  }

  #sortSafely(): void {
    try {
      if (!this.#isBig) this.#sort();
    } catch {
      // A node of a frame that is gone (see `isInPage`) tells nothing of where it was.
      this.#isBig = true;
    }
  }

  #sort(): void {
    const texts = new Set<Node>();
    const climbs = {
      unread: new Inherited(isUnread, false),
      container: new Inherited(containerAt, this.page),
    };
    for (const records of this.#records) {
      for (const record of records) {
        if (record.type === 'characterData') texts.add(record.target);
        else this.#noteChildren(record, climbs);
        if (this.#isBig) return;
      }
    }
    for (const text of texts) {
      if (isInPage(text) && !climbs.unread.of(text)) this.#own.add(climbs.container.of(parentOf(text)!));
    }
  }

  #noteChildren(
    { target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord,
    { unread, container }: Climbs,
  ): void {
    if (removedNodes.length) this.#removed = true;
    if (this.#isTooMuch(addedNodes.length + removedNodes.length)) return;
    for (const node of removedNodes) if (isInPage(node)) this.#moved.add(node);
    if (!isInPage(target) || (typeOf(target) === ELEMENT && unread.of(target))) return;
    const isLine = [previousSibling, nextSibling, ...addedNodes, ...removedNodes].some(isInLine);
    for (const node of addedNodes) {
      if (typeOf(node) !== ELEMENT || !isInPage(node)) continue;
      if (isInline(node)) {
        this.#added.add(node);
        this.#addBlocksWithin(node);
      } else this.#addBlock(node);
    }
    if (isLine) this.#own.add(container.of(target));
  }

  #isTooMuch(nodes: number): boolean {
    if ((this.#nodes += nodes) > MAX_NODES) this.#isBig = true;
    return this.#isBig;
  }

  /** Blocks inside an inline element are read separately; its own text belongs to the line around it. */
  #addBlocksWithin(inline: Node): void {
    const inner: Node[] = [inline];
    for (let node = inner.pop(); node; node = inner.pop()) {
      for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) {
        if (this.#isTooMuch(1)) return;
        if (typeOf(child) !== ELEMENT) continue;
        if (isInline(child)) inner.push(child);
        else this.#addBlock(child);
      }
    }
  }

  #addBlock(element: Node): void {
    if (!isClosed(element)) this.#deep.add(element);
  }

  #schedule(): void {
    if (this.#timer !== null || this.page.hidden) return;
    if (!this.#count) return;
    const { wait } = this.#backoff;
    this.#timer = setTimeout(() => {
      // A page that has changed during a pause is likely to change again: marks that come with its own change are painted
      // in the frame of that.
      this.#isDue = wait > DEBOUNCE_MS;
      if (this.#isDue) this.#timer = setTimeout(() => this.#look(), SHARED_FRAME_MS);
      else this.#look();
    }, wait);
  }

  #look(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isDue = false;
    if (!this.page.hidden) this.#backoff.look(() => this.events.report(this.#take()));
  }

  /** `time` in ms; later work on the same changes extends the pause as well. */
  addCost(time: number): void {
    this.#backoff.addCost(time);
  }

  #take(): Changes {
    this.#sortSafely();
    const jobs =
      this.#isBig || this.#deep.size + this.#own.size > MAX_JOBS ? this.#wholePage() : this.#parts();
    const changes = { jobs, removed: this.#removed || this.#isBig, moved: this.#moved };
    this.#records = [];
    this.#deep = new Set();
    this.#own = new Set();
    this.#added = new Set();
    this.#moved = new Set();
    this.#removed = this.#isBig = false;
    this.#count = this.#nodes = 0;
    return changes;
  }

  /** Shadow trees are met again by the walk. */
  #wholePage(): ScanJob[] {
    const root = this.page.documentElement;
    return root ? [{ root, depth: 'deep' }] : [];
  }

  #parts(): ScanJob[] {
    const jobs: ScanJob[] = [];
    const isCovered = new Inherited(node => this.#deep.has(node) || undefined, false);
    const isIn = (node: Node | null): boolean => node !== null && isCovered.of(node);
    for (const root of this.#deep) {
      if (isInPage(root) && !isIn(composedParentOf(root))) jobs.push({ root, depth: 'deep' });
    }
    for (const root of this.#own) {
      if (isInPage(root) && !isIn(root)) jobs.push({ root, depth: 'own', added: this.#added });
    }
    return jobs;
  }
}

const isInLine = (node: Node | null): boolean =>
  node !== null &&
  (typeOf(node) === TEXT ? /\S/.test(textOf(node)) : typeOf(node) === ELEMENT && isInline(node));

const isUnread = (node: Node): true | undefined => (typeOf(node) === ELEMENT && isClosed(node)) || undefined;
