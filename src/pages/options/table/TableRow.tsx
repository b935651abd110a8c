import { Fragment } from 'preact';
import type { Entry } from '../../../core/model/model.ts';
import { countOf } from '../../../ui/controls/words.ts';
import { gateOf } from './entry-sort.ts';
import { KIND_NAMES, formatContents } from '../../../ui/editor/entry-labels.ts';

export interface TableRowProps {
  id: string;
  entry: Entry;
  rowIndex: number;
  href: string;
  isSelected: boolean;
  isActive: boolean;
  isOpen: boolean;
  folded: boolean;
}

const MAX_FORMS = 3;

const GATE_LABELS = { always: 'Always', topic: 'On topic', mixed: 'Mixed', none: 'No forms' };

export function TableRow({ id, entry, rowIndex, href, isSelected, isActive, isOpen, folded }: TableRowProps) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      data-id={entry.id}
      class={['table-row', isActive && 'active', isOpen && 'open'].filter(Boolean).join(' ')}
    >
      <span role="gridcell" aria-colindex={1} class="cell-select">
        <span class={`tick${isSelected ? ' on' : ''}`} aria-hidden="true" />
      </span>
      <span role="rowheader" aria-colindex={2} class="cell-headword">
        <a href={href} tabIndex={-1} aria-current={isOpen ? 'true' : undefined}>
          <bdi>{entry.headword}</bdi>
        </a>
        {folded ? (
          <span class="small">
            {KIND_NAMES[entry.kind]} · {formatContents(entry)}
          </span>
        ) : null}
      </span>
      {folded ? null : <Columns {...entry} />}
    </div>
  );
}

function Columns({ headword, kind, forms, statements }: Entry) {
  const others = forms.map(({ text }) => text).filter(text => text !== headword);
  return (
    <>
      <span role="gridcell" aria-colindex={3} class="cell-kind">
        {KIND_NAMES[kind]}
      </span>
      <span role="gridcell" aria-colindex={4} class="cell-forms" title={countOf(forms.length, 'form')}>
        <span class="count">{forms.length}</span>
        <span class="small">
          {others.slice(0, MAX_FORMS).map((text, at) => (
            <Fragment key={at}>
              {at > 0 ? ' · ' : ''}
              <bdi>{text}</bdi>
            </Fragment>
          ))}
        </span>
      </span>
      <span role="gridcell" aria-colindex={5} class="cell-gate">
        {GATE_LABELS[gateOf({ forms })]}
      </span>
      <span role="gridcell" aria-colindex={6} class="cell-statements">
        {statements.length}
      </span>
    </>
  );
}
