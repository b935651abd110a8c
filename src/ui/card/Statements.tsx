import type { ComponentChildren } from 'preact';
import { attribute, type Attribution } from '../../core/card/attribution.ts';
import type { StatementBlock } from '../../core/card/statement-groups.ts';
import { haveSameWords } from '../../core/editor/same-words.ts';
import type { CardEntry } from '../../core/model/card-entry.ts';
import type { Statement } from '../../core/model/model.ts';
import { LINK_ATTRIBUTES } from '../../core/text/safe-link.ts';
import { countOf } from '../controls/words.ts';
import { formatShortDate } from '../labels/date-labels.ts';
import {
  formatPassage,
  STATEMENT_JOINTS,
  STATEMENT_MEANINGS,
  STATEMENT_NAMES,
} from '../labels/statement-labels.ts';

interface Props {
  pack: CardEntry['pack'];
  /** What stands above them; a statement of the same words is not read twice. */
  summary: string;
}

/** The one that a card opens with, and who says it in a line; of sources that disagree all sides. */
export function StrongestStatement({ block, ...props }: Props & { block: StatementBlock }) {
  if ('sides' in block) return <Statements blocks={[block]} {...props} />;
  return (
    <Says>
      <ul>
        {block.statements.map(statement => (
          <StatementItem key={statement.id} statement={statement} names="speaker" {...props} />
        ))}
      </ul>
    </Says>
  );
}

/** All, by who says them. */
export function Statements({ blocks, ...props }: Props & { blocks: readonly StatementBlock[] }) {
  return (
    <Says>
      {blocks.map(block => {
        const isApart = 'sides' in block;
        const items = isApart ? block.sides : block.statements;
        const [first] = items;
        return (
          <section key={first?.id}>
            <h3 dir="auto">
              {isApart || !first ? 'Sources disagree' : <Speaker {...attribute(first, props.pack)} />}
            </h3>
            <ul class={isApart ? 'sides' : undefined}>
              {items.map(statement => (
                <StatementItem
                  key={statement.id}
                  statement={statement}
                  names={isApart ? 'speaker' : 'kind'}
                  {...props}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </Says>
  );
}

const Says = ({ children }: { children: ComponentChildren }) => (
  <div class="says" role="group" aria-label="What the source says">
    {children}
  </div>
);

interface ItemProps extends Props {
  statement: Statement;
  /** Its line begins with the kind alone if a heading has said who speaks. */
  names: 'speaker' | 'kind';
}

function StatementItem({ statement, pack, summary, names }: ItemProps) {
  const { text, kind, date, passage } = statement;
  const isAbove = haveSameWords(text, summary);
  const who = attribute(statement, pack);
  const joint = who.before === '' ? 'in' : STATEMENT_JOINTS[kind];
  return (
    <li>
      {!isAbove && <p dir="auto">{text}</p>}
      <div class="by">
        {isAbove && <span>Same as the definition</span>}
        <span class="who">
          <span class={`tag ${kind}`} title={STATEMENT_MEANINGS[kind]}>
            {STATEMENT_NAMES[kind]}
          </span>
          {names === 'speaker' && isNamed(who) && (
            <>
              {' '}
              {joint}{' '}
              <bdi>
                <Speaker {...who} />
              </bdi>
            </>
          )}
          {names === 'speaker' && !isNamed(who) && ', unattributed'}
        </span>
        {date && <span class="date">{formatShortDate(date)}</span>}
        {passage && (
          <span class="passage" dir="auto">
            {formatPassage(passage)}
          </span>
        )}
      </div>
    </li>
  );
}

const isNamed = ({ before, source }: Attribution): boolean => before !== '' || source !== '';

function Speaker({ before, source, after, link }: Attribution) {
  if (!before && !source) return 'Unattributed';
  return (
    <>
      {before}
      {link ? (
        <a class="link" href={link} title="Open where it says so" {...LINK_ATTRIBUTES}>
          <cite>{source}</cite>
        </a>
      ) : (
        source && <cite title={source}>{source}</cite>
      )}
      {after}
    </>
  );
}

interface MoreProps {
  left: readonly Statement[];
  /** The one above, if there is one. */
  shown: Statement | undefined;
  pack: CardEntry['pack'];
  isFromHere: (statement: Statement) => boolean;
  onOpen: () => void;
}

export function MoreStatements({ left, shown, pack, isFromHere, onOpen }: MoreProps) {
  const sourceOf = (statement: Statement): string => attribute(statement, pack).source;
  const isSame = shown !== undefined && left.every(each => sourceOf(each) === sourceOf(shown));
  const from = left.every(isFromHere) ? 'this page' : isSame && sourceOf(shown) ? 'this source' : null;
  return (
    <button type="button" class="more" onClick={onOpen}>
      {from ? `${left.length} more from ${from}` : `Show ${countOf(left.length, 'more statement')}`}
    </button>
  );
}
