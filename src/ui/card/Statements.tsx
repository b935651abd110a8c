import type { ComponentChildren } from 'preact';
import { attribute, type Attribution } from '../../core/card/attribution.ts';
import type { StatementBlock } from '../../core/card/statement-groups.ts';
import { haveSameWords } from '../../core/editor/same-words.ts';
import type { CardEntry } from '../../core/model/card-entry.ts';
import type { Statement } from '../../core/model/model.ts';
import { LINK_ATTRIBUTES } from '../../core/text/safe-link.ts';
import { say } from '../../locale/say.ts';
import { formatShortDate } from '../labels/date-labels.ts';
import { sayNodes } from '../labels/say-nodes.ts';
import {
  attributionKey,
  explainStatement,
  formatPassage,
  nameStatement,
} from '../labels/statement-labels.ts';

interface Props {
  pack: CardEntry['pack'];
  /** The texts that stand above them; a statement of the same words is not read twice. */
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
              {isApart || !first ? say('cardSourcesDisagree') : <Speaker {...attribute(first, props.pack)} />}
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
  <div class="says" role="group" aria-label={say('cardStatements')}>
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
  const tag = (words: string) => (
    <span class={`tag ${kind}`} title={explainStatement(kind)}>
      {words}
    </span>
  );
  return (
    <li>
      {!isAbove && (
        <p lang={pack.language} dir="auto">
          {text}
        </p>
      )}
      <div class="by">
        {isAbove && <span>{say('cardSameAsDefinition')}</span>}
        <span class="who">
          {names === 'kind'
            ? tag(nameStatement(kind))
            : sayNodes(attributionKey(kind, howOf(who)), {
                kind: tag,
                speaker: (
                  <bdi lang={pack.language}>
                    <Speaker {...who} />
                  </bdi>
                ),
              })}
        </span>
        {date && !isInFoot(statement, pack) && <span class="date">{formatShortDate(date)}</span>}
        {passage && (
          <span class="passage" dir="auto">
            {formatPassage(passage)}
          </span>
        )}
      </div>
    </li>
  );
}

/** The foot says when the list's source was written, once for all that was written then. */
const isInFoot = ({ date, source }: Statement, pack: Props['pack']): boolean =>
  date === pack.date && (!source || source.title === pack.source);

function howOf({ speaker, before, source }: Attribution) {
  if (speaker !== undefined || before) return 'by';
  return source ? 'in' : 'unattributed';
}

function Speaker({ speaker, before, source, after, link }: Attribution) {
  if (!before && !source) return say('unattributed');
  const work = link ? (
    <a class="link" href={link} title={say('cardOpenSource')} {...LINK_ATTRIBUTES}>
      <cite>{source}</cite>
    </a>
  ) : (
    source && <cite title={source}>{source}</cite>
  );
  if (speaker !== undefined) return sayNodes('speakerInSource', { speaker, source: work });
  return (
    <>
      {before}
      {work}
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
  const count = left.length;
  return (
    <button type="button" class="more" onClick={onOpen}>
      {left.every(isFromHere)
        ? say('cardMoreFromPage', { count })
        : isSame && sourceOf(shown)
          ? say('cardMoreFromSource', { count })
          : say('cardMoreStatements', { count })}
    </button>
  );
}
