import { MARK_COLOURS, MARK_LINES } from '../../core/model/model.ts';
import { HOST_NAME } from '../../dom/overlay/host-name.ts';
import { CURRENT, highlightName } from '../page/mark-styles.ts';

/** Takes away what a former version of this script left behind when the extension was updated. */
export function clearLeftovers(page: Document): void {
  for (const child of page.documentElement?.children ?? []) if (child.localName === HOST_NAME) child.remove();
  if (CSS.highlights.size === 0) return;
  CSS.highlights.delete(CURRENT);
  for (const colour of MARK_COLOURS) {
    for (const line of MARK_LINES) {
      for (const backdrop of ['light', 'dark'] as const)
        CSS.highlights.delete(highlightName(colour, line, backdrop));
    }
  }
}
