import { useState } from 'preact/hooks';
import { STATEMENT_KINDS, type Statement } from '../../../../core/model/model.ts';
import { say, sayList } from '../../../../locale/say.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import {
  formatPassage,
  speakerOf,
  explainStatement,
  nameStatement,
} from '../../../../ui/labels/statement-labels.ts';
import { sayNodes } from '../../../../ui/labels/say-nodes.ts';
import { More } from '../../../../ui/editor/More.tsx';
import { ProblemField } from '../../../../ui/editor/ProblemField.tsx';
import { findStatementProblems, type StatementProblems } from '../../../../ui/editor/statement-draft.ts';
import { SelectField } from '../../../../ui/controls/SelectField.tsx';
import { RemoveButton, type RowProps } from '../RowsField.tsx';

const MOVES = [
  { by: -1, way: 'up', title: 'moveUp', label: 'statementMoveUp' },
  { by: 1, way: 'down', title: 'moveDown', label: 'statementMoveDown' },
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
  const number = at + 1;
  const name = say('statementNumbered', { number });
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
          {MOVES.map(({ by, way, title, label }) => (
            <Button
              key={way}
              look={`plain square ${way}`}
              icon={way}
              aria-label={say(label, { number })}
              title={say(title)}
              disabled={at === (by < 0 ? 0 : last)}
              onClick={() => onMove(by)}
            />
          ))}
          <RemoveButton label={say('statementRemove', { number })} onClick={onRemove} />
        </div>
        <ProblemField name={say('partStatement')} rows={2} {...field('text')} />
        {sharedWith.length > 0 ? (
          <p class="small">
            {sayNodes('statementShared', {
              terms: <bdi>{sayList(sharedWith.map(text => say('quoted', { text })))}</bdi>,
            })}
          </p>
        ) : null}
        <div class="twin">
          <ProblemField name={say('addBy')} placeholder={speakerOf({})} {...field('by')} />
          <ProblemField name={say('addDate')} placeholder={say('statementDateHint')} {...field('date')} />
        </div>
        <SelectField
          name={say('statementKind')}
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
  const summary = [
    source?.title,
    passage && formatPassage(passage),
    against && say('statementDisagreesShort'),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <More title={say('statementMore')} summary={summary} open={isOpen}>
      <div class="twin">
        <ProblemField name={say('statementSource')} {...sourceField('title')} />
        <ProblemField
          name={say('statementLink')}
          problem={problems.link}
          placeholder="https://"
          {...sourceField('link')}
        />
      </div>
      <div class="twin">
        <ProblemField
          name={say('statementPassage')}
          value={passage}
          onDraft={text => onDraft({ passage: text })}
          onCommit={text => onCommit({ passage: text })}
        />
        {others.length > 0 ? (
          <SelectField
            name={say('statementDisagrees')}
            options={[
              { value: '', label: say('statementDisagreesNone') },
              ...others.map(({ id, text, by }) => ({
                value: id,
                label: say('statementOption', { speaker: speakerOf({ by }), text }).slice(0, 80),
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
