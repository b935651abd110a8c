import type { FrameCount } from '../../../src/platform/browser/frame-counts.ts';

type Tell = (frameId: number, count: FrameCount) => Promise<void>;

/** The number that Chrome may give a page which it keeps for the way back. */
const KEPT_FRAME = 1000;

/** A document as the content script in it tells its marks: what it has told lies in the queue until it is delivered. */
class ModelDocument {
  readonly queue: FrameCount[] = [];
  /** Of a page that was left, by frame. */
  children = new Map<number, ModelDocument>();
  #marks = 0;
  #told: number | null = null;

  constructor(
    readonly frameId: number,
    readonly page: number,
  ) {}

  tell(marks: number): void {
    this.#marks = marks;
    if (marks === this.#told) return;
    this.#told = marks;
    this.queue.push({ marks, page: this.page });
  }

  leave(): void {
    if (!this.#told) return;
    this.#told = null;
    this.queue.push({ marks: 0, page: this.page, left: true });
  }

  comeBack(): void {
    if (this.#marks) this.tell(this.#marks);
  }

  get marks(): number {
    return this.#told ?? 0;
  }
}

/** A tab whose page and frames load, leave, come back and tell, and whose messages take as long as a schedule wants. */
export class TabModel {
  readonly #shown = new Map<number, ModelDocument>();
  readonly #all: ModelDocument[] = [];
  readonly #left: ModelDocument[] = [];
  readonly #noting: Promise<void>[] = [];
  #asked: { frameId: number; reply?: unknown; respond: (reply: unknown) => void }[] = [];
  #frames = 0;

  constructor(private readonly tell: Tell) {
    this.#load(0);
  }

  static readonly STEPS = 9;

  async take([step, which, marks]: [number, number, number]): Promise<void> {
    const pick = <T>(from: Iterable<T>): T | undefined => {
      const all = [...from];
      return all[which % all.length];
    };
    const inside = pick([...this.#shown.keys()].filter(id => id !== 0));
    if (step === 0) this.#goTo();
    if (step === 1 && this.#left.length > 0) this.#comeBack(which % this.#left.length);
    if (step === 2) this.#load(++this.#frames);
    if (step === 3 && inside !== undefined) this.#reload(inside);
    if (step === 4 && inside !== undefined) this.#leaveFrame(inside);
    if (step === 5 || step === 6) pick(this.#shown.values())?.tell(marks);
    if (step === 7) this.#deliver(pick(this.#all.filter(({ queue }) => queue.length > 0)));
    if (step === 8) this.#answer();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }

  /** All messages arrive, and all answers. */
  async end(): Promise<void> {
    for (const document of this.#all) while (document.queue.length > 0) this.#deliver(document);
    let isOver = false;
    void Promise.all(this.#noting).then(() => (isOver = true));
    while (!isOver) {
      this.#answer();
      await Promise.resolve();
    }
  }

  ask(frameId: number, respond: (reply: unknown) => void): void {
    this.#asked.push({ frameId, respond });
  }

  get sum(): number {
    return [...this.#shown.values()].reduce((all, { marks }) => all + marks, 0);
  }

  #load(frameId: number): void {
    const document = new ModelDocument(frameId, this.#all.length);
    this.#all.push(document);
    this.#shown.set(frameId, document);
  }

  #reload(frameId: number): void {
    this.#leaveFrame(frameId);
    this.#load(frameId);
  }

  #goTo(): void {
    this.#leavePage();
    this.#load(0);
  }

  #leaveFrame(frameId: number): void {
    this.#shown.get(frameId)?.leave();
    this.#shown.delete(frameId);
  }

  #leavePage(): void {
    const page = this.#shown.get(0)!;
    page.children = new Map([...this.#shown].filter(([id]) => id !== 0));
    for (const id of this.#shown.keys()) this.#leaveFrame(id);
    this.#left.push(page);
  }

  #comeBack(at: number): void {
    const [page] = this.#left.splice(at, 1);
    this.#leavePage();
    for (const [id, document] of [[0, page!] as const, ...page!.children]) {
      this.#shown.set(id, document);
      document.comeBack();
    }
  }

  #deliver(document: ModelDocument | undefined): void {
    const count = document?.queue.shift();
    if (!count) return;
    const { frameId, page } = document!;
    const isTop = frameId === 0;
    const isKept = isTop && this.#shown.get(0) !== document;
    this.#noting.push(this.tell(isKept && page % 2 ? KEPT_FRAME + page : frameId, { ...count, isTop }));
  }

  /** A frame answers, or its answer arrives: in between it may have left. */
  #answer(): void {
    const [asked] = this.#asked;
    if (!asked) return;
    const document = this.#shown.get(asked.frameId);
    if (!('reply' in asked)) asked.reply = document && { ok: true, value: document.page };
    else {
      this.#asked = this.#asked.slice(1);
      asked.respond(asked.reply);
    }
  }
}
