import type { Statement } from '../../../../core/model/model.ts';
import { say } from '../../../../locale/say.ts';
import { newStatement } from '../../../../ui/editor/statement-draft.ts';
import { RowsField, type ListProps } from '../RowsField.tsx';
import { StatementRow } from './StatementRow.tsx';

interface Props extends ListProps<Statement> {
  stored: ReadonlyMap<string, Statement>;
  shared: ReadonlyMap<string, readonly string[]>;
}

export function StatementRows({ stored, shared, ...list }: Props) {
  return (
    <RowsField
      {...list}
      legend={say('partStatements')}
      name="statement"
      addLabel={say('statementAdd')}
      hint={say('statementsHint')}
      field="textarea"
      makeItem={newStatement}
      row={row => (
        <StatementRow
          key={row.item.id}
          {...row}
          last={list.value.length - 1}
          stored={stored.get(row.item.id)}
          sharedWith={shared.get(row.item.id) ?? []}
          others={list.value.filter(({ id, text }) => id !== row.item.id && text.trim() !== '')}
        />
      )}
    />
  );
}
