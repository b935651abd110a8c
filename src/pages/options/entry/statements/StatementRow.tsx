import { useState } from 'preact/hooks';
import { STATEMENT_KINDS, type Statement } from '../../../../core/model/model.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import {
  formatPassage,
  speakerOf,
  explainStatement,
  nameStatement,
} from '../../../../ui/labels/statement-labels.ts';
import { More } from '../../../../ui/editor/More.tsx';
import { ProblemField } from '../../../../ui/editor/ProblemField.tsx';
import { findStatementProblems, type StatementProblems } from '../../../../ui/editor/statement-draft.ts';
import { SelectField } from '../../../../ui/controls/SelectField.tsx';
import { RemoveButton, type RowProps } from '../RowsField.tsx';

const MOVES = [
  { by: -1, way: 'up' },
  { by: 1, way: 'down' },
] as const;

interface Props extends RowProps<Statement> {
  last: number;
  stored: Statement | undefined;
  sharedWith: readonly string[];
  others: readonly Statement[];
}

export function StatementRow(props: Props) {
  const { item: statement, at, last, stored, sharedWith, others, onMove, onRemove } = props;
  const problems = findStatementProblems(statement, stored);
  const name = `Statement ${at + 1}`;
  const onDraft = (fields: Partial<Statement>): void => props.onDraft({ ...statement, ...fields });
  const onCommit = (fields: Partial<Statement>): void => props.onCommit({ ...statement, ...fields });
  const field = (key: 'text' | 'by' | 'date') => ({
    problem: key === 'by' ? undefined : problems[key],
    value: statement[key] ?? '',
    onDraft: (text: string) => onDraft({ [key]: text }),
    onCommit: (text: string) => onCommit({ [key]: text }),
  });
  return (
    <li data-statement={statement.id}>
      <div class="statement-row" role="group" aria-label={name}>
        <div class="row-head">
          <span class="name">{name}</span>
          {MOVES.map(({ by, way }) => (
            <Button
              key={way}
              look={`plain square ${way}`}
              icon={way}
              aria-label={`Move ${name.toLowerCase()} ${way}`}
              title={`Move ${way}`}
              disabled={at === (by < 0 ? 0 : last)}
              onClick={() => onMove(by)}
            />
          ))}
          <RemoveButton label={`Remove ${name.toLowerCase()}`} onClick={onRemove} />
        </div>
        <ProblemField name="Statement" rows={2} {...field('text')} />
        {sharedWith.length > 0 ? (
          <p class="small">
            Also shown with <bdi>{sharedWith.map(headword => `“${headword}”`).join(', ')}</bdi>. Changes
            appear there too.
          </p>
        ) : null}
        <div class="twin">
          <ProblemField name="Said by (optional)" placeholder="Unattributed" {...field('by')} />
          <ProblemField name="Date (optional)" placeholder="2015-12-17, 2015-12 or 2015" {...field('date')} />
        </div>
        <SelectField
          name="Kind of statement"
          hint={explainStatement(statement.kind)}
          options={STATEMENT_KINDS.map(kind => ({ value: kind, label: nameStatement(kind) }))}
          value={statement.kind}
          onChange={kind => onCommit({ kind })}
        />
        <StatementMore {...{ statement, others, problems, onDraft, onCommit }} />
      </div>
    </li>
  );
}

interface MoreProps extends Pick<Props, 'others'> {
  statement: Statement;
  problems: StatementProblems;
  onDraft: (fields: Partial<Statement>) => void;
  onCommit: (fields: Partial<Statement>) => void;
}

function StatementMore({ statement, others, problems, onDraft, onCommit }: MoreProps) {
  // Only at first: it must not fold away under the reader's hands once the address is right.
  const [isOpen] = useState(problems.link !== undefined);
  const { passage = '', source, disagrees = [] } = statement;
  const sourceField = (key: 'title' | 'link') => {
    const withSource = (text: string): Partial<Statement> => {
      const next = { title: source?.title ?? '', link: source?.link ?? '', [key]: text };
      return { source: next.title || next.link ? next : undefined };
    };
    return {
      value: source?.[key] ?? '',
      onDraft: (text: string) => onDraft(withSource(text)),
      onCommit: (text: string) => onCommit(withSource(text)),
    };
  };
  const here = new Set(others.map(({ id }) => id));
  const against = disagrees.find(id => here.has(id)) ?? '';
  const summary = [source?.title, passage && formatPassage(passage), against && 'disagrees with another']
    .filter(Boolean)
    .join(' · ');
  return (
    <More title="Source and more" summary={summary} open={isOpen}>
      <div class="twin">
        <ProblemField name="Source (default: the list’s)" {...sourceField('title')} />
        <ProblemField
          name="Address of the source"
          problem={problems.link}
          placeholder="https://"
          {...sourceField('link')}
        />
      </div>
      <div class="twin">
        <ProblemField
          name="Paragraph or page"
          value={passage}
          onDraft={text => onDraft({ passage: text })}
          onCommit={text => onCommit({ passage: text })}
        />
        {others.length > 0 ? (
          <SelectField
            name="Disagrees with"
            options={[
              { value: '', label: 'No other statement' },
              ...others.map(({ id, text, by }) => ({
                value: id,
                label: `${speakerOf({ by })}: ${text}`.slice(0, 80),
              })),
            ]}
            value={against}
            onChange={chosen => {
              const kept = disagrees.filter(id => !here.has(id));
              onCommit({ disagrees: chosen ? [...kept, chosen] : kept });
            }}
          />
        ) : null}
      </div>
    </More>
  );
}
