import { useContext, useMemo } from 'preact/hooks';
import type { FormIndex } from '../../../core/editor/form-index.ts';
import { buildIndex } from '../../../core/index/index-build.ts';
import { readIndex } from '../../../core/index/index-read.ts';
import type { Entry, Pack } from '../../../core/model/model.ts';
import { markSample, packForSample, type SampleLine } from '../../../core/editor/sample.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { EntryToolsContext } from '../../../ui/editor/entry-tools.ts';
import { useDebouncedValue } from '../shell/use-debounced-value.ts';

interface Sampled {
  pack: Pack;
  /** The entry as it is being written. */
  entry: Entry;
  sample: string;
  settings: Pick<Settings, 'marks' | 'wordsPerMark'>;
  owners: FormIndex;
  /** True once the pack is filed. */
  ready: boolean;
}

/** How long typing rests before the sample is marked anew, in ms. */
const REST = 120;

/** The sample as a page with it would be marked, and the entries that its mentions name by number. */
export function useMarkedSample(now: Sampled): { lines: SampleLine[]; entries: readonly Entry[] } {
  const { han } = useContext(EntryToolsContext);
  const { pack, settings, owners, ready } = now;
  const { marks: scope, wordsPerMark } = settings;
  const sample = useDebouncedValue(now.sample, REST);
  // Drawn anew with each key, the entry is another object each time; its forms say whether it has changed.
  const forms = useDebouncedValue(JSON.stringify(now.entry.forms), REST);
  const headword = useDebouncedValue(now.entry.headword, REST);
  const few = useMemo(() => {
    const entry: Entry = { ...now.entry, headword, forms: JSON.parse(forms) as Entry['forms'] };
    return packForSample(pack, entry, ready ? owners.candidatesIn(sample, pack.id) : new Set());
  }, [pack, sample, forms, headword, ready, owners, now.entry.id]);
  return useMemo(() => {
    const index = sample.trim() === '' ? null : readIndex(buildIndex([few], han ?? undefined));
    const lines = index ? markSample(sample, index, { scope, wordsPerMark }) : [];
    return { lines, entries: few.entries };
  }, [few, sample, han, scope, wordsPerMark]);
}
