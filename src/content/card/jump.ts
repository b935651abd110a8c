import { JUMP_HIGHLIGHT_MS } from '../../core/timing.ts';
import { rangeOf } from '../../dom/marks/marks.ts';
import { showMark } from '../../dom/marks/show-mark.ts';
import { CURRENT_HIGHLIGHT } from '../../core/model/highlight-names.ts';
import type { MarkedPage } from '../page/marked-page.ts';

export class Jump {
  readonly #highlight = new Highlight();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #releaseSheet: (() => void) | null = null;

  constructor() {
    // Above the marks.
    this.#highlight.priority = 1;
  }

  to(marked: MarkedPage | null, id: number): boolean {
    const placed = marked?.mentionOf(id);
    if (!placed) return false;
    const { block } = placed.block;
    const { hit } = placed.mention;
    const range = rangeOf(block, hit);
    if (!range) return false;
    this.end();
    const { sheet } = marked!.marks;
    const tree = sheet.hold(range.startContainer);
    sheet.update();
    this.#releaseSheet = () => {
      sheet.release(tree);
      sheet.update();
    };
    this.#highlight.add(range);
    CSS.highlights.set(CURRENT_HIGHLIGHT, this.#highlight);
    showMark({ hit, block, highlight: CURRENT_HIGHLIGHT, range, element: null, tree });
    this.#timer = setTimeout(() => this.end(), JUMP_HIGHLIGHT_MS);
    return true;
  }

  /** Leaves nothing lit; what reading mode lights stays. */
  end(): void {
    clearTimeout(this.#timer);
    this.#highlight.clear();
    this.#releaseSheet?.();
    this.#releaseSheet = null;
    if (CSS.highlights.get(CURRENT_HIGHLIGHT) === this.#highlight) CSS.highlights.delete(CURRENT_HIGHLIGHT);
  }
}
