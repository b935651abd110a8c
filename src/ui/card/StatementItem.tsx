import { STATEMENT_NAMES, sayDate } from '../shared/words.ts';
import type { Statement } from '../../core/model.ts';

/** One thing that the source says, with its kind, who says it, its date and its passage. */
export function StatementItem({ statement }: { statement: Statement }) {
  const { text, kind, by, date, passage } = statement;
  return (
    <li>
      <p dir="auto">{text}</p>
      <div class="by">
        <span class={`tag ${kind}`}>{STATEMENT_NAMES[kind]}</span>
        <b dir="auto">{by}</b>
        {date && <span>{sayDate(date)}</span>}
        {passage && <span>passage {passage.replace(/^P/, '')}</span>}
      </div>
    </li>
  );
}
