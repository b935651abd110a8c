import { useContext, useMemo, useState } from 'preact/hooks';
import type { FormIndex } from '../../../core/editor/form-index.ts';
import { entryOf } from '../../../core/index/index-layout.ts';
import { PackLookup } from '../../../core/packs/pack-lookup.ts';
import type { Entry, Pack } from '../../../core/model/model.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { disputedOf } from '../../../core/card/statement-groups.ts';
import { EmbeddedCard } from '../../../ui/card/EmbeddedCard.tsx';
import { explainReason } from '../../../ui/labels/reason-labels.ts';
import { citeCard } from '../../../ui/labels/citation.ts';
import type { EntryDraft } from './entry-draft.ts';
import { EntryToolsContext } from '../../../ui/editor/entry-tools.ts';
import { printRoute } from '../shell/route.ts';
import { SampleView } from './SampleView.tsx';
import { useDebouncedValue } from '../shell/use-debounced-value.ts';
import { useMarkedSample } from './use-marked-sample.ts';

interface Props {
  pack: Pack;
  /** The id of the entry; empty for a new one. */
  id: string;
  /** What would be stored of it now. */
  draft: EntryDraft;
  settings: Settings;
  owners: FormIndex;
  /** True once the pack's forms are filed. */
  ready: boolean;
}

/** What the entry looks like in pages, while it is written: marks in the reader's sample text, and its card. */
export function EntryPreview({ pack, id, draft, settings, owners, ready }: Props) {
  const tools = useContext(EntryToolsContext);
  const [sample, setSample] = useState(tools.sample);
  const entry = entryFrom(id, draft);
  const { lines, entries } = useMarkedSample({ pack, entry, sample, settings, owners, ready });
  const [mine] = lines.flatMap(({ text, mentions }) =>
    mentions
      .filter(each => entries[each.entry]?.id === id)
      .map(({ start, end, reason }) => explainReason(reason, text.slice(start, end))),
  );
  return (
    <section class="entry-preview" aria-labelledby="entry-preview">
      <p id="entry-preview" class="part-name">
        Preview
      </p>
      <label class="field">
        <span class="name">Your sample text, kept on this device</span>
        <textarea
          id="sample-text"
          dir="auto"
          rows={3}
          placeholder="Paste a few sentences that mention the term."
          value={sample}
          onInput={event => {
            setSample(event.currentTarget.value);
            tools.onSample(event.currentTarget.value);
          }}
        />
      </label>
      <SampleView lines={lines} entries={entries} own={id} mark={pack.mark} />
      <CardPreview pack={pack} entry={entry} draft={draft} why={mine ?? NOT_THERE} />
    </section>
  );
}

/** What the card says of a term that the sample does not have. */
const NOT_THERE = 'The sample text does not have it.';

interface CardPreviewProps {
  pack: Pack;
  entry: Entry;
  draft: EntryDraft;
  why: string;
}

function CardPreview({ pack, entry, draft, why }: CardPreviewProps) {
  const { sheets } = useContext(EntryToolsContext);
  const [notice, setNotice] = useState<string | null>(null);
  const drawn = useDebouncedValue(JSON.stringify({ entry, statements: draft.statements }), 120);
  const card = useMemo(() => {
    const now = JSON.parse(drawn) as { entry: Entry; statements: EntryDraft['statements'] };
    const wanted = new Set(now.entry.related);
    const mine = new Set(now.entry.statements);
    const others = disputedOf(pack.statements).filter(each => !mine.has(each.id));
    return new PackLookup({
      ...pack,
      entries: [now.entry, ...pack.entries.filter(each => wanted.has(each.id) && each.id !== now.entry.id)],
      statements: [...now.statements, ...others],
    });
  }, [drawn, pack]);
  const shown = card.cardEntry(0);
  // A card without a name is none.
  if (!shown?.entry.headword) return null;
  return (
    <div class="card-preview">
      <EmbeddedCard
        card={shown}
        sheets={sheets}
        others={[]}
        why={why}
        offers={[]}
        notice={notice === null ? null : { said: notice }}
        trail={[]}
        age={null}
        onBack={() => undefined}
        onOpen={ref => {
          const to = card.pack.entries[entryOf(ref)].id;
          location.hash = printRoute({ view: 'pack', pack: pack.id, entry: to });
        }}
        onCopy={statements =>
          navigator.clipboard.writeText(citeCard({ ...shown, statements: [...statements] }).plain).then(
            () => setNotice('Copied.'),
            () => setNotice('The browser does not allow copying.'),
          )
        }
      />
    </div>
  );
}

function entryFrom(id: string, draft: EntryDraft): Entry {
  const { headword, kind, summary, forms, related, links, statements } = draft;
  return {
    id,
    headword,
    kind,
    summary,
    forms,
    related,
    statements: statements.map(each => each.id),
    ...(links.length ? { links } : {}),
  };
}
