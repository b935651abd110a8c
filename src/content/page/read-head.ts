import type { PageBlock } from '../../core/judge/mention.ts';
import type { Index } from '../../core/index/index-read.ts';
import { findHits } from '../../core/match/scan-text.ts';
import { readHeadText } from '../../dom/sieve/page-text.ts';

export function readHead(page: Document, index: Index): PageBlock {
  const text = readHeadText(page);
  return { text, section: -1, hits: findHits(text, index), isVisible: () => false, title: true };
}
