import { useId } from 'preact/hooks';
import { STATEMENT_KINDS, type Statement, type StatementKind } from '../../../../core/model/model.ts';
import { Icon } from '../../../../ui/controls/Icon.tsx';
import { STATEMENT_NAMES } from '../../../../ui/labels/statement-labels.ts';
import { STATEMENT_MEANINGS } from '../../../../ui/editor/entry-labels.ts';
import { ProblemField } from '../../../../ui/editor/ProblemField.tsx';
import { findStatementProblems } from '../../../../ui/editor/statement-draft.ts';
import { StatementMore } from './StatementMore.tsx';

interface Props {
  statement: Statement;
  /** Its place among the entry's statements, from 0, and the last one's. */
  at: number;
  last: number;
  /** As it is stored; undefined where it is not yet. */
  stored: Statement | undefined;
  /** Headwords of the other entries that have it. */
  sharedWith: readonly string[];
  /** The other statements of the entry. */
  others: readonly Statement[];
  onDraft: (fields: Partial<Statement>) => void;
  onCommit: (fields: Partial<Statement>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** A statement: its text, who says it, of what kind it is and when it was said; the rest folded away. */
export function StatementRow(props: Props) {
  const { statement, at, last, stored, sharedWith, others, onDraft, onCommit, onMove, onRemove } = props;
  const meaning = useId();
  const problems = findStatementProblems(statement, stored);
  const name = `Statement ${at + 1}`;
  return (
    <li data-statement={statement.id}>
      <div class="statement-row" role="group" aria-label={name}>
        <div class="row-head">
          <span class="name">{name}</span>
          <Move name={name} by={-1} disabled={at === 0} onMove={onMove} />
          <Move name={name} by={1} disabled={at === last} onMove={onMove} />
          <button
            type="button"
            class="button plain square"
            aria-label={`Remove ${name.toLowerCase()}`}
            title="Remove"
            onClick={onRemove}
          >
            <Icon name="close" />
          </button>
        </div>
        <ProblemField
          name="What is said"
          rows={2}
          problem={problems.text}
          value={statement.text}
          onDraft={text => onDraft({ text })}
          onCommit={text => onCommit({ text })}
        />
        {sharedWith.length > 0 ? (
          <p class="small">
            Also shown with <bdi>{sharedWith.map(headword => `“${headword}”`).join(', ')}</bdi>: a change is
            seen there too.
          </p>
        ) : null}
        <div class="twin">
          <ProblemField
            name="By whom"
            problem={problems.by}
            value={statement.by}
            onDraft={by => onDraft({ by })}
            onCommit={by => onCommit({ by })}
          />
          <ProblemField
            name="Date, as far as known"
            placeholder="2015-12-17, 2015-12 or 2015"
            problem={problems.date}
            value={statement.date ?? ''}
            onDraft={date => onDraft({ date })}
            onCommit={date => onCommit({ date })}
          />
        </div>
        <div class="field">
          <label class="name" for={`${meaning}-kind`}>
            Kind of statement
          </label>
          <select
            id={`${meaning}-kind`}
            aria-describedby={meaning}
            value={statement.kind}
            onChange={event => onCommit({ kind: event.currentTarget.value as StatementKind })}
          >
            {STATEMENT_KINDS.map(kind => (
              <option key={kind} value={kind}>
                {STATEMENT_NAMES[kind]}
              </option>
            ))}
          </select>
          <span id={meaning} class="small">
            {STATEMENT_MEANINGS[statement.kind]}
          </span>
        </div>
        <StatementMore {...{ statement, others, problems, onDraft, onCommit }} />
      </div>
    </li>
  );
}

interface MoveProps {
  name: string;
  by: -1 | 1;
  disabled: boolean;
  onMove: (by: -1 | 1) => void;
}

function Move({ name, by, disabled, onMove }: MoveProps) {
  const way = by < 0 ? 'up' : 'down';
  return (
    <button
      type="button"
      class={`button plain square ${way}`}
      aria-label={`Move ${name.toLowerCase()} ${way}`}
      title={`Move ${way}`}
      disabled={disabled}
      onClick={() => onMove(by)}
    >
      <Icon name={way} />
    </button>
  );
}
