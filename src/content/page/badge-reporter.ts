import { askBackground } from '../../platform/browser/messages.ts';

/** What the background was last told of a frame's marks, for the badge. */
export class BadgeReporter {
  #marked = 0;
  #told = '';

  /** Tells how many marks there are, and whether Sidelight is on here, where that is news. */
  tell(marked: number, active: boolean): void {
    const told = `${marked} ${active}`;
    if (told === this.#told) return;
    this.#told = told;
    this.#marked = marked;
    void askBackground('count', { marked, active, page: performance.timeOrigin });
  }

  /** Takes the marks back when the document leaves: what comes in its place may have nothing to tell. */
  leave(): void {
    if (this.#marked === 0) return;
    this.#told = '';
    void askBackground('count', { marked: 0, active: true, page: performance.timeOrigin, left: true });
  }
}
