import { selectMarks, type MarkSelection } from '../judge/select-marks.ts';
import type { Hit } from '../match/hit.ts';
import { judge } from '../judge/gates.ts';
import type { Mention, PageBlock, Reason } from '../judge/mention.ts';
import { entryOf } from '../index/index-layout.ts';
import type { Index } from '../index/index-read.ts';
import type { Entry, Pack } from '../model/model.ts';
import { scanText } from '../match/scan-text.ts';

/** A mention in a sample text: where, of which entry, and why it is marked or held back. */
export interface SampleMention {
  start: number;
  end: number;
  /** The number of its entry in the pack. */
  entry: number;
  marked: boolean;
  reason: Reason;
}

/** A line of a sample text with what was found in it. */
export interface SampleLine {
  text: string;
  mentions: SampleMention[];
}

/** Marks a sample as a page with its lines as paragraphs would be; the index is of one pack. */
export function markSample(
  text: string,
  index: Index,
  attention: Pick<MarkSelection, 'scope' | 'wordsPerMark'>,
): SampleLine[] {
  const blocks = text.split(/\r?\n/).map((line): PageBlock => {
    const hits: Hit[] = [];
    scanText(line, index, hits);
    return { text: line, section: 0, hits, isVisible: () => true };
  });
  const page = selectMarks(judge(blocks, index), blocks, { ...attention, known: new Set() });
  return blocks.map(({ text: line }, at) => ({ text: line, mentions: page[at]!.map(describe) }));
}

function describe({ hit: { start, end }, refs, marked, reason }: Mention): SampleMention {
  return { start, end, entry: entryOf(refs[0]!), marked, reason };
}

/** A sample is never of more entries than this, so that it can be marked anew while one types. */
const MOST = 300;

/**
 * The pack with an entry as it is being written, in its place or at the end; of a large pack only what `mayStand` in
 * the sample.
 */
export function packForSample(pack: Pack, entry: Entry, mayStand: ReadonlySet<string>): Pack {
  const few = pack.entries.length <= MOST;
  const entries = pack.entries.filter(({ id }) => few || id === entry.id || mayStand.has(id));
  const at = entries.findIndex(({ id }) => id === entry.id);
  return {
    ...pack,
    entries: entries.toSpliced(at < 0 ? entries.length : at, at < 0 ? 0 : 1, entry),
    statements: [],
  };
}
