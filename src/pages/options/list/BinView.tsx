import { useEffect, useRef, useState } from 'preact/hooks';
import type { BinItem } from '../../../core/packs/pack-edits.ts';
import { BIN_DAYS } from '../../../core/timing.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import { countOf } from '../../../ui/controls/words.ts';
import type { PlaceProps } from '../shell/page-actions.ts';
import { useLoaded } from '../../../ui/controls/use-loaded.ts';

export function BinView({ bin: items, unreadable, actions, run }: PlaceProps) {
  const { list, heading } = useKeptFocus<HTMLDivElement>();
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
            <BinRow key={item.key} item={item} restore={restore} forget={forget} />
          ))}
        </ul>
        {items.length > 1 ? (
          <Confirmed
            action="Empty the bin"
            question={`Delete ${countOf(items.length, 'item')} permanently?`}
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
  restore: (item: BinItem) => void;
  forget: (keys: number[]) => void;
}

function BinRow({ item, restore, forget }: RowProps) {
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
        <Button aria-label={`Restore ${name}`} onClick={() => restore(item)}>
          Restore
        </Button>
        <Confirmed
          action="Delete permanently"
          name={`Delete permanently: ${name}`}
          question="Delete this permanently?"
          onConfirm={() => forget([item.key])}
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

function Confirmed({ action, name, question, onConfirm }: ConfirmedProps) {
  const [asks, setAsks] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (asks || wasAsked.current) button.current?.focus();
    wasAsked.current = asks;
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
      <Button onClick={onConfirm}>Delete permanently</Button>
      <button ref={button} type="button" class="button plain" onClick={() => setAsks(false)}>
        Keep
      </button>
    </div>
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;

function nameBinned({ type, pack, headwords, count }: BinItem): string {
  if (type === 'pack') return `“${pack.title}”`;
  const [first] = headwords;
  if (first === undefined) return countOf(count, 'term');
  return count > 1 ? `“${first}” and ${(count - 1).toLocaleString('en')} more` : `“${first}”`;
}

function formatBinned({ type, pack, headwords, count }: BinItem): string {
  const some = headwords.join(', ');
  const more = count > headwords.length ? ', …' : '';
  const named = some === '' ? '' : `: ${some}${more}`;
  if (type === 'pack') return `A list of ${countOf(count, 'term')}${named}.`;
  return count > 1 ? `${countOf(count, 'term')} of “${pack.title}”${named}.` : `From “${pack.title}”.`;
}

function formatDaysLeft({ deleted }: BinItem, now: number): string {
  const left = Math.ceil((deleted + BIN_DAYS * DAY_MS - now) / DAY_MS);
  return left > 0 ? `${countOf(left, 'day')} left.` : 'its last day here is today.';
}

function Quarantined({ unreadable, actions, run }: Pick<PlaceProps, 'unreadable' | 'actions' | 'run'>) {
  const read = async () => {
    const reading = actions.readQuarantine();
    return (await run(reading)) ? reading : [];
  };
  const files = useLoaded(read, [unreadable]) ?? [];
  if (files.length === 0 && unreadable.length === 0) return null;
  return (
    <section class="aside" aria-labelledby="aside">
      <h2 id="aside">Damaged lists (kept)</h2>
      <p class="small">
        This version of Sidelight cannot read these lists. They are kept unchanged: save them to repair them,
        or to open them with a newer version.
      </p>
      <ul>
        {unreadable.map(({ id, reason }) => (
          <li key={id}>
            <p>
              “<bdi>{id}</bdi>”
            </p>
            <p class="small" dir="auto">
              {reason}
            </p>
          </li>
        ))}
      </ul>
      <ul class="bin">
        {files.map(({ name, json }, at) => (
          <li key={at}>
            <bdi>{name}</bdi>
            <Button
              aria-label={`Save ${name}`}
              onClick={() => actions.saveFile({ name, text: json, type: 'application/json' })}
            >
              Save
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
