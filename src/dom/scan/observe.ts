import { DEBOUNCE_MS, BACKOFF_FACTOR, MAX_BACKOFF_MS } from '../../core/timing.ts';
import { INLINE, isClosed, isInline, roleOf } from '../tree/element-roles.ts';
import {
  ELEMENT,
  FRAGMENT,
  TEXT,
  composedParentOf,
  firstChildOf,
  nextSiblingOf,
  textOf,
  typeOf,
} from '../tree/nodes.ts';
import type { ScanJob } from './scan.ts';
import { containerOf } from '../tree/walk.ts';

/** With more changed places the whole page is read again. */
const MAX_JOBS = 1000;

/** Records kept until they are looked at, which in a hidden tab may be hours; more count as one big change. */
const MAX_RECORDS = 5000;

/** Ms; slower than this and than usual may be a garbage collection or a busy machine. */
const BUSY_MS = 8;

export interface Changes {
  jobs: ScanJob[];
  removed: boolean;
}

export class Observer {
  readonly #observer: MutationObserver;
  readonly #roots = new Set<Node>();
  readonly #deep = new Set<Node>();
  readonly #own = new Set<Node>();
  readonly #unread = new Map<Node, boolean>();
  #records: (readonly MutationRecord[])[] = [];
  #count = 0;
  #isBig = false;
  #removed = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Ms of the last changes and of usual ones: one busy moment does not cause a long pause. */
  #took = 0;
  #usual = 0;
  #until = 0;

  /** `report` returns when the changes are dealt with; its duration decides the next pause. */
  constructor(
    private readonly page: Document,
    private readonly report: (changes: Changes) => void,
    signal: AbortSignal,
  ) {
    this.#observer = new MutationObserver(records => this.#note(records));
    page.addEventListener('visibilitychange', () => this.#schedule(), { signal });
    const end = () => {
      this.#observer.disconnect();
      if (this.#timer !== null) clearTimeout(this.#timer);
    };
    signal.addEventListener('abort', end, { once: true });
  }

  watch(root: Node): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** Kept unread: what a flood changes ten times before we look is looked at once. */
  #note(records: readonly MutationRecord[]): void {
    this.#count += records.length;
    if (this.#count > MAX_RECORDS) {
      this.#isBig = true;
      this.#records = [];
    }
    if (!this.#isBig) this.#records.push(records);
    this.#schedule();
  }

  #sort(): void {
    const texts = new Set<Node>();
    for (const records of this.#records) {
      for (const record of records) {
        if (record.type === 'characterData') texts.add(record.target);
        else this.#noteChildren(record);
      }
    }
    for (const text of texts) {
      if (text.isConnected && !this.#isUnread(text)) this.#own.add(containerOf(text, null));
    }
    this.#records = [];
    this.#unread.clear();
  }

  #noteChildren({ target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): void {
    if (removedNodes.length) this.#removed = true;
    if (!target.isConnected || (typeOf(target) === ELEMENT && this.#isUnread(target))) return;
    let line = isText(previousSibling) || isText(nextSibling);
    for (const node of [...addedNodes, ...removedNodes]) {
      if (isText(node) || (typeOf(node) === ELEMENT && roleOf(node) === INLINE)) line = true;
    }
    for (const node of addedNodes) {
      if (typeOf(node) !== ELEMENT || !node.isConnected) continue;
      if (isInline(node)) this.#addBlocksWithin(node);
      else this.#deep.add(node);
    }
    if (line) this.#own.add(lineContainerOf(target));
  }

  /** Blocks inside an inline element are read separately; its own text belongs to the line around it. */
  #addBlocksWithin(inline: Node): void {
    const inner: Node[] = [inline];
    for (let node = inner.pop(); node; node = inner.pop()) {
      for (let child = firstChildOf(node); child; child = nextSiblingOf(child)) {
        if (typeOf(child) !== ELEMENT) continue;
        if (isInline(child)) inner.push(child);
        else this.#deep.add(child);
      }
    }
  }

  #isUnread(node: Node): boolean {
    let known = this.#unread.get(node);
    if (known === undefined) this.#unread.set(node, (known = this.#isInsideUnread(node)));
    return known;
  }

  #isInsideUnread(node: Node): boolean {
    for (let at: Node | null = node; at; at = composedParentOf(at)) {
      if (typeOf(at) === ELEMENT && isClosed(at)) return true;
      if (this.#roots.has(at) && typeOf(at) !== FRAGMENT) return false;
    }
    return false;
  }

  #schedule(): void {
    if (this.#timer !== null || this.page.hidden) return;
    if (!this.#count) return;
    const wait = Math.max(DEBOUNCE_MS, this.#until - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.page.hidden) return;
      const began = performance.now();
      this.#usual = this.#mean();
      this.report(this.#take());
      // Costs added meanwhile are part of the report's time.
      this.#took = 0;
      this.addCost(performance.now() - began);
    }, wait);
  }

  /** `time` in ms; later work on the same changes extends the pause as well. */
  addCost(time: number): void {
    this.#took += time;
    this.#until = performance.now() + Math.min(MAX_BACKOFF_MS, this.#mean() * BACKOFF_FACTOR);
  }

  #mean(): number {
    return (this.#usual * 3 + Math.min(this.#took, Math.max(this.#usual * 4, BUSY_MS))) / 4;
  }

  #take(): Changes {
    const jobs: ScanJob[] = [];
    if (this.#isBig) this.#removed = true;
    else this.#sort();
    if (this.#isBig || this.#deep.size + this.#own.size > MAX_JOBS) {
      for (const root of this.#roots) if (root.isConnected) jobs.push({ root, depth: 'deep' });
    } else {
      for (const root of topmost(this.#deep)) jobs.push({ root, depth: 'deep' });
      for (const root of this.#own) {
        if (root.isConnected && !hasAncestorIn(root, this.#deep)) jobs.push({ root, depth: 'own' });
      }
    }
    const changes = { jobs, removed: this.#removed };
    this.#deep.clear();
    this.#own.clear();
    this.#removed = this.#isBig = false;
    this.#count = 0;
    return changes;
  }
}

const isText = (node: Node | null): boolean =>
  node !== null && typeOf(node) === TEXT && /\S/.test(textOf(node));

const lineContainerOf = (node: Node): Node =>
  typeOf(node) === ELEMENT && isInline(node) ? containerOf(node, null) : node;

function topmost(nodes: ReadonlySet<Node>): Node[] {
  return [...nodes].filter(node => node.isConnected && !hasAncestorIn(node, nodes, false));
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>, self = true): boolean {
  for (let at = self ? node : composedParentOf(node); at; at = composedParentOf(at)) {
    if (nodes.has(at)) return true;
  }
  return false;
}
