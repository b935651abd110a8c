import { sayDate } from '../shared/words.ts';
import type { Statement, StatementKind } from '../../core/model.ts';

/** Each kind as one plain word; told apart by the word first, by colour second. */
const KIND_WORDS: Record<StatementKind, string> = {
  reported: 'Reported',
  position: 'Position',
  commentary: 'Commentary',
  characterisation: 'Wording',
};

/** One thing that the source says, with its kind, who says it, its date and its passage. */
export function StatementItem({ statement }: { statement: Statement }) {
  const { text, kind, by, date, passage } = statement;
  return (
    <li>
      <p dir="auto">{text}</p>
      <div class="by">
        <span class={`tag ${kind}`}>{KIND_WORDS[kind]}</span>
        <b dir="auto">{by}</b>
        {date && <span>{sayDate(date)}</span>}
        {passage && <span>passage {passage.replace(/^P/, '')}</span>}
      </div>
    </li>
  );
}
