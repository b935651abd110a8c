import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { disputedOf } from '../../../core/card/statement-groups.ts';
import { markSample, packForSample, type SampleLine } from '../../../core/editor/sample.ts';
import { buildIndex } from '../../../core/index/index-build.ts';
import { entryOf } from '../../../core/index/index-layout.ts';
import { readIndex } from '../../../core/index/index-read.ts';
import { isSame } from '../../../core/is-same.ts';
import type { Entry, Pack } from '../../../core/model/model.ts';
import { PackLookup } from '../../../core/packs/pack-lookup.ts';
import { say } from '../../../locale/say.ts';
import { EmbeddedCard } from '../../../ui/card/EmbeddedCard.tsx';
import { EntryToolsContext } from '../../../ui/editor/entry-tools.ts';
import type { useFormIndex } from '../../../ui/editor/use-form-index.ts';
import { citeCard } from '../../../ui/labels/citation.ts';
import { explainReason } from '../../../ui/labels/reason-labels.ts';
import { printRoute } from '../shell/route.ts';
import { entryFrom, type EntryDraft } from './entry-draft.ts';
import { SampleView } from './SampleView.tsx';

interface Props extends ReturnType<typeof useFormIndex> {
  pack: Pack;
  id: string;
  draft: EntryDraft;
}

/** The card as it will be, and the term as it is marked: in the reader's sample, else by its spellings alone. */
export function EntryPreview({ pack, id, draft, owners, ready }: Props) {
  const tools = useContext(EntryToolsContext);
  const [sample, setSample] = useState(tools.sample);
  const entry = entryFrom(id, draft);
  const shown = sample.trim() === '' ? draft.forms.map(({ text }) => text).join('\n') : sample;
  const { lines, entries } = useMarkedSample(entry, shown, { pack, owners, ready });
  const mine = lines.flatMap(({ text, mentions }) =>
    mentions
      .filter(each => entries[each.entry]?.id === id)
      .map(({ marked, start, end, reason }) => ({
        marked,
        why: explainReason(reason, text.slice(start, end)),
      })),
  );
  return (
    <section class="entry-preview" aria-labelledby="entry-preview">
      <p id="entry-preview" class="part-name">
        {say('previewTitle')}
      </p>
      {draft.headword === '' ? <p class="small">{say('previewEmpty')}</p> : null}
      <SampleView lines={lines} entries={entries} own={id} mine={mine} mark={pack.mark} />
      <CardPreview pack={pack} entry={entry} draft={draft} why={mine[0]?.why ?? say('previewUnmentioned')} />
      <label class="field">
        <span class="name">{say('previewSample')}</span>
        <textarea
          id="sample-text"
          dir="auto"
          rows={3}
          placeholder={say('previewSampleHint')}
          value={sample}
          onInput={event => {
            setSample(event.currentTarget.value);
            tools.onSample(event.currentTarget.value);
          }}
        />
      </label>
    </section>
  );
}

interface CardPreviewProps extends Pick<Props, 'pack' | 'draft'> {
  entry: Entry;
  why: string;
}

function CardPreview({ pack, entry, draft, why }: CardPreviewProps) {
  const { sheets } = useContext(EntryToolsContext);
  const [notice, setNotice] = useState<string | null>(null);
  const rested = useDebouncedValue({ entry, statements: draft.statements });
  const card = useMemo(() => {
    const wanted = new Set(rested.entry.related);
    const mine = new Set(rested.entry.statements);
    const related = pack.entries.filter(each => wanted.has(each.id) && each.id !== rested.entry.id);
    const disputed = disputedOf(pack.statements).filter(each => !mine.has(each.id));
    return new PackLookup({
      ...pack,
      entries: [rested.entry, ...related],
      statements: [...rested.statements, ...disputed],
    });
  }, [rested, pack]);
  const shown = card.cardEntry(0);
  if (!shown?.entry.headword) return null;
  return (
    <div class="card-preview">
      <EmbeddedCard
        card={shown}
        sheets={sheets}
        why={why}
        notice={notice}
        onBack={() => undefined}
        onOpen={ref => {
          const to = card.pack.entries[entryOf(ref)];
          if (to) location.hash = printRoute({ view: 'pack', pack: pack.id, entry: to.id });
        }}
        onCopy={statements =>
          navigator.clipboard.writeText(citeCard({ ...shown, statements: [...statements] }).plain).then(
            () => setNotice(say('cardCopied')),
            () => setNotice(say('popupCopyRefused')),
          )
        }
      />
    </div>
  );
}

function useMarkedSample(
  entry: Entry,
  typed: string,
  { pack, owners, ready }: Pick<Props, 'pack' | 'owners' | 'ready'>,
): { lines: SampleLine[]; entries: readonly Entry[] } {
  const { han } = useContext(EntryToolsContext);
  const sample = useDebouncedValue(typed);
  const named = useDebouncedValue({ headword: entry.headword, forms: entry.forms });
  const sampled = useMemo(
    () =>
      packForSample(pack, { ...entry, ...named }, ready ? owners.candidatesIn(sample, pack.id) : new Set()),
    [pack, sample, named, ready, owners, entry.id],
  );
  return useMemo(() => {
    const index = sample.trim() === '' ? null : readIndex(buildIndex([sampled], han ?? undefined));
    return { lines: index ? markSample(sample, index) : [], entries: sampled.entries };
  }, [sampled, sample, han]);
}

const REST_MS = 120;

/** A value as it was when it last rested, by value: for work that is too much for each keystroke. */
function useDebouncedValue<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (isSame(rested, value)) return undefined;
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value, rested]);
  return rested;
}
