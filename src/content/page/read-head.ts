import type { Hit } from '../../core/match/hit.ts';
import type { PageBlock } from '../../core/judge/mention.ts';
import type { Index } from '../../core/index/index-read.ts';
import { scanText } from '../../core/match/scan-text.ts';

/** The page's title and description as a block: evidence of its topic, never marked. */
export function readHead(page: Document, index: Index): PageBlock {
  const description = page.head?.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  const text = `${page.title} | ${description}`;
  const hits: Hit[] = [];
  scanText(text, index, hits);
  return { text, section: -1, hits, isVisible: () => false, title: true };
}
