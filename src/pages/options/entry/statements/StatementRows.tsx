import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Statement } from '../../../../core/model/model.ts';
import { Icon } from '../../../../ui/controls/Icon.tsx';
import { newStatement } from '../../../../ui/editor/statement-draft.ts';
import { StatementRow } from './StatementRow.tsx';

interface Props {
  statements: readonly Statement[];
  /** Those that are stored, by their ids. */
  stored: ReadonlyMap<string, Statement>;
  /** Headwords of the other entries that have a statement, by its id. */
  shared: ReadonlyMap<string, readonly string[]>;
  onDraft: (statements: Statement[]) => void;
  onCommit: (statements: Statement[]) => void;
}

/** The statements of an entry in their order: add, change, move and remove. */
export function StatementRows({ statements, stored, shared, onDraft, onCommit }: Props) {
  const list = useRef<HTMLUListElement>(null);
  /** What takes the focus at the next drawing. */
  const arriving = useRef<{ id: string; what: string[] } | null>(null);
  const change = (id: string, fields: Partial<Statement>): Statement[] =>
    statements.map(each => (each.id === id ? { ...each, ...fields } : each));
  useLayoutEffect(() => {
    if (!arriving.current) return;
    const { id, what } = arriving.current;
    arriving.current = null;
    const row = [...(list.current?.children ?? [])].find(each => each.getAttribute('data-statement') === id);
    // The first that can be pressed: the button that was, then its other way.
    const wanted = what.map(each => row?.querySelector<HTMLElement>(`${each}:enabled`) ?? null);
    wanted.find(each => each !== null)?.focus();
  }, [statements]);
  const move = (at: number, by: -1 | 1): void => {
    const moved = statements.toSpliced(at, 1).toSpliced(at + by, 0, statements[at]);
    arriving.current = { id: statements[at].id, what: by < 0 ? ['.up', '.down'] : ['.down', '.up'] };
    onCommit(moved);
  };
  return (
    <fieldset class="part">
      <legend>Statements</legend>
      <p class="small">What is said about it, with who says so. The first three are shown at once.</p>
      <ul class="rows" ref={list}>
        {statements.map((statement, at) => (
          <StatementRow
            key={statement.id}
            statement={statement}
            at={at}
            last={statements.length - 1}
            stored={stored.get(statement.id)}
            sharedWith={shared.get(statement.id) ?? []}
            others={statements.filter(({ id, text }) => id !== statement.id && text.trim() !== '')}
            onDraft={fields => onDraft(change(statement.id, fields))}
            onCommit={fields => onCommit(change(statement.id, fields))}
            onMove={by => move(at, by)}
            onRemove={() => {
              const next = statements[at + 1] ?? statements[at - 1];
              if (next) arriving.current = { id: next.id, what: ['textarea'] };
              else document.getElementById('add-statement')?.focus();
              onCommit(statements.filter(({ id }) => id !== statement.id));
            }}
          />
        ))}
      </ul>
      <button
        type="button"
        id="add-statement"
        class="button"
        onClick={() => {
          const added = newStatement();
          arriving.current = { id: added.id, what: ['textarea'] };
          onDraft([...statements, added]);
        }}
      >
        <Icon name="add" />
        Add a statement
      </button>
    </fieldset>
  );
}
