import type { ReplyOf } from '../../core/messages/protocol.ts';
import { passageAt } from '../../core/text/sentence.ts';
import { foldQuoted, quotePassage } from '../../core/text/text-fragment.ts';
import type { PageMarks } from '../page/page-marks.ts';

/** How a link can name mentions of the page, so that it leads to each of them. */
export function quoteMentions(
  page: Document,
  marks: PageMarks | undefined,
  ids: readonly number[],
): ReplyOf<'quotes'> {
  const text = foldQuoted(page.body?.innerText ?? page.documentElement?.textContent ?? '');
  return ids.flatMap(id => {
    const placed = marks?.mentionOf(id);
    if (!placed) return [];
    const { hit } = placed.mention;
    return { id, quote: quotePassage(passageAt(placed.block.block.text, hit.start, hit.end), text) };
  });
}
