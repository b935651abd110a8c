import { selectMarks, type MarkSelection } from '../../src/core/judge/select-marks.ts';
import { judge, type WordOverrides } from '../../src/core/judge/judge.ts';
import type { Mention, PageBlock } from '../../src/core/judge/mention.ts';
import type { Index } from '../../src/core/index/index-read.ts';
import type { Pack } from '../../src/core/model/model.ts';
import { makeEntry, makePack } from './packs.ts';
import { findHits } from '../../src/core/match/scan-text.ts';

/** A pack about walls on the web: two strong entries, a weak one, an acronym, everyday words, cues, decoys. */
export const WALLS: Pack = makePack({
  id: 'walls',
  title: 'Walls',
  topic: {
    name: 'walls on the web',
    strong: ['great-wall', 'web-summit'],
    weak: ['old-man'],
    cues: { places: ['Wallonia'], subjects: ['website', 'online'] },
  },
  decoys: ['Search Party'],
  entries: [
    makeEntry({ headword: 'Great Wall', forms: [{ text: 'Great Wall', gate: 'always' }] }),
    makeEntry({
      headword: 'Web Summit',
      forms: [
        { text: 'Wide Web Summit', gate: 'always' },
        { text: 'WWS', gate: 'topic' },
      ],
    }),
    makeEntry({ headword: 'Old Man', forms: [{ text: 'Old Man', gate: 'always' }] }),
    makeEntry({ headword: 'Search', forms: [{ text: 'search', gate: 'topic' }] }),
    makeEntry({ headword: 'Stability', forms: [{ text: 'stability', gate: 'topic' }] }),
    makeEntry({ headword: 'Plain', forms: [{ text: 'plain term', gate: 'always' }] }),
  ],
});

/** A block as tests write it: its text alone where it is shown, in the first section. */
export type BlockLike =
  | string
  | {
      text: string;
      section?: number;
      visible?: boolean;
      aside?: boolean;
      title?: boolean;
      term?: boolean;
    };

/** The blocks with their hits. */
export function makeBlocks(blocks: readonly BlockLike[], index: Index): PageBlock[] {
  return blocks.map(block => {
    const {
      text,
      section = 0,
      visible = true,
      aside = false,
      title,
      term = false,
    } = typeof block === 'string' ? { text: block } : block;
    return {
      text,
      section,
      hits: findHits(text, index),
      isVisible: () => visible,
      isBesideText: () => aside,
      isTerm: () => term,
      title,
    };
  });
}

/** The mentions of a page, in one list. */
export function judgePage(index: Index, blocks: readonly BlockLike[], overrides?: WordOverrides): Mention[] {
  return judge(makeBlocks(blocks, index), index, overrides).flat();
}

/** The mentions of a page as they are marked for a reader, in one list; without a limit where none is given. */
export function markPage(
  index: Index,
  blocks: readonly BlockLike[],
  selection: Partial<MarkSelection> = {},
  overrides?: WordOverrides,
): Mention[] {
  const page = makeBlocks(blocks, index);
  const all: MarkSelection = { scope: 'all', wordsPerMark: 0, knownRefs: new Set(), ...selection };
  return selectMarks(judge(page, index, overrides), page, all).flat();
}

/** The code of each mention’s reason, `+` before it where the mention is marked. */
export function codesOf(mentions: readonly Mention[]): string[] {
  return mentions.map(({ marked, reason }) => (marked ? '+' : '') + reason.code);
}
