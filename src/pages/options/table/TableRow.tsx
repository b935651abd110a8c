import type { LabelKey } from '../../../core/phrase.ts';
import type { Entry } from '../../../core/model/model.ts';
import { say } from '../../../locale/say.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { nameKind } from '../../../ui/labels/entry-labels.ts';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';
import { CellEditor, type CellEditorProps } from './cells/CellEditor.tsx';
import { CELLS, textOf, type CellName } from './cells/cell-text.ts';
import type { Editing } from './cells/use-cells.ts';
import { gateOf } from './entry-sort.ts';

export interface TableRowProps {
  id: string;
  entry: Entry;
  language: string;
  rowIndex: number;
  href: string;
  isSelected: boolean;
  activeCell: CellName | null;
  editing: Editing | null;
  writing: Pick<CellEditorProps, 'onKeep' | 'onCancel' | 'onPasteRows'>;
  isOpen: boolean;
  folded: boolean;
}

const MARKED = { always: 'rowAlways', topic: 'rowTopic', mixed: 'rowMixed', none: 'rowNoSpellings' } as const;

export function TableRow(props: TableRowProps) {
  const { id, entry, language, rowIndex, href, isSelected, activeCell, editing, isOpen, folded } = props;
  const look = ['table-row', activeCell && 'active', editing && 'editing', isOpen && 'open'];
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      data-id={entry.id}
      class={look.filter(Boolean).join(' ')}
    >
      <span role="gridcell" aria-colindex={1} class="cell-select">
        <span class={`tick${isSelected ? ' on' : ''}`} aria-hidden="true" />
      </span>
      <WrittenCells {...props} name={entry.headword} textOf={cell => textOf(entry, cell, language)} />
      <span role="gridcell" aria-colindex={folded ? 5 : 6} class="cell-details">
        <a href={href} tabIndex={-1} title={say('rowDetails')} aria-current={isOpen ? 'true' : undefined}>
          <span class="unseen">{sayNodes('rowDetailsOf', { term: <bdi>{entry.headword}</bdi> })}</span>
          {folded ? null : (
            <span class="small">
              <span>
                {say('rowKindAndMark', { kind: nameKind(entry.kind), marked: say(MARKED[gateOf(entry)]) })}
              </span>
              {entry.statements.length > 0 ? (
                <span>{say('statementsCounted', { count: entry.statements.length })}</span>
              ) : null}
            </span>
          )}
          <Icon name="forward" />
        </a>
      </span>
    </div>
  );
}

interface WrittenProps extends Pick<TableRowProps, 'id' | 'activeCell' | 'editing' | 'writing' | 'folded'> {
  name: string;
  textOf: (cell: CellName) => string;
  /** The list's; a translation is in one of its own. */
  language?: string;
  hints?: Partial<Record<CellName, LabelKey>>;
}

/** The cells that can be written into; `name` is the term's, `hints` stand in empty ones. */
export function WrittenCells({
  id,
  name,
  activeCell,
  editing,
  writing,
  folded,
  language,
  hints,
  ...row
}: WrittenProps) {
  return (
    <>
      {CELLS.filter(([cell]) => !folded || cell !== 'spellings').map(([cell, label], at) => {
        const text = row.textOf(cell);
        return (
          <span
            key={cell}
            id={`${id}-${cell}`}
            role={cell === 'headword' ? 'rowheader' : 'gridcell'}
            aria-colindex={at + 2}
            data-cell={cell}
            class={`cell-${cell}${activeCell === cell ? ' active' : ''}`}
          >
            {editing?.column === cell ? (
              <CellEditor
                key={editing.key}
                {...writing}
                label={name === '' ? say(label) : say('cellOf', { column: say(label), term: name })}
                text={editing.text}
                selects={editing.selects}
                fault={editing.fault}
              />
            ) : text === '' && hints?.[cell] ? (
              <span class="cell-hint">{say(hints[cell])}</span>
            ) : (
              <bdi lang={cell === 'translation' ? undefined : language}>{text}</bdi>
            )}
          </span>
        );
      })}
    </>
  );
}
