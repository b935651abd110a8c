import type { Hit } from '../../core/match/hit.ts';
import type { Index } from '../../core/index/index-read.ts';
import type { FindCandidates } from '../../core/match/candidates.ts';
import { scanText } from '../../core/match/scan-text.ts';
import {
  CHARS_PER_STEP,
  FILLER_SLOTS,
  FILLER_FROM_NODES,
  MAX_PAGE_HITS,
  MAX_PAGE_CHARS,
  NODES_PER_STEP,
} from '../../core/timing.ts';
import { candidatePlaces } from './candidate-places.ts';
import type { Registry } from './registry.ts';
import { runInSlices } from './schedule.ts';
import { eachCustomShadow, eachShadow } from './shadow-hosts.ts';
import { Inherited } from '../tree/inherited.ts';
import { FRAGMENT, isInPage, pageOf, typeOf } from '../tree/nodes.ts';
import { TextBlock } from '../tree/text-block.ts';
import { Walk, type Depth } from '../tree/walk.ts';

export interface ScanJob {
  root: Node;
  depth: Depth;
  /** Finds fewer of a whole tree's places; null where it does not know them. */
  findOpenings?: FindCandidates | undefined;
  /** Elements that were added to the line. A shadow tree that was read before is read again only inside one of these. */
  added?: ReadonlySet<Node>;
}

/** Of a block with more text nodes, only those with a hit are kept. */
const MAX_KEPT_NODES = 32;

/** How often a walk restarts after the page removed its position, before it is left to the observer. */
const MAX_RESTARTS = 3;

/** Reads trees in slices and files the blocks that have hits in a `Registry`. */
export class Scanner {
  readonly #jobs: ScanJob[] = [];
  readonly #waiting: (TextBlock | Element)[] = [];
  #next = 0;
  #walk: Walk | null = null;
  #job: ScanJob | null = null;
  #restarts = 0;
  #hits: Hit[] = [];
  #at = 0;
  #walked = 0;
  /** A field, or an engine could optimise the filler away; see FILLER_SLOTS. */
  filler: readonly null[] = [];
  #running = false;
  #read = 0;
  /** Shadow roots of the tree that is read, each reported once. */
  #shadows = new Set<ShadowRoot>();
  /** The page was longer than the limits, so marks are missing at its end. */
  isCut = false;

  constructor(
    private readonly options: {
      registry: Registry;
      /** Without one, blocks are only read. */
      index: Index | null;
      /** Finds which blocks of a whole tree need to be read; without it, all are, and shadow roots come before the end. */
      findCandidates: FindCandidates | null;
      onShadow: (root: ShadowRoot) => void;
      /** `spent` in ms. */
      onDone: (spent: number) => void;
      signal: AbortSignal;
    },
  ) {}

  add(jobs: readonly ScanJob[]): void {
    this.#jobs.push(...jobs);
    if (this.#running || !jobs.length) return;
    this.#running = true;
    runInSlices(
      () => this.#step(),
      spent => {
        this.#running = false;
        this.#read = this.#walked = 0;
        this.#waiting.length = this.#next = 0;
        this.#shadows = new Set();
        this.#job = null;
        this.filler = [];
        this.options.onDone(spent);
      },
      this.options.signal,
    );
  }

  /** As the page reports it. */
  noteRemoved(records: readonly MutationRecord[]): void {
    // One that is lost begins anew in any case; its node may be dead, and throw.
    if (!this.#walk || this.#walk.isLost) return;
    for (const { removedNodes } of records) for (const node of removedNodes) this.#walk.noteRemoved(node);
  }

  #step(): boolean {
    if (this.#read > MAX_PAGE_CHARS || this.options.registry.hitCount > MAX_PAGE_HITS) return this.#cut();
    if (this.#next < this.#waiting.length) this.#settle(this.#waiting[this.#next]!);
    else if (this.#walk) this.#advance(this.#walk);
    else {
      const job = this.#jobs.shift();
      if (!job) return false;
      this.#begin(job);
    }
    return true;
  }

  #cut(): false {
    this.isCut = true;
    this.#jobs.length = this.#waiting.length = this.#next = this.#at = 0;
    this.#hits = [];
    this.#walk = this.#job = null;
    this.options.registry.forgetReadTrees();
    return false;
  }

  #begin(job: ScanJob): void {
    const { root, depth, findOpenings, added } = job;
    this.#job = job;
    if (root === pageOf(root)?.documentElement) this.isCut = false;
    this.options.registry.begin(root, depth);
    if (!isInPage(root)) return;
    if (depth === 'deep') this.#shadows = new Set();
    if (depth === 'deep' && this.#readCandidates(root, findOpenings)) return;
    const isAdded = new Inherited(node => added?.has(node) || undefined, false);
    const isRead = (shadow: ShadowRoot): boolean =>
      depth === 'own' && this.options.registry.isTreeRead(shadow) && !isAdded.of(shadow);
    this.#walk = new Walk(root, depth, {
      block: block => void this.#waiting.push(block),
      heading: heading => void this.#waiting.push(heading),
      shadow: shadow => this.#meetShadow(shadow, isRead),
    });
  }

  /** False if the tree must be read from end to end. Parts of a tree are: they are small, and the code for it is warm. */
  #readCandidates(root: Node, findOpenings?: FindCandidates): boolean {
    const { findCandidates, registry, signal } = this.options;
    const isTree = typeOf(root) === FRAGMENT || root === pageOf(root)?.documentElement;
    const places =
      isTree &&
      ((findOpenings && candidatePlaces(root, findOpenings)) ??
        (findCandidates && candidatePlaces(root, findCandidates)));
    if (!places) return false;
    for (const heading of places.headings) registry.addHeading(heading);
    this.#jobs.unshift(...places.containers.map((each): ScanJob => ({ root: each, depth: 'own' })));
    registry.noteTreeRead(root);
    const shadows = this.#shadows;
    eachShadow(root, shadow => this.#reportShadow(shadow, shadows), signal);
    return true;
  }

  /** One that was read may have got another inside since: a new root is no change that the browser reports. */
  #meetShadow(shadow: ShadowRoot, isRead: (shadow: ShadowRoot) => boolean): void {
    if (isRead(shadow)) eachCustomShadow(shadow, inner => this.#meetShadow(inner, isRead));
    else this.#reportShadow(shadow, this.#shadows);
  }

  #reportShadow(shadow: ShadowRoot, known: Set<ShadowRoot>): void {
    if (known.has(shadow)) return;
    known.add(shadow);
    this.options.onShadow(shadow);
  }

  #advance(walk: Walk): void {
    this.#waiting.length = this.#next = 0;
    const { isLost } = walk;
    const isMoved = walk.takeMoved();
    if ((isLost || isMoved) && this.#restarts < MAX_RESTARTS) {
      this.#restarts++;
      this.#walk = null;
      this.#jobs.unshift({ ...this.#job!, findOpenings: undefined });
      return;
    }
    if (isLost) {
      this.#restarts = 0;
      this.#walk = null;
      return;
    }
    if (!walk.step(NODES_PER_STEP)) {
      this.#walk = null;
      this.#restarts = 0;
      if (walk.depth === 'deep') this.options.registry.noteTreeRead(walk.root);
    }
    if ((this.#walked += NODES_PER_STEP) > FILLER_FROM_NODES) this.filler = Array<null>(FILLER_SLOTS);
  }

  #settle(next: TextBlock | Element): void {
    if (next instanceof TextBlock) this.#search(next);
    else {
      this.options.registry.addHeading(next);
      this.#next++;
    }
  }

  #search(block: TextBlock): void {
    const { index } = this.options;
    this.#at = index
      ? scanText(block.text, index, this.#hits, this.#at, this.#at + CHARS_PER_STEP)
      : block.text.length;
    if (this.#at < block.text.length) return;
    this.#read += block.text.length;
    if (this.#hits.length || !index) {
      if (block.nodes.length > MAX_KEPT_NODES) block.keepNodesOf(this.#hits);
      this.options.registry.addBlock(block, this.#hits);
      this.#hits = [];
    }
    this.#at = 0;
    this.#next++;
  }
}
