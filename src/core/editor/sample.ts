import { selectMarks, type MarkSelection } from '../judge/select-marks.ts';
import { judge } from '../judge/judge.ts';
import type { Mention, PageBlock } from '../judge/mention.ts';
import { entryOf } from '../index/index-layout.ts';
import type { Index } from '../index/index-read.ts';
import type { Entry, Pack } from '../model/model.ts';
import type { Hit } from '../match/hit.ts';
import { findHits } from '../match/scan-text.ts';

export type SampleMention = Pick<Hit, 'start' | 'end'> &
  Pick<Mention, 'marked' | 'reason'> & { entry: number };

export interface SampleLine {
  text: string;
  mentions: SampleMention[];
}

/** A term that somebody is writing must not look broken: repetitions are marked, too, as close as they are. */
const SELECTION: MarkSelection = { scope: 'all', wordsPerMark: 0, knownRefs: new Set() };

/** Treats each line as a paragraph; the index has one pack. */
export function markSample(text: string, index: Index): SampleLine[] {
  const blocks = text.split(/\r?\n/).map((line): PageBlock => ({
    text: line,
    section: 0,
    hits: findHits(line, index),
    isVisible: () => true,
  }));
  const page = selectMarks(judge(blocks, index), blocks, SELECTION);
  return blocks.map(({ text: line }, at) => ({ text: line, mentions: page[at]!.map(describe) }));
}

function describe({ hit: { start, end }, refs, marked, reason }: Mention): SampleMention {
  return { start, end, entry: entryOf(refs[0]!), marked, reason };
}

/** Larger packs are reduced, so that a sample can be marked while the reader types. */
const MAX_SAMPLE_ENTRIES = 300;

/** A large pack keeps only the edited entry and `candidates`, which may occur in the sample. */
export function packForSample(pack: Pack, entry: Entry, candidates: ReadonlySet<string>): Pack {
  const few = pack.entries.length <= MAX_SAMPLE_ENTRIES;
  const entries = pack.entries.filter(({ id }) => few || id === entry.id || candidates.has(id));
  const at = entries.findIndex(({ id }) => id === entry.id);
  return {
    ...pack,
    entries: entries.toSpliced(at < 0 ? entries.length : at, at < 0 ? 0 : 1, entry),
    statements: [],
  };
}
