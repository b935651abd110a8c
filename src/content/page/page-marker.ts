import { forEachCooperatively, type CooperativeTask } from '../../core/cooperative-task.ts';
import { packOf } from '../../core/index/index-layout.ts';
import { judgeCooperatively } from '../../core/judge/judge.ts';
import { selectMarksCooperatively } from '../../core/judge/select-marks.ts';
import type { Hit } from '../../core/match/hit.ts';
import { DEBOUNCE_MS, MARKS_PER_STEP, THEME_SETTLE_MS } from '../../core/timing.ts';
import { backdropOf, type LuminanceCache } from '../../dom/marks/backdrop.ts';
import { watchTheme } from '../../dom/marks/theme.ts';
import { Observer } from '../../dom/scan/observe.ts';
import { Scanner, type ScanJob } from '../../dom/scan/scan.ts';
import { runInSlices } from '../../dom/scan/schedule.ts';
import { highlightName } from '../../core/model/highlight-names.ts';
import type { MarkedPage, PlacedMention } from './marked-page.ts';
import { stepLoop, type Dirty, type LoopEvent } from './page-loop.ts';
import type { PageState } from './page-state.ts';
import { readHead } from './read-head.ts';
import { mayOpenTopic, openingFinder } from './openings.ts';
import type { Openings } from '../boot/sieved-page.ts';
import { listen } from '../../dom/listen.ts';

/** Runs the phases of `page-loop.ts` (scan, judge, paint) for a `MarkedPage`. */
export class PageMarker {
  readonly #observer: Observer;
  readonly #scanner: Scanner;
  #jobs: ScanJob[] = [];
  #work: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isThemeWatched = false;

  constructor(
    private readonly state: PageState,
    private readonly marked: MarkedPage,
    /** Until the page is read in full. */
    private openings?: Openings,
  ) {
    const { page } = state;
    const { registry, index, findCandidates, life, marks } = marked;
    const { signal } = life;
    this.#observer = new Observer(
      page,
      {
        note: records => this.#scanner.noteRemoved(records),
        report: ({ jobs, removed, moved }) => {
          marked.noteChange();
          if (marked.loop.phase === 'waiting') return void this.#readFirst();
          if (removed) registry.forgetRemoved(moved);
          this.#jobs.push(...jobs);
          this.invalidate(jobs.length ? 'text' : 'judgement');
        },
      },
      signal,
    );
    this.#scanner = new Scanner({
      registry,
      index,
      findCandidates,
      onShadow: root => this.#readShadow(root),
      onDone: spent => {
        marked.isCut = this.#scanner.isCut;
        this.#finish(spent);
      },
      signal,
    });
    const end = (): void => {
      this.#work?.abort();
      marks.clear();
    };
    signal.addEventListener('abort', end, { once: true });
  }

  begin(when: 'now' | 'shown'): void {
    const { page } = this.state;
    const { signal } = this.marked.life;
    if (when === 'shown' && page.hidden) {
      const beginOnce = (): void => void (this.marked.loop.phase === 'waiting' && this.begin('now'));
      listen(page, 'visibilitychange', beginOnce, { signal });
      return;
    }
    // Not the root: a page may replace that.
    this.#observer.watch(page);
    // Whoever asks need not wait for what is not read.
    if (!this.#readFirst()) this.#announcePainted();
  }

  /** False where there is nothing to read yet: a page that is edited as a whole, or has no root. */
  #readFirst(): boolean {
    const { page } = this.state;
    const root = page.documentElement;
    if (page.designMode === 'on' || !root) return false;
    const { openings } = this;
    this.#jobs.push({
      root,
      depth: 'deep',
      ...(openings && { findOpenings: openingFinder(page, openings) }),
    });
    this.#send({ type: 'begin' });
    return true;
  }

  readInFull(): void {
    const root = this.state.page.documentElement;
    if (!this.openings) return;
    this.openings = undefined;
    if (this.marked.loop.phase === 'waiting' || !root) return;
    this.#jobs.push({ root, depth: 'deep' });
    // Not afterwards: a short page is read and painted at once.
    this.state.progress = 'starting';
    this.invalidate('text');
  }

  invalidate(what: Dirty): void {
    this.#send({ type: 'dirty', what });
  }

  #send(event: LoopEvent): void {
    const { turn } = this.marked.loop;
    this.marked.loop = stepLoop(this.marked.loop, event);
    if (this.marked.loop.turn !== turn) this.#run();
  }

  #run(): void {
    this.#work?.abort();
    this.#work = null;
    const { phase, inWork } = this.marked.loop;
    if (phase === 'scan') this.#scan();
    else if (phase === 'judge' && !this.marked.registry.hitCount) {
      this.marked.mentions = [];
      this.#finish(0);
    } else if (phase === 'judge') {
      const judging = this.#judge(inWork.has('selection'));
      this.#runInSlices(() => !judging.next().done);
    } else if (phase === 'paint') this.#paint(inWork.has('colours'));
  }

  #scan(): void {
    const jobs = this.#jobs.splice(0);
    if (jobs.length) this.#scanner.add(jobs);
    // What was to be read was read with something else.
    else this.#finish(0);
  }

  #runInSlices(step: () => boolean): void {
    if (this.marked.life.signal.aborted) return;
    const done = (spent: number): void => {
      this.#work = null;
      this.#finish(spent);
    };
    runInSlices(step, done, (this.#work = new AbortController()).signal);
  }

  #finish(spent: number): void {
    const isPainted = this.marked.loop.phase === 'paint';
    if (isPainted) this.marked.marks.show();
    this.#observer.addCost(spent);
    if (isPainted) this.#announcePainted();
    this.#send({ type: 'done' });
  }

  #announcePainted(): void {
    this.state.progress = 'on';
    this.state.announce('painted');
  }

  *#judge(isFresh: boolean): CooperativeTask<undefined> {
    const { page, settings, overrides } = this.state;
    const { index, findCandidates, registry, marks, knownRefs } = this.marked;
    const { blocks } = registry;
    const head = readHead(page, index, this.openings ? null : findCandidates);
    const read = yield* registry.toPage();
    read.unshift(head);
    // Then all of the page is evidence.
    if (this.openings && mayOpenTopic(read, index)) this.readInFull();
    const judged = yield* judgeCooperatively(read, index, overrides);
    const selected = yield* selectMarksCooperatively(judged, read, {
      scope: settings.marks,
      wordsPerMark: settings.wordsPerMark,
      ofLists: new Map(settings.listDensities),
      knownRefs,
      isMarked: hit => !isFresh && marks.markOf(hit) !== undefined,
    });
    const placed: PlacedMention[] = [];
    yield* forEachCooperatively(blocks, (block, b) => {
      for (const mention of selected[b + 1]!)
        placed.push({ id: this.marked.idOf(mention.hit), mention, block });
    });
    this.marked.mentions = placed;
    return undefined;
  }

  #paint(recolours: boolean): void {
    const { mentions, marks } = this.marked;
    const hits = new Set<Hit>();
    for (const { mention } of mentions) if (mention.marked) hits.add(mention.hit);
    marks.keepOnly(hits);
    // Present marks stay as they are: on a page that grows these are nearly all.
    const unpainted = mentions.filter(
      ({ mention: { marked, hit } }) => marked && (recolours || !marks.markOf(hit)),
    );
    if (!unpainted.length) return this.#finish(0);
    this.#watchTheme();
    const luminances: LuminanceCache = new Map();
    let at = 0;
    this.#runInSlices(() => {
      for (const placed of unpainted.slice(at, at + MARKS_PER_STEP)) {
        const highlight = this.#styleOf(placed, luminances);
        marks.paint({ hit: placed.mention.hit, block: placed.block.block, highlight });
      }
      return (at += MARKS_PER_STEP) < unpainted.length;
    });
  }

  /** From the first colour on that is chosen: most pages have no mark. */
  #watchTheme(): void {
    if (this.#isThemeWatched) return;
    this.#isThemeWatched = true;
    const { signal } = this.marked.life;
    const { sheet } = this.marked.marks;
    watchTheme(this.state.page, () => this.#checkColours(), signal);
    // A page that changes its looks by style sheets of its own may set them in the place of ours.
    listen(window, 'click', () => setTimeout(() => sheet.updateAll(), THEME_SETTLE_MS), { signal });
  }

  #checkColours(): void {
    this.marked.marks.sheet.updateAll();
    const { mentions, marks } = this.marked;
    const painted = mentions.filter(({ mention }) => marks.markOf(mention.hit));
    const sample = [painted[0], painted[painted.length >> 1], painted.at(-1)];
    const luminances: LuminanceCache = new Map();
    const isOld = sample.some(
      placed => placed && this.#styleOf(placed, luminances) !== marks.markOf(placed.mention.hit)?.highlight,
    );
    if (isOld) this.invalidate('colours');
  }

  /** Thousands of roots are one pass: those that a scan meets are read before the page is judged, others together. */
  #readShadow(root: ShadowRoot): void {
    this.marked.noteChange();
    this.#observer.watch(root);
    this.#jobs.push({ root, depth: 'deep' });
    if (this.marked.loop.phase === 'scan') this.invalidate('text');
    else if (this.#timer === null) this.#timer = setTimeout(() => this.#readLater(), DEBOUNCE_MS);
  }

  #readLater(): void {
    this.#timer = null;
    if (!this.marked.life.signal.aborted) this.invalidate('text');
  }

  #styleOf({ mention, block }: PlacedMention, luminances: LuminanceCache): string {
    const { colour, line } = this.marked.index.packs[packOf(mention.refs[0]!)]!.mark;
    const { node } = block.block.placeOf(mention.hit.start, false);
    return highlightName(
      colour,
      line,
      backdropOf(node.parentElement ?? this.state.page.documentElement, luminances),
    );
  }
}
