import type { ToFrame } from '../../core/messages/protocol.ts';
import { passageAt } from '../../core/text/sentence.ts';
import { foldQuoted, quotePassage } from '../../core/text/text-fragment.ts';
import type { PageState } from '../page/page-state.ts';

export function quoteMentions(
  { page, marked }: PageState,
  ids: readonly number[],
): ToFrame['quotes']['reply'] {
  const text = foldQuoted(page.body?.innerText ?? page.documentElement?.textContent ?? '');
  return ids.flatMap(id => {
    const placed = marked?.mentionOf(id);
    if (!placed) return [];
    const { hit } = placed.mention;
    return { id, quote: quotePassage(passageAt(placed.block.block.text, hit.start, hit.end), text) };
  });
}
