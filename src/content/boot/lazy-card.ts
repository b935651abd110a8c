import { importOwn } from '../../platform/browser/own-files.ts';
import { askBackground } from '../../platform/browser/messages.ts';
import type { PageCard } from '../card/page-card.ts';
import type { PageState } from '../page/page-state.ts';
import { listen } from '../../dom/listen.ts';

type CardChunk = typeof import('./card-chunk.ts');

const POINTER_EVENTS = ['pointermove', 'pointerdown', 'click'] as const;

/** The card of a page. Most pages never show one: its code comes with the first move of the pointer, or on request. */
export class LazyCard {
  #loading: Promise<PageCard> | null = null;
  #waiting: AbortController | null = null;

  constructor(private readonly state: PageState) {
    state.subscribe(change => {
      if (change === 'painted' && state.marked?.marks.count) this.#awaitPointer();
      if (change === 'off' || change === 'end') {
        this.#waiting?.abort();
        this.#waiting = null;
      }
    });
  }

  /** Rejects where the extension that this page belongs to is gone. */
  load(): Promise<PageCard> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** The pointer may be on a mark already when it moves or presses; loading takes a fraction of the hover delay. */
  #awaitPointer(): void {
    if (this.#waiting || this.#loading) return;
    const { signal } = (this.#waiting = new AbortController());
    let last: [event: PointerEvent, path: readonly EventTarget[]] | undefined;
    const note = (event: Event): void => {
      if (!event.isTrusted) return;
      const isFirst = last === undefined;
      last = [event as PointerEvent, event.composedPath()];
      if (!isFirst) return;
      this.load().then(
        card => card.controller.gestures.resume(...last!),
        () => undefined,
      );
    };
    const view = this.state.page.defaultView;
    if (view)
      for (const type of POINTER_EVENTS) listen(view, type, note, { capture: true, passive: true, signal });
  }

  async #load(): Promise<PageCard> {
    try {
      const { PageCard, speakInPage } = await importOwn<CardChunk>('content/card.js');
      await speakInPage(this.state.settings.language);
      return new PageCard(this.state, askBackground);
    } finally {
      this.#waiting?.abort();
    }
  }
}
