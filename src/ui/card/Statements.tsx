import { haveSameWords } from '../../core/editor/same-words.ts';
import type { Statement } from '../../core/model/model.ts';
import { LINK_ATTRIBUTES } from '../../core/text/safe-link.ts';
import type { StatementBlock } from '../../core/card/statement-groups.ts';
import { formatDate } from '../labels/date-labels.ts';
import { STATEMENT_NAMES } from '../labels/statement-labels.ts';

interface Props {
  blocks: readonly StatementBlock[];
  /** What stands above them; a statement of the same words is not read twice. */
  summary: string;
}

export function Statements({ blocks, summary }: Props) {
  return (
    <div class="says" role="group" aria-label="What the source says">
      {blocks.map(block => {
        const speaker = 'sides' in block ? null : block.by;
        const items = 'sides' in block ? block.sides : block.statements;
        return (
          <section key={speaker ?? items[0]?.id}>
            {speaker === null ? <h3>Statements that disagree</h3> : <h3 dir="auto">{speaker}</h3>}
            <ul class={speaker === null ? 'sides' : undefined}>
              {items.map(statement => (
                <StatementItem
                  key={statement.id}
                  statement={statement}
                  withSpeaker={speaker === null}
                  isAbove={speaker !== null && haveSameWords(statement.text, summary)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface ItemProps {
  statement: Statement;
  withSpeaker: boolean;
  /** True where its words have just been read, as those of the summary. */
  isAbove: boolean;
}

function StatementItem({ statement, withSpeaker, isAbove }: ItemProps) {
  const { text, kind, by, date, passage, source } = statement;
  return (
    <li>
      {!isAbove && <p dir="auto">{text}</p>}
      <div class="by">
        <span class={`tag ${kind}`}>{STATEMENT_NAMES[kind]}</span>
        {isAbove && <span>as above</span>}
        {withSpeaker && <b dir="auto">{by}</b>}
        {date && <span>{formatDate(date)}</span>}
        {passage && <span dir="auto">passage {passage.replace(/^P(?=\d)/, '')}</span>}
        {source && (
          <span dir="auto">
            {source.link ? (
              <a class="link" href={source.link} {...LINK_ATTRIBUTES}>
                {source.title}
              </a>
            ) : (
              <cite>{source.title}</cite>
            )}
          </span>
        )}
      </div>
    </li>
  );
}
