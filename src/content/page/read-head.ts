import type { PageBlock } from '../../core/judge/mention.ts';
import type { Index } from '../../core/index/index-read.ts';
import type { FindCandidates } from '../../core/match/candidates.ts';
import { findHits } from '../../core/match/scan-text.ts';
import { readHeadText } from '../../dom/sieve/page-text.ts';

export function readHead(page: Document, index: Index, find: FindCandidates | null): PageBlock {
  const text = readHeadText(page);
  const hits = find?.(text, 1)?.length === 0 ? [] : findHits(text, index);
  return { text, section: -1, hits, isVisible: () => false, title: true };
}
