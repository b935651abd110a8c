import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Statement } from '../../../../core/model/model.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { newStatement } from '../../../../ui/editor/statement-draft.ts';
import { StatementRow } from './StatementRow.tsx';

interface Props {
  statements: readonly Statement[];
  stored: ReadonlyMap<string, Statement>;
  shared: ReadonlyMap<string, readonly string[]>;
  onDraft: (statements: Statement[]) => void;
  onCommit: (statements: Statement[]) => void;
}

export function StatementRows({ statements, stored, shared, onDraft, onCommit }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const arriving = useRef<{ id: string; fields: string[] } | null>(null);
  const change = (id: string, fields: Partial<Statement>): Statement[] =>
    statements.map(each => (each.id === id ? { ...each, ...fields } : each));
  useLayoutEffect(() => {
    if (!arriving.current) return;
    const { id, fields } = arriving.current;
    arriving.current = null;
    const row = [...(list.current?.children ?? [])].find(each => each.getAttribute('data-statement') === id);
    // The first that can be pressed: the button that was, then its other way.
    const wanted = fields.map(each => row?.querySelector<HTMLElement>(`${each}:enabled`) ?? null);
    wanted.find(each => each !== null)?.focus();
  }, [statements]);
  const move = (statement: Statement, at: number, by: -1 | 1): void => {
    arriving.current = { id: statement.id, fields: by < 0 ? ['.up', '.down'] : ['.down', '.up'] };
    onCommit(statements.toSpliced(at, 1).toSpliced(at + by, 0, statement));
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
            onMove={by => move(statement, at, by)}
            onRemove={() => {
              const next = statements[at + 1] ?? statements[at - 1];
              if (next) arriving.current = { id: next.id, fields: ['textarea'] };
              else document.getElementById('add-statement')?.focus();
              onCommit(statements.filter(({ id }) => id !== statement.id));
            }}
          />
        ))}
      </ul>
      <Button
        icon="add"
        id="add-statement"
        onClick={() => {
          const added = newStatement();
          arriving.current = { id: added.id, fields: ['textarea'] };
          onDraft([...statements, added]);
        }}
      >
        Add a statement
      </Button>
    </fieldset>
  );
}
