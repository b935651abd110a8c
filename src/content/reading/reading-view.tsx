import { render } from 'preact';
import type { BarView } from '../../core/messages/protocol.ts';
import type { ReadingEvent } from '../../core/reading/reading-state.ts';
import { backdropOf } from '../../dom/marks/backdrop.ts';
import { Overlay } from '../../dom/overlay/overlay.ts';
import { ReadingBar } from '../../ui/reading/ReadingBar.tsx';
import { readingStyles } from '../card/card-styles.ts';

/** A page that takes or covers the bar more often has its way. */
const MAX_LOSSES = 9;

export class ReadingView {
  readonly #overlay = new Overlay(() => this.#open());
  #into: HTMLElement | null = null;
  #view: BarView | null = null;
  #atHead = false;
  #losses = 0;

  constructor(
    private readonly page: Document,
    private readonly onEvent: (event: ReadingEvent) => void,
  ) {}

  get host(): HTMLElement | null {
    return this.#overlay.host;
  }

  show(view: BarView, focus: boolean, atHead = this.#atHead): void {
    this.#view = view;
    this.#atHead = atHead;
    if (!this.#into) return this.#open(focus);
    this.#into.toggleAttribute('data-head', atHead);
    this.#into.style.visibility = view.away ? 'hidden' : '';
    render(<ReadingBar view={view} onEvent={this.onEvent} />, this.#into);
    if (focus) this.#into.querySelector<HTMLElement>('[aria-current=true], footer button')?.focus();
  }

  close(): void {
    this.#overlay.close();
  }

  #makeOverlay(): HTMLElement | null {
    const { body, documentElement } = this.page;
    // Of a page that is just being replaced there is no body.
    const behind = (body as HTMLElement | null) ?? documentElement;
    return this.#overlay.open(documentElement, readingStyles(backdropOf(behind, new Map())));
  }

  #open(focus = this.page.activeElement === this.host): void {
    this.#into = this.#losses++ > MAX_LOSSES ? null : this.#makeOverlay();
    if (!this.#into) return this.onEvent({ type: 'leave' });
    this.#into.classList.add('reading');
    this.show(this.#view!, focus);
  }
}
