import { JUMP_HIGHLIGHT_MS } from '../../core/timing.ts';
import { rangeOf } from '../../dom/marks/marks.ts';
import { showMark } from '../../dom/marks/show-mark.ts';
import { CURRENT } from '../page/mark-styles.ts';
import type { PageMarks } from '../page/page-marks.ts';

/** Goes to mentions that the reader chose outside the page, and lights each for a while. */
export class Jump {
  readonly #highlight = new Highlight();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // Above the marks.
    this.#highlight.priority = 1;
  }

  /** Scrolls to a mention, marked or not; false if it is gone. */
  to(marks: PageMarks | undefined, id: number): boolean {
    const placed = marks?.mentionOf(id);
    const range = placed && rangeOf(placed.block.block, placed.mention.hit);
    if (!placed || !range) return false;
    this.#highlight.clear();
    this.#highlight.add(range);
    CSS.highlights.set(CURRENT, this.#highlight);
    showMark({
      hit: placed.mention.hit,
      block: placed.block.block,
      highlight: CURRENT,
      range,
      element: null,
    });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), JUMP_HIGHLIGHT_MS);
    return true;
  }

  /** Leaves nothing lit; what reading mode lights stays. */
  end(): void {
    clearTimeout(this.#timer);
    this.#highlight.clear();
    if (CSS.highlights.get(CURRENT) === this.#highlight) CSS.highlights.delete(CURRENT);
  }
}
