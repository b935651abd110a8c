import { useState } from 'preact/hooks';
import type { Entry, Pack } from '../../../core/model/model.ts';
import { isPrivate } from '../../../core/packs/active-packs.ts';
import type { DuplicatePair } from '../../../core/packs/find-duplicates.ts';
import { phrase } from '../../../core/phrase.ts';
import { mergeDuplicates } from '../../../core/packs/merge-duplicates.ts';
import { say, sayRow } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import type { PlaceProps } from '../shell/page-actions.ts';
import { printRoute } from '../shell/route.ts';
import { useDuplicates } from './use-duplicates.ts';

const SHOWN_FIRST = 50;

interface Side {
  pack: Pack;
  entry: Entry;
}

/** Pairs of terms with a spelling in common, in this list or in another one; each is merged, or stays as it is. */
export function DuplicatesView({ pack, ...props }: PlaceProps & { pack: Pack }) {
  const { settings, actions, run } = props;
  const found = useDuplicates(pack, props);
  const { list, heading } = useKeptFocus<HTMLUListElement>();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [isWhole, setWhole] = useState(false);
  const pairs = (found?.pairs ?? []).filter(pair => !kept.has(keyOf(pair)));
  const shown = isWhole ? pairs : pairs.slice(0, SHOWN_FIRST);
  const merge = (into: Side, from: Side): void => {
    const edits = mergeDuplicates({
      into: into.pack,
      entry: into.entry,
      from: from.pack,
      other: from.entry,
    });
    const label = phrase('didMerge', {
      other: from.entry.headword,
      term: into.entry.headword,
      list: into.pack.title,
    });
    void run(actions.edit(label, edits));
  };
  return (
    <div class="plain-view duplicates-view">
      <a class="button plain flush" href={printRoute({ view: 'pack', pack: pack.id, entry: null })}>
        <Icon name="back" />
        <bdi>{pack.title}</bdi>
      </a>
      <h1 ref={heading} tabIndex={-1}>
        {say('duplicates')}
      </h1>
      <p class="small">{say('duplicatesIntro')}</p>
      <p id="duplicates-count" class="small" role="status">
        {found ? formatCount(pairs.length, kept.size) : say('duplicatesComparing')}
      </p>
      <ul ref={list} class="duplicates">
        {shown.map(pair => {
          const other = found?.lists.get(pair.other.pack);
          if (!other) return null;
          const sides = [
            { pack, entry: pair.entry },
            { pack: other, entry: pair.other.entry },
          ] as const;
          return (
            <li
              key={keyOf(pair)}
              data-item
              aria-label={say('duplicatesPair', {
                term: pair.entry.headword,
                other: pair.other.entry.headword,
              })}
            >
              <DuplicateSide
                side={sides[0]}
                onMerge={isRevealing(sides[1], sides[0], settings) ? null : () => merge(sides[0], sides[1])}
              />
              <DuplicateSide
                side={sides[1]}
                onMerge={isRevealing(sides[0], sides[1], settings) ? null : () => merge(sides[1], sides[0])}
              />
              <Button
                look="quiet"
                aria-label={say('duplicatesKeepOf', { term: pair.entry.headword })}
                onClick={() => setKept(new Set([...kept, keyOf(pair)]))}
              >
                {say('duplicatesKeep')}
              </Button>
            </li>
          );
        })}
      </ul>
      {shown.length < pairs.length ? (
        <Button id="duplicates-more" onClick={() => setWhole(true)}>
          {say('duplicatesMore', { count: pairs.length - shown.length })}
        </Button>
      ) : null}
    </div>
  );
}

const keyOf = ({ entry, other }: DuplicatePair): string => [entry.id, other.pack, other.entry.id].join('\n');

/** A term of a private list would come into one that pages may know of. */
const isRevealing = (from: Side, into: Side, settings: PlaceProps['settings']): boolean =>
  isPrivate(from.pack, settings) && !isPrivate(into.pack, settings);

function formatCount(count: number, kept: number): string {
  if (count > 0) return say('duplicatesCounted', { count });
  return say(kept > 0 ? 'duplicatesDecided' : 'duplicatesNone');
}

function DuplicateSide({ side: { pack, entry }, onMerge }: { side: Side; onMerge: (() => void) | null }) {
  const others = entry.forms.map(({ text }) => text).filter(text => text !== entry.headword);
  return (
    <div class="side">
      <p>
        <a href={printRoute({ view: 'pack', pack: pack.id, entry: entry.id })}>
          <bdi>{entry.headword}</bdi>
        </a>
      </p>
      <p class="small">
        <bdi>{pack.title}</bdi>
        {others.length > 0 ? (
          <>
            {' · '}
            <bdi>{sayRow(others)}</bdi>
          </>
        ) : null}
        {entry.statements.length > 0
          ? ` · ${say('statementsCounted', { count: entry.statements.length })}`
          : ''}
      </p>
      <p dir="auto">{entry.summary}</p>
      {onMerge ? (
        <Button
          aria-label={say('duplicatesMergeOf', { term: entry.headword, list: pack.title })}
          title={say('duplicatesMergeHint')}
          onClick={onMerge}
        >
          {say('duplicatesMerge')}
        </Button>
      ) : (
        <p class="small">{say('duplicatesPrivate')}</p>
      )}
    </div>
  );
}
