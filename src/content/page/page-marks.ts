import type { Hit } from '../../core/match/hit.ts';
import { type MarkSelection, selectMarksCooperatively } from '../../core/judge/select-marks.ts';
import { type WordOverrides, judgeCooperatively } from '../../core/judge/gates.ts';
import type { Mention } from '../../core/judge/mention.ts';
import { packOf } from '../../core/index/index-layout.ts';
import type { Index } from '../../core/index/index-read.ts';
import { type CooperativeTask, forEachCooperatively } from '../../core/cooperative-task.ts';
import { DEBOUNCE_MS, MARKS_PER_STEP } from '../../core/timing.ts';
import { backdropOf, type LuminanceCache } from '../../dom/marks/backdrop.ts';
import { Marks, type Mark, type MarkPlan } from '../../dom/marks/marks.ts';
import { Observer } from '../../dom/scan/observe.ts';
import { Registry, type HitBlock } from '../../dom/scan/registry.ts';
import { Scanner } from '../../dom/scan/scan.ts';
import { runInSlices } from '../../dom/scan/schedule.ts';
import { watchTheme } from '../../dom/marks/theme.ts';
import { readHead } from './read-head.ts';
import { highlightName } from './mark-styles.ts';

/** A mention of the page with its place and its number, which stays the same while its text is not read again. */
export interface PlacedMention {
  id: number;
  mention: Mention;
  block: HitBlock;
}

const now = (): number => performance.timeOrigin + performance.now();

/** Numbers go on when a page is read anew, so that an open card's number never means another mention. */
let nextId = 1;

/** Reads a page, keeps up with its changes, and keeps its marks painted. */
export class PageMarks {
  readonly marks = new Marks();
  mentions: readonly PlacedMention[] = [];
  /** False until the first scan is over. */
  isRead = false;
  /** When the text last changed, in ms since 1970. */
  changed = now();
  readonly #registry = new Registry();
  readonly #scanner: Scanner;
  readonly #observer: Observer;
  readonly #ids = new WeakMap<Hit, number>();
  /** The mentions by number, once someone has asked. */
  #byId: Map<number, PlacedMention> | null = null;
  /** What a judgement that was taken over before it was painted leaves to the next. */
  #isFresh = false;
  #isRecolouring = false;
  /** True from the start of a judgement to its last mark; and where the page has changed meanwhile. */
  #isJudging = false;
  #isStale = false;
  /** Judging and painting under way. */
  #work: AbortController | null = null;

  constructor(
    private readonly page: Document,
    private readonly use: {
      index: Index;
      /** `isFresh` is true where the reader has changed what is wanted: then what is marked now has no claim to stay. */
      attention: (isFresh: boolean) => MarkSelection;
      overrides: () => WordOverrides;
      onJudged: () => void;
      signal: AbortSignal;
    },
  ) {
    const { index, signal } = use;
    this.#observer = new Observer(
      page,
      ({ jobs, removed }) => {
        this.changed = now();
        if (removed) this.#registry.forgetRemoved();
        if (jobs.length) this.#scanner.add(jobs);
        else this.rejudge();
      },
      signal,
    );
    this.#scanner = new Scanner({
      registry: this.#registry,
      index,
      onShadow: root => this.#readShadow(root),
      onDone: spent => this.#finish(spent),
      signal,
    });
    watchTheme(page, () => this.#recolour(), signal);
    signal.addEventListener('abort', () => this.marks.clear(), { once: true });
  }

  /** True if the page is too long to be read to its end. */
  get isCut(): boolean {
    return this.#scanner.isCut;
  }

  /** Reads the whole page: at once, or when it is first shown. */
  start(when: 'now' | 'shown'): void {
    if (when === 'shown' && this.page.hidden) {
      const { signal } = this.use;
      this.page.addEventListener('visibilitychange', () => this.start(when), { once: true, signal });
      return;
    }
    const root = this.page.documentElement;
    if (this.isRead || this.#scanner.isRunning || this.page.designMode === 'on' || !root) return;
    // Not the root: a page may replace that.
    this.#observer.watch(this.page);
    this.#scanner.add([{ root, depth: 'deep' }]);
  }

  /**
   * Judges all mentions anew and paints the marks, in slices. What the reader has changed (`isFresh`) takes over at once;
   * a page that changes is judged again afterwards, or one that never rests would never be judged to the end.
   */
  rejudge(isFresh = false): void {
    if (this.#isJudging && !isFresh) {
      this.#isStale = true;
      return;
    }
    this.#isJudging = true;
    this.#isStale = false;
    this.#work?.abort();
    const work = (this.#work = new AbortController());
    const signal = AbortSignal.any([work.signal, this.use.signal]);
    this.#isFresh ||= isFresh;
    const judging = this.#judging(this.#isFresh);
    runInSlices(
      () => !judging.next().done,
      spent => this.#paint(spent, signal),
      signal,
    );
  }

  *#judging(isFresh: boolean): CooperativeTask<undefined> {
    const { index, attention, overrides } = this.use;
    const { blocks } = this.#registry;
    const head = readHead(this.page, index);
    const page = yield* this.#registry.toPage();
    page.unshift(head);
    const judged = yield* judgeCooperatively(page, index, overrides());
    const attended = yield* selectMarksCooperatively(judged, page, attention(isFresh));
    const placed: PlacedMention[] = [];
    yield* forEachCooperatively(blocks, (block, b) => {
      for (const mention of attended[b + 1]) placed.push({ id: this.#idOf(mention.hit), mention, block });
    });
    this.mentions = placed;
    this.#byId = null;
    return undefined;
  }

  /** Chooses the marks' colours anew where what is behind some of them has changed. */
  #recolour(): void {
    const painted = this.mentions.filter(({ mention }) => this.marks.markOf(mention.hit));
    const sample = [painted[0], painted[painted.length >> 1], painted[painted.length - 1]];
    const luminances: LuminanceCache = new Map();
    this.#isRecolouring = sample.some(
      placed =>
        placed && this.#styleOf(placed, luminances) !== this.marks.markOf(placed.mention.hit)?.highlight,
    );
    if (this.#isRecolouring) this.rejudge();
  }

  #paint(judged: number, signal: AbortSignal): void {
    const anew = this.#isRecolouring;
    const hits = new Set<Hit>();
    for (const { mention } of this.mentions) if (mention.marked) hits.add(mention.hit);
    this.marks.keepOnly(hits);
    // What is painted already stays as it is, which on a page that grows is nearly all.
    const left = this.mentions.filter(
      ({ mention: { marked, hit } }) => marked && (anew || !this.marks.markOf(hit)),
    );
    const backdrops: LuminanceCache = new Map();
    let at = 0;
    runInSlices(
      () => {
        for (const placed of left.slice(at, at + MARKS_PER_STEP))
          this.marks.paint(this.#plan(placed, backdrops));
        return (at += MARKS_PER_STEP) < left.length;
      },
      painted => {
        this.marks.show();
        this.#isFresh = this.#isRecolouring = this.#isJudging = false;
        this.#observer.addCost(judged + painted);
        this.use.onJudged();
        if (this.#isStale) this.rejudge();
      },
      signal,
    );
  }

  /** The mention with the number, if it is still there. */
  mentionOf(id: number): PlacedMention | undefined {
    this.#byId ??= new Map(this.mentions.map(placed => [placed.id, placed]));
    return this.#byId.get(id);
  }

  /** The number of a hit that was found in the page. */
  idOf(hit: Hit): number | undefined {
    return this.#ids.get(hit);
  }

  /** The painted mark of the mention with the number. */
  markOf(id: number): Mark | undefined {
    const placed = this.mentionOf(id);
    return placed && this.marks.markOf(placed.mention.hit);
  }

  #finish(spent: number): void {
    this.isRead = true;
    this.#observer.addCost(spent);
    this.rejudge();
  }

  #readShadow(root: ShadowRoot): void {
    this.changed = now();
    this.#observer.watch(root);
    // In a task of its own: the walk that met it is not over.
    setTimeout(() => {
      if (!this.use.signal.aborted) this.#scanner.add([{ root, depth: 'deep' }]);
    }, DEBOUNCE_MS);
  }

  #idOf(hit: Hit): number {
    let id = this.#ids.get(hit);
    if (id === undefined) this.#ids.set(hit, (id = nextId++));
    return id;
  }

  #plan(placed: PlacedMention, luminances: LuminanceCache): MarkPlan {
    return {
      hit: placed.mention.hit,
      block: placed.block.block,
      highlight: this.#styleOf(placed, luminances),
    };
  }

  #styleOf({ mention, block }: PlacedMention, luminances: LuminanceCache): string {
    const { colour, line } = this.use.index.packs[packOf(mention.refs[0])].mark;
    const { node } = block.block.placeOf(mention.hit.start, false);
    return highlightName(
      colour,
      line,
      backdropOf(node.parentElement ?? this.page.documentElement, luminances),
    );
  }
}
