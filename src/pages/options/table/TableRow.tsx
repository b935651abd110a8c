import { Fragment } from 'preact';
import type { Entry } from '../../../core/model/model.ts';
import { countOf } from '../../../ui/controls/words.ts';
import { gateOf } from './entry-sort.ts';
import { KIND_NAMES, formatContents } from '../../../ui/editor/entry-labels.ts';

export interface TableRowProps {
  id: string;
  entry: Entry;
  /** In the whole table, from 1, the header included. */
  rowIndex: number;
  href: string;
  isSelected: boolean;
  isActive: boolean;
  isOpen: boolean;
  folded: boolean;
}

const MAX_FORMS = 3;

const GATE_LABELS = { always: 'Always', topic: 'On topic', mixed: 'Mixed', none: 'No forms' };

/** A row of the table of entries; the table handles its clicks. */
export function TableRow({ id, entry, rowIndex, href, isSelected, isActive, isOpen, folded }: TableRowProps) {
  const classes = ['table-row', isActive && 'active', isOpen && 'open'].filter(Boolean).join(' ');
  const tick = (
    <span role="gridcell" aria-colindex={1} class="cell-select">
      <span class={`tick${isSelected ? ' on' : ''}`} aria-hidden="true" />
    </span>
  );
  const term = (
    <a href={href} tabIndex={-1} aria-current={isOpen ? 'true' : undefined}>
      <bdi>{entry.headword}</bdi>
    </a>
  );
  const common = {
    id,
    role: 'row' as const,
    'aria-rowindex': rowIndex,
    'aria-selected': isSelected,
    'data-id': entry.id,
    class: classes,
  };
  if (folded) {
    return (
      <div {...common}>
        {tick}
        <span role="rowheader" aria-colindex={2} class="cell-headword">
          {term}
          <span class="small">
            {KIND_NAMES[entry.kind]} · {formatContents(entry)}
          </span>
        </span>
      </div>
    );
  }
  const others = entry.forms.map(({ text }) => text).filter(text => text !== entry.headword);
  return (
    <div {...common}>
      {tick}
      <span role="rowheader" aria-colindex={2} class="cell-headword">
        {term}
      </span>
      <span role="gridcell" aria-colindex={3} class="cell-kind">
        {KIND_NAMES[entry.kind]}
      </span>
      <span role="gridcell" aria-colindex={4} class="cell-forms" title={countOf(entry.forms.length, 'form')}>
        <span class="count">{entry.forms.length}</span>
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
        {GATE_LABELS[gateOf(entry)]}
      </span>
      <span role="gridcell" aria-colindex={6} class="cell-statements">
        {entry.statements.length}
      </span>
    </div>
  );
}
