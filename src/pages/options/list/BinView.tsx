import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { phrase, type Phrase } from '../../../core/phrase.ts';
import type { BinItem } from '../../../core/packs/pack-edits.ts';
import { BIN_DAYS, DAY_MS } from '../../../core/timing.ts';
import { readerLanguage, say, sayPhrase, sayRow, sayValue } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';
import type { PlaceProps } from '../shell/page-actions.ts';
import { useLoaded } from '../../../ui/controls/use-loaded.ts';

export function BinView({ bin: items, unreadable, actions, run }: PlaceProps) {
  const { list, heading } = useKeptFocus<HTMLDivElement>();
  const restore = (item: BinItem): void =>
    void run(
      actions.edit(phrase('didRestore', { what: nameBinned(item) }), [{ type: 'restore', bin: item.key }]),
    );
  const forget = (keys: number[]): void => void run(actions.forgetBin(keys));
  return (
    <div class="plain-view">
      <h1 ref={heading} tabIndex={-1}>
        {say('bin')}
      </h1>
      <p class="small">{say('binAbout', { count: BIN_DAYS })}</p>
      {items.length === 0 ? <p class="none small">{say('binEmpty')}</p> : null}
      <div ref={list} class="bin">
        <ul aria-label={say('binItems')}>
          {items.map(item => (
            <BinRow key={item.key} item={item} restore={restore} forget={forget} />
          ))}
        </ul>
        {items.length > 1 ? (
          <Confirmed
            action={say('binDeleteAll')}
            question={say('binAskAll', { count: items.length })}
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
  const what = sayPhrase(nameBinned(item));
  const when = new Date(item.deleted);
  return (
    <li data-item={item.key}>
      <div>
        <p>
          <bdi>{what}</bdi>
        </p>
        <p class="small">
          {sayNodes('twoSentences', {
            first: <bdi>{formatBinned(item)}</bdi>,
            second: sayTime(
              daysLeft(item, Date.now()),
              <time dateTime={when.toISOString()}>
                {when.toLocaleString(readerLanguage(), { dateStyle: 'long', timeStyle: 'short' })}
              </time>,
            ),
          })}
        </p>
      </div>
      <div class="bin-acts">
        <Button aria-label={say('binRestoreOf', { what })} onClick={() => restore(item)}>
          {say('binRestore')}
        </Button>
        <Confirmed
          action={say('binDelete')}
          name={say('binDeleteOf', { what })}
          question={say('binAsk')}
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
      <p class="problem">{say('binAskFinal', { question })}</p>
      <Button onClick={onConfirm}>{say('binDelete')}</Button>
      <button ref={button} type="button" class="button plain" onClick={() => setAsks(false)}>
        {say('binKeep')}
      </button>
    </div>
  );
}

function nameBinned({ type, pack, headwords: [first], count }: BinItem): Phrase {
  if (type === 'pack') return phrase('quoted', { text: pack.title });
  if (first === undefined) return phrase('termsCounted', { count });
  return count > 1
    ? phrase('binTermAndMore', { term: first, count: count - 1 })
    : phrase('quoted', { text: first });
}

function formatBinned({ type, pack: { title: list }, headwords, count }: BinItem): string {
  const some = sayRow(headwords);
  const names = count > headwords.length ? say('binMoreNames', { names: some }) : some;
  const isNamed = headwords.length > 0;
  if (type === 'pack') return isNamed ? say('binList', { count, names }) : say('binListUnnamed', { count });
  if (count <= 1) return say('binTerm', { list });
  return isNamed ? say('binTerms', { count, list, names }) : say('binTermsUnnamed', { count, list });
}

const daysLeft = ({ deleted }: BinItem, now: number): number =>
  Math.ceil((deleted + BIN_DAYS * DAY_MS - now) / DAY_MS);

const sayTime = (count: number, time: ComponentChildren): ComponentChildren =>
  count > 0 ? sayNodes('binTime', { count, time }) : sayNodes('binTimeLast', { time });

function Quarantined({ unreadable, actions, run }: Pick<PlaceProps, 'unreadable' | 'actions' | 'run'>) {
  const read = async () => {
    const reading = actions.readQuarantine();
    return (await run(reading)) ? reading : [];
  };
  const files = useLoaded(read, [unreadable]) ?? [];
  if (files.length === 0 && unreadable.length === 0) return null;
  return (
    <section class="aside" aria-labelledby="aside">
      <h2 id="aside">{say('asideTitle')}</h2>
      <p class="small">{say('asideAbout')}</p>
      <ul>
        {unreadable.map(({ id, reason }) => (
          <li key={id}>
            <p>{sayNodes('quoted', { text: <bdi>{id}</bdi> })}</p>
            <p class="small">{sayValue(reason)}</p>
          </li>
        ))}
      </ul>
      <ul class="bin">
        {files.map(({ name, json }, at) => (
          <li key={at}>
            <bdi>{name}</bdi>
            <Button
              aria-label={say('asideSaveOf', { file: name })}
              onClick={() => actions.saveFile({ name, text: json, type: 'application/json' })}
            >
              {say('save')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
