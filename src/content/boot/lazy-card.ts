import type { CardEvent } from '../../core/card/card-state.ts';
import type { PickedText, ReadingAsk, ReadingReply, ReplyOf } from '../../core/messages/protocol.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { importOwn } from '../../platform/browser/own-files.ts';
import type { Question } from '../card/answer.ts';
import type { CardController } from '../card/card-controller.ts';
import type { Jump } from '../requests/jump.ts';
import type { MarkedPage } from '../page/marked-page.ts';
import type { Reading } from '../reading/reading.ts';

type CardPart = typeof import('./card-chunk.ts');

/** The card of a page. Most pages never show one: its code comes with the first move of the pointer, or when it is asked for. */
export class LazyCard {
  #loading: Promise<CardPart> | null = null;
  #card: CardController | null = null;
  #reading: Reading | null = null;
  #jump: Jump | null = null;
  #on: { marked: MarkedPage; signal: AbortSignal } | null = null;
  /** What the pointer did last, and what that passed through. */
  #pointer: [event: PointerEvent, path: readonly EventTarget[]] | null = null;
  #waiting: AbortController | null = null;

  constructor(
    private readonly page: Document,
    private readonly use: {
      /** The name of the site, as site rules have it. */
      site: string;
      settings: () => Settings;
    },
  ) {}

  /** Shows cards for these marks until the signal is aborted. */
  attach(marked: MarkedPage, signal: AbortSignal): void {
    this.#on = { marked, signal };
    // What is attached holds nodes of the page, which may be gone long before the next.
    signal.addEventListener('abort', () => (this.#on = null));
    this.#card?.attach(marked, signal);
  }

  /**
   * Gets ready once the pointer moves or presses, which then may be on a mark already. Loading takes a fraction of the
   * hover delay, and a page that is opened in the background or read without the pointer is spared it.
   */
  prepare(): void {
    if (this.#waiting || this.#loading) return;
    const { signal } = (this.#waiting = new AbortController());
    const note = (event: PointerEvent) => {
      if (!event.isTrusted) return;
      this.#pointer = [event, event.composedPath()];
      void this.#load();
    };
    for (const type of ['pointermove', 'pointerdown', 'click'] as const)
      this.page.defaultView?.addEventListener(type, note as (event: Event) => void, {
        capture: true,
        passive: true,
        signal,
      });
  }

  /** Tells an open card what has happened. */
  send(event: CardEvent): void {
    this.#card?.send(event);
    if (event.type === 'mentions') this.#reading?.changed();
  }

  /** Does the page's part of reading mode, which begins with the question for its marks. */
  async read(ask: ReadingAsk): Promise<ReadingReply> {
    const part = ask.type === 'list' && !this.#reading ? await this.#load() : null;
    if (part)
      this.#reading ??= new part.Reading({
        page: this.page,
        marks: () => this.#on?.marked.marks,
        card: this.#need(part),
        onEnd: () => void (this.#reading = null),
      });
    return this.#reading?.answer(ask) ?? null;
  }

  /** Ends reading mode here, and what is lit; a page that is only read anew keeps both. */
  endReading(): void {
    this.#jump?.end();
    this.#reading?.end();
  }

  /** Scrolls to a mention and opens its card; false if it is gone. */
  async reveal(id: number): Promise<boolean> {
    const part = await this.#load();
    return part !== null && this.#need(part).reveal(id);
  }

  /** Scrolls to a mention and lights it for a while; false if it is gone. */
  async jump(id: number): Promise<boolean> {
    const part = await this.#load();
    if (!part) return false;
    this.#jump ??= new part.Jump();
    return this.#jump.to(this.#on?.marked.marks, id);
  }

  /** How a link can name mentions. */
  async quotes(ids: readonly number[]): Promise<ReplyOf<'quotes'>> {
    const part = await this.#load();
    return part?.quoteMentions(this.page, this.#on?.marked.marks, ids) ?? [];
  }

  /** What is selected, and where it stands. */
  async picked(text: string): Promise<PickedText> {
    const part = await this.#load();
    if (!part) throw new Error('Sidelight was updated; load the page again.');
    return part.readPicked(this.page, text);
  }

  /** Shows why the selected text is not marked. */
  async answer(question: Question): Promise<void> {
    const part = await this.#load();
    if (part) this.#need(part).answer(await part.findAnswer(question));
  }

  /** Takes an open card away. */
  close(): void {
    this.#waiting?.abort();
    this.#card?.close();
  }

  /** The code; null where the extension that this page belongs to is gone. */
  async #load(): Promise<CardPart | null> {
    this.#loading ??= importOwn<CardPart>('content/card.js').then(part => {
      if (this.#on) this.#need(part);
      this.#pointer = null;
      this.#waiting?.abort();
      return part;
    });
    return this.#loading.catch(() => {
      // The extension is gone: nothing is to be waited for.
      this.#waiting?.abort();
      return null;
    });
  }

  #need(part: CardPart): CardController {
    if (this.#card) return this.#card;
    this.#card = new part.CardController(this.page, this.use);
    if (this.#on) this.#card.attach(this.#on.marked, this.#on.signal);
    if (this.#pointer) this.#card.resume(...this.#pointer);
    return this.#card;
  }
}
