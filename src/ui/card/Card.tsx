import { useId, useLayoutEffect, useState } from 'preact/hooks';
import type { EntryRef, Statement } from '../../core/model/model.ts';
import type { CardEntry } from '../../core/model/card-entry.ts';
import { LINK_ATTRIBUTES } from '../../core/text/safe-link.ts';
import { groupStatements, limitStatements } from '../../core/card/statement-groups.ts';
import { formatDate } from '../labels/date-labels.ts';
import { Offers, type Offer } from '../controls/Offers.tsx';
import { NoticeLine, type Notice } from './NoticeLine.tsx';
import { Statements } from './Statements.tsx';
import { Tool } from './Tool.tsx';

const SHOWN_FIRST = 3;

export interface CardProps {
  card: CardEntry;
  others: readonly CardEntry[];
  pinned: boolean;
  /** Why the mention is marked; null for an entry that was opened from another one. */
  why: string | null;
  offers: readonly Offer[];
  notice: Notice | null;
  trail: readonly CardEntry[];
  /** How old the source is beside the page, where that matters. */
  age: string | null;
  onBack: (to: number) => void;
  onOpen: (ref: EntryRef) => void;
  onCopy: (statements: readonly Statement[]) => Promise<void>;
  /** Absent, like `onClose`, where the card is no window but a part of what stands around it. */
  onPin?: () => void;
  onClose?: () => void;
  onResize?: () => void;
}

export function Card(props: CardProps) {
  const { card, others, pinned, why, offers, notice, trail, onPin, onClose } = props;
  const { entry, statements, pack, related, links = [] } = card;
  const title = useId();
  const [asked, setAsked] = useState(false);
  const [whole, setWhole] = useState<EntryRef | null>(null);
  useLayoutEffect(() => props.onResize?.(), [asked, whole]);
  const blocks = groupStatements(statements);
  const shownBlocks = whole === card.ref ? blocks : limitStatements(blocks, SHOWN_FIRST);
  const shown = shownBlocks.flatMap(block => ('sides' in block ? block.sides : block.statements));
  // With an undo to offer, the card says that alone.
  const isTold = asked && !notice?.onUndo;
  const about = why ? 'Why is this marked?' : 'More';
  return (
    <section
      class="card"
      role={onClose ? 'dialog' : 'group'}
      lang="en"
      dir="ltr"
      aria-labelledby={title}
      tabIndex={-1}
    >
      <header>
        {trail.length > 0 && (
          <nav class="trail" aria-label="How you came here">
            <Tool icon="back" label="Back" onClick={() => props.onBack(trail.length - 1)} />
            {trail.map((each, at) => (
              <button key={at} type="button" class="link" dir="auto" onClick={() => props.onBack(at)}>
                {each.entry.headword}
              </button>
            ))}
          </nav>
        )}
        <h2 id={title} dir="auto">
          {entry.headword}
        </h2>
        <span class="kind">{entry.kind}</span>
      </header>
      <div class="body">
        {entry.summary && (
          <p class="summary" dir="auto">
            {entry.summary}
          </p>
        )}
        {shown.length > 0 && <Statements blocks={shownBlocks} summary={entry.summary} />}
        {shown.length < statements.length && (
          <button type="button" class="more" onClick={() => setWhole(card.ref)}>
            {statements.length - shown.length} more
          </button>
        )}
        {(related.length > 0 || others.length > 0 || links.length > 0) && (
          <div class="links">
            <EntryLinks label="See also" links={related} onOpen={props.onOpen} />
            <EntryLinks
              label="Also in"
              links={others.map(other => ({ ref: other.ref, headword: other.pack.title }))}
              onOpen={props.onOpen}
            />
            {links.length > 0 && (
              <p>
                <span class="label">Read more</span>
                {links.map(({ href, host }) => (
                  <a key={href} class="link" href={href} {...LINK_ATTRIBUTES}>
                    <bdi>{host}</bdi>
                  </a>
                ))}
              </p>
            )}
          </div>
        )}
      </div>
      {notice && <NoticeLine notice={notice} />}
      {isTold && (
        <div class="because">
          {why}
          <div class="offers">
            <Offers offers={offers} className="small" />
          </div>
        </div>
      )}
      <footer>
        <span class="source">
          <bdi>{pack.title}</bdi>
          {pack.date && <span> · {props.age ?? `written ${formatDate(pack.date)}`}</span>}
        </span>
        <Tool icon="copy" label="Copy with citation" onClick={() => void props.onCopy(shown)} />
        <Tool icon="why" label={about} onClick={() => setAsked(!asked)} aria-expanded={isTold} />
        {onPin && (
          <Tool
            icon="pin"
            label="Keep open"
            title={pinned ? 'Let it close by itself' : 'Keep open'}
            onClick={onPin}
            aria-pressed={pinned}
          />
        )}
        {onClose && <Tool icon="close" label="Close" title="Close (Esc)" onClick={onClose} />}
      </footer>
    </section>
  );
}

interface EntryLinksProps {
  label: string;
  links: readonly { ref: EntryRef; headword: string }[];
  onOpen: (ref: EntryRef) => void;
}

function EntryLinks({ label, links, onOpen }: EntryLinksProps) {
  if (!links.length) return null;
  return (
    <p>
      <span class="label">{label}</span>
      {links.map(({ ref, headword }) => (
        <button key={ref} type="button" class="link" dir="auto" onClick={() => onOpen(ref)}>
          {headword}
        </button>
      ))}
    </p>
  );
}
