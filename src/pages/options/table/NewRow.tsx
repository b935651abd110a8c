import type { CellTexts } from './cells/cell-text.ts';
import { WrittenCells, type TableRowProps } from './TableRow.tsx';

interface Props extends Pick<
  TableRowProps,
  'id' | 'rowIndex' | 'activeCell' | 'editing' | 'writing' | 'folded'
> {
  draft: CellTexts;
}

const HINTS = {
  headword: 'newRowTerm',
  summary: 'newRowKeys',
} as const;

/** The empty row below the others: what is written there becomes a term when the row is left. */
export function NewRow({ draft, rowIndex, ...cells }: Props) {
  const { id, activeCell, editing, folded } = cells;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      class={`table-row new-row${activeCell ? ' active' : ''}${editing ? ' editing' : ''}`}
    >
      <span role="gridcell" aria-colindex={1} class="cell-select" />
      <WrittenCells {...cells} name={draft.headword} textOf={cell => draft[cell]} hints={HINTS} />
      <span role="gridcell" aria-colindex={folded ? 5 : 6} class="cell-details" />
    </div>
  );
}
