import type { Statement } from '../../core/model.ts';
import { STATEMENT_NAMES, sayDate } from '../shared/words.ts';

interface Props {
  statement: Statement;
  /** True where no heading above it says whose it is. */
  withSpeaker?: boolean;
}

/** One thing that the source says, with its kind, its date and its passage. */
export function StatementItem({ statement, withSpeaker }: Props) {
  const { text, kind, by, date, passage } = statement;
  return (
    <li>
      <p dir="auto">{text}</p>
      <div class="by">
        <span class={`tag ${kind}`}>{STATEMENT_NAMES[kind]}</span>
        {withSpeaker && <b dir="auto">{by}</b>}
        {date && <span>{sayDate(date)}</span>}
        {passage && <span dir="auto">passage {passage.replace(/^P(?=\d)/, '')}</span>}
      </div>
    </li>
  );
}
