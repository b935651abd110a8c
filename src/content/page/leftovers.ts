import { CURRENT_HIGHLIGHT, highlightName } from '../../core/model/highlight-names.ts';
import { MARK_COLOURS, MARK_LINES } from '../../core/model/model.ts';
import { dropOldSheets } from '../../dom/marks/mark-sheet.ts';
import { removeOldHosts } from '../../dom/overlay/host.ts';

/**
 * Takes away what a former version of this script left behind when the extension was updated. Never elsewhere: a page
 * could tell by a highlight of its own that it goes.
 */
export function clearLeftovers(page: Document): void {
  removeOldHosts(page);
  dropOldSheets();
  if (CSS.highlights.size === 0) return;
  CSS.highlights.delete(CURRENT_HIGHLIGHT);
  for (const colour of MARK_COLOURS)
    for (const line of MARK_LINES)
      for (const backdrop of ['light', 'dark'] as const)
        CSS.highlights.delete(highlightName(colour, line, backdrop));
}
