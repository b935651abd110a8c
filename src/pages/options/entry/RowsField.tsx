import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';

export interface RowProps<T> {
  item: T;
  at: number;
  onDraft: (item: T) => void;
  onCommit: (item: T) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

export interface ListProps<T> {
  value: readonly T[];
  onDraft: (items: T[]) => void;
  onCommit: (items: T[]) => void;
}

interface Props<T> extends ListProps<T> {
  legend: string;
  /** Names the rows in the ids of elements. */
  name: string;
  /** The label of the button that adds a row. */
  addLabel: string;
  hint?: ComponentChildren;
  problem?: string;
  field: string;
  makeItem: () => T;
  row: (props: RowProps<T>) => ComponentChildren;
}

/** The focus goes to a row that has come, or to the one in the place of a row that has gone, else to the button. */
export function RowsField<T>(props: Props<T>) {
  const {
    legend,
    name,
    addLabel,
    hint,
    problem,
    field,
    makeItem,
    row,
    value: items,
    onDraft,
    onCommit,
  } = props;
  const list = useRef<HTMLUListElement>(null);
  const arriving = useRef<{ at: number; fields: string[] } | null>(null);
  const focusRow = (at: number, fields = [field]): void => void (arriving.current = { at, fields });
  useLayoutEffect(() => {
    if (!arriving.current) return;
    const { at, fields } = arriving.current;
    arriving.current = null;
    const rows = list.current?.children ?? [];
    // After a move the button that was pressed may be out of use: then the other way's.
    const wanted = fields.map(each =>
      rows[Math.min(at, rows.length - 1)]?.querySelector<HTMLElement>(`${each}:enabled`),
    );
    (wanted.find(Boolean) ?? document.getElementById(`add-${name}`))?.focus();
  }, [items]);
  const rowProps = (item: T, at: number): RowProps<T> => ({
    item,
    at,
    onDraft: next => onDraft(items.with(at, next)),
    onCommit: next => onCommit(items.with(at, next)),
    onMove: by => {
      focusRow(at + by, by < 0 ? ['.up', '.down'] : ['.down', '.up']);
      onCommit(items.toSpliced(at, 1).toSpliced(at + by, 0, item));
    },
    onRemove: () => {
      focusRow(at);
      onCommit(items.toSpliced(at, 1));
    },
  });
  const add = (): void => {
    focusRow(items.length);
    onDraft([...items, makeItem()]);
  };
  return (
    <fieldset class="part">
      <legend>{legend}</legend>
      {hint ? <p class="small">{hint}</p> : null}
      <ul class="rows" ref={list}>
        {items.map((item, at) => row(rowProps(item, at)))}
      </ul>
      {problem ? (
        <p class="problem" role="alert">
          {problem}
        </p>
      ) : null}
      <Button icon="add" id={`add-${name}`} onClick={add}>
        {addLabel}
      </Button>
    </fieldset>
  );
}

export function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button look="plain square" icon="close" aria-label={label} title={say('remove')} onClick={onClick} />
  );
}
