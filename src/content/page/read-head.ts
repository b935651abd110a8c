import type { PageBlock } from '../../core/judge/mention.ts';
import type { Index } from '../../core/index/index-read.ts';
import { findHits } from '../../core/match/scan-text.ts';

export function readHead(page: Document, index: Index): PageBlock {
  const description = page.head?.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  const text = `${page.title} | ${description}`;
  return { text, section: -1, hits: findHits(text, index), isVisible: () => false, title: true };
}
