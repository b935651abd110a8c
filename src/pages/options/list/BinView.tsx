import { useEffect, useRef, useState } from 'preact/hooks';
import type { BinItem } from '../../../core/packs/pack-edits.ts';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import { countOf } from '../../../ui/controls/words.ts';
import type { OptionsActions, Run, UnreadablePack } from '../shell/actions.ts';
import { nameBinned, formatBinned, formatDaysLeft } from './bin-labels.ts';
import { Quarantined } from './Quarantined.tsx';

interface Props {
  items: readonly BinItem[];
  unreadable: readonly UnreadablePack[];
  actions: Pick<OptionsActions, 'forgetBin' | 'edit' | 'readQuarantine' | 'saveFile'>;
  run: Run;
}

/** What was deleted in the last days, each with a way back, and what could not be read, to be saved. */
export function BinView({ items, unreadable, actions, run }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus({ list, heading });
  const restore = (item: BinItem): void =>
    void run(actions.edit(`restored ${nameBinned(item)}`, [{ type: 'restore', bin: item.key }]));
  const forget = (keys: number[]): void => void run(actions.forgetBin(keys));
  return (
    <div class="plain-view">
      <h1 ref={heading} tabIndex={-1}>
        Bin
      </h1>
      <p class="small">What you delete is kept here for 30 days.</p>
      {items.length === 0 ? <p class="none small">The bin is empty.</p> : null}
      <div ref={list} class="bin">
        <ul aria-label="Deleted">
          {items.map(item => (
            <BinRow
              key={item.key}
              item={item}
              onRestore={() => restore(item)}
              onForget={() => forget([item.key])}
            />
          ))}
        </ul>
        {items.length > 1 ? (
          <Confirmed
            action="Empty the bin"
            question={`Delete ${countOf(items.length, 'thing')} for good?`}
            onConfirm={() => forget(items.map(({ key }) => key))}
          />
        ) : null}
      </div>
      <Quarantined unreadable={unreadable} actions={actions} run={run} />
    </div>
  );
}

interface RowProps {
  item: BinItem;
  onRestore: () => void;
  onForget: () => void;
}

function BinRow({ item, onRestore, onForget }: RowProps) {
  const name = nameBinned(item);
  const when = new Date(item.deleted);
  return (
    <li data-item={item.key}>
      <div>
        <p>
          <bdi>{name}</bdi>
        </p>
        <p class="small">
          <bdi>{formatBinned(item)}</bdi> Deleted{' '}
          <time dateTime={when.toISOString()}>
            {when.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}
          </time>
          ; {formatDaysLeft(item, Date.now())}
        </p>
      </div>
      <div class="bin-acts">
        <button type="button" class="button" aria-label={`Restore ${name}`} onClick={onRestore}>
          Restore
        </button>
        <Confirmed
          action="Delete for good"
          name={`Delete for good: ${name}`}
          question="Delete it for good?"
          onConfirm={onForget}
        />
      </div>
    </li>
  );
}

interface ConfirmedProps {
  action: string;
  name?: string;
  question: string;
  onConfirm: () => void;
}

/** A button that asks, in its place, before it does what cannot be undone. */
function Confirmed({ action, name, question, onConfirm }: ConfirmedProps) {
  const [asks, setAsks] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const came = useRef(false);
  useEffect(() => {
    if (asks) keep.current?.focus();
    else if (came.current) button.current?.focus();
    came.current = asks;
  }, [asks]);
  if (!asks) {
    return (
      <button ref={button} type="button" class="button plain" aria-label={name} onClick={() => setAsks(true)}>
        {action}
      </button>
    );
  }
  return (
    <div
      class="confirm"
      role="group"
      aria-label={question}
      onKeyDown={event => event.key === 'Escape' && setAsks(false)}
    >
      <p class="problem">{question} This cannot be undone.</p>
      <button type="button" class="button" onClick={onConfirm}>
        Delete for good
      </button>
      <button ref={keep} type="button" class="button plain" onClick={() => setAsks(false)}>
        Keep
      </button>
    </div>
  );
}
