import type { Statement } from '../../core/model/model.ts';
import { LINK_ATTRIBUTES } from '../../core/text/safe-link.ts';
import { formatDate } from '../labels/date-labels.ts';
import { STATEMENT_NAMES } from '../labels/statement-labels.ts';

interface Props {
  statement: Statement;
  /** True where no heading above it says whose it is. */
  withSpeaker?: boolean;
  /** True where its words have just been read, as those of the summary. */
  isAbove?: boolean;
}

/** One thing that is said, with its kind, its date and where it stands; the link of its source is one that may be shown. */
export function StatementItem({ statement, withSpeaker, isAbove }: Props) {
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
