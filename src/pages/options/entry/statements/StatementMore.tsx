import { useState } from 'preact/hooks';
import type { Statement } from '../../../../core/model/model.ts';
import { ProblemField } from '../../../../ui/editor/ProblemField.tsx';
import type { StatementProblems } from '../../../../ui/editor/statement-draft.ts';

interface Props {
  statement: Statement;
  /** The other statements of the entry. */
  others: readonly Statement[];
  problems: StatementProblems;
  onDraft: (fields: Partial<Statement>) => void;
  onCommit: (fields: Partial<Statement>) => void;
}

/** Where a statement stands, and which one says otherwise; folded away. */
export function StatementMore({ statement, others, problems, onDraft, onCommit }: Props) {
  // Only at first: it must not fold away under the reader's hands once the address is right.
  const [isOpen] = useState(problems.link !== undefined);
  const { passage = '', source, disagrees = [] } = statement;
  const withSource = (fields: Partial<NonNullable<Statement['source']>>): Partial<Statement> => {
    const next = { title: source?.title ?? '', link: source?.link ?? '', ...fields };
    return { source: next.title || next.link ? next : undefined };
  };
  const here = new Set(others.map(({ id }) => id));
  const against = disagrees.find(id => here.has(id)) ?? '';
  const said = [source?.title, passage && `passage ${passage}`, against && 'disagrees with another']
    .filter(Boolean)
    .join(' · ');
  return (
    <details class="more" open={isOpen}>
      <summary>
        Source and more
        {said ? (
          <span class="small">
            {' · '}
            <bdi>{said}</bdi>
          </span>
        ) : null}
      </summary>
      <div class="twin">
        <ProblemField
          name="Source, if not the list’s"
          value={source?.title ?? ''}
          onDraft={title => onDraft(withSource({ title }))}
          onCommit={title => onCommit(withSource({ title }))}
        />
        <ProblemField
          name="Address of the source"
          problem={problems.link}
          placeholder="https://"
          value={source?.link ?? ''}
          onDraft={link => onDraft(withSource({ link }))}
          onCommit={link => onCommit(withSource({ link }))}
        />
      </div>
      <div class="twin">
        <ProblemField
          name="Passage or page"
          value={passage}
          onDraft={text => onDraft({ passage: text })}
          onCommit={text => onCommit({ passage: text })}
        />
        {others.length > 0 ? (
          <label class="field">
            <span class="name">Disagrees with</span>
            <select
              value={against}
              onChange={event => {
                const { value } = event.currentTarget;
                const kept = disagrees.filter(id => !here.has(id));
                onCommit({ disagrees: value ? [...kept, value] : kept });
              }}
            >
              <option value="">no other statement</option>
              {others.map(({ id, text, by }) => (
                <option key={id} value={id}>
                  {`${by}: ${text}`.slice(0, 80)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
    </details>
  );
}
