import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { nameKind } from '../../../ui/labels/entry-labels.ts';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';
import type { ReviewTerm } from './review.ts';

interface Props {
  id: string;
  rowIndex: number;
  item: ReviewTerm;
  isActive: boolean;
  isOpen: boolean;
  isRenaming: boolean;
  onActive: () => void;
  onDecide: (to: 'accept' | 'reject') => void;
  onUnfold: (open: boolean) => void;
  onRename: (headword: string | null) => void;
}

const DECISIONS = [
  { to: 'accept', verdict: 'accepted', icon: 'check', label: 'reviewAcceptTerm', hint: 'reviewAcceptHint' },
  { to: 'reject', verdict: 'rejected', icon: 'close', label: 'reviewRejectTerm', hint: 'reviewRejectHint' },
] as const;

export function ReviewRow(props: Props) {
  const { id, rowIndex, item, isActive, isOpen, isRenaming, onActive, onDecide, onUnfold, onRename } = props;
  const { term, verdict } = item;
  const isAccepted = verdict === 'accepted';
  const name = isRenaming ? (
    <Rename headword={term.headword} onRename={onRename} />
  ) : (
    <bdi>{term.headword}</bdi>
  );
  const others = term.forms.filter(({ text }) => text !== term.headword);
  return (
    <div
      id={id}
      role="row"
      class={['review-row', isActive && 'active', verdict].filter(Boolean).join(' ')}
      aria-rowindex={rowIndex}
      aria-selected={isAccepted}
      aria-expanded={isOpen}
      onClick={onActive}
    >
      <span role="rowheader" class="cell-headword" onDblClick={() => onUnfold(!isOpen)}>
        {verdict === 'open'
          ? name
          : sayNodes(isAccepted ? 'reviewTermAccepted' : 'reviewTermRejected', {
              term: name,
              said: words => <span class="unseen">{words}</span>,
            })}
        {others.length > 0 ? (
          <span class="small">
            {others.map(({ text }, at) => (
              <Fragment key={text}>
                {at > 0 ? ' · ' : ' '}
                <bdi>{text}</bdi>
              </Fragment>
            ))}
          </span>
        ) : null}
      </span>
      <span role="gridcell" class="cell-kind small">
        {nameKind(term.kind)}
      </span>
      <span role="gridcell" class="cell-count">
        <button type="button" class="link small" tabIndex={-1} onClick={() => onUnfold(!isOpen)}>
          {say('reviewSentences', { count: term.count })}
        </button>
      </span>
      <span role="gridcell" class="cell-verdict">
        {DECISIONS.map(({ to, verdict: decided, icon, label, hint }) => (
          <Button
            key={to}
            look={`plain square ${to}`}
            icon={icon}
            tabIndex={-1}
            aria-label={say(label, { term: term.headword })}
            title={say(hint)}
            aria-pressed={verdict === decided}
            onClick={event => {
              event.stopPropagation();
              onDecide(to);
            }}
          />
        ))}
      </span>
      {isOpen ? (
        <div role="gridcell" class="cell-sentences">
          {term.summary ? <p dir="auto">{term.summary}</p> : null}
          <ul>
            {term.statements.map(({ text, place }, at) => (
              <li key={at} dir="auto">
                {text} <span class="small">{say('reviewPlace', { place })}</span>
              </li>
            ))}
          </ul>
          {term.count > term.statements.length ? (
            <p class="small">
              {say('reviewSentencesOf', { shown: term.statements.length, count: term.count })}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Rename({ headword, onRename }: { headword: string; onRename: (headword: string | null) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const finish = (keep: boolean): void => {
    if (done.current) return;
    done.current = true;
    const text = field.current?.value.replace(/\s+/g, ' ').trim() ?? '';
    onRename(keep && text !== '' ? text : null);
  };
  return (
    <input
      ref={field}
      type="text"
      dir="auto"
      aria-label={say('reviewNewName')}
      class="rename"
      defaultValue={headword}
      onClick={event => event.stopPropagation()}
      onBlur={() => finish(true)}
      onKeyDown={event => {
        if (event.isComposing) return;
        if (event.key === 'Enter') finish(true);
        else if (event.key === 'Escape') finish(false);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
