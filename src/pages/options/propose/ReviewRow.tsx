import { sayValue } from '../../../locale/say.ts';
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { countOf } from '../../../ui/controls/words.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { KIND_NAMES } from '../../../ui/editor/entry-labels.ts';
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

export function ReviewRow(props: Props) {
  const { id, rowIndex, item, isActive, isOpen, isRenaming, onActive, onDecide, onUnfold, onRename } = props;
  const { term, verdict } = item;
  const isAccepted = verdict === 'accepted';
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
        {isRenaming ? <Rename headword={term.headword} onRename={onRename} /> : <bdi>{term.headword}</bdi>}
        {verdict === 'open' ? null : <span class="unseen">{`, ${verdict}`}</span>}
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
        {KIND_NAMES[term.kind]}
      </span>
      <span role="gridcell" class="cell-count">
        <button type="button" class="link small" tabIndex={-1} onClick={() => onUnfold(!isOpen)}>
          {countOf(term.count, 'sentence')}
        </button>
      </span>
      <span role="gridcell" class="cell-verdict">
        {(['accept', 'reject'] as const).map(to => (
          <Button
            key={to}
            look={`plain square ${to}`}
            icon={to === 'accept' ? 'check' : 'close'}
            tabIndex={-1}
            aria-label={`${to === 'accept' ? 'Accept' : 'Reject'} ${term.headword}`}
            title={to === 'accept' ? 'Accept (A)' : 'Reject (R)'}
            aria-pressed={verdict === (to === 'accept' ? 'accepted' : 'rejected')}
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
                {text} <span class="small">({sayValue(place)})</span>
              </li>
            ))}
          </ul>
          {term.count > term.statements.length ? (
            <p class="small">
              {term.statements.length} of {countOf(term.count, 'sentence')}
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
      aria-label="New name"
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
