import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { sayDate } from '../shared/words.ts';
import type { Statement } from '../../core/model.ts';
import type { CardEntry, EntryRef } from '../../core/protocol.ts';
import { Icon } from '../shared/Icon.tsx';
import { StatementItem } from './StatementItem.tsx';

/** Statements shown before the reader asks for the rest. */
const SHOWN_FIRST = 3;

export interface CardProps {
  card: CardEntry;
  /** Other entries of the same form, in other packs or in the same one. */
  others: readonly CardEntry[];
  pinned: boolean;
  /** Why the mention is marked; null for an entry that was opened from another one. */
  why: string | null;
  canGoBack: boolean;
  onBack: () => void;
  onOpen: (ref: EntryRef) => void;
  onPin: () => void;
  onClose: () => void;
  /** Called when the card may have another height. */
  onResize: () => void;
}

/** The card of one entry: what it is, what the source says of it and who says so. */
export function Card(props: CardProps) {
  const { card, others, pinned, why, canGoBack } = props;
  const { entry, statements, pack, related } = card;
  const title = useId();
  const [asked, setAsked] = useState(false);
  useLayoutEffect(props.onResize, [asked]);
  return (
    <section class="card" role="dialog" lang="en" dir="ltr" aria-labelledby={title} tabIndex={-1}>
      <header>
        {canGoBack && (
          <button type="button" class="tool back" aria-label="Back" title="Back" onClick={props.onBack}>
            <Icon name="back" />
          </button>
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
        <Statements key={card.ref} statements={statements} onResize={props.onResize} />
        {(related.length > 0 || others.length > 0) && (
          <div class="links">
            <EntryLinks label="See also" links={related} onOpen={props.onOpen} />
            <EntryLinks
              label="Also in"
              links={others.map(other => ({ ref: other.ref, headword: other.pack.title }))}
              onOpen={props.onOpen}
            />
          </div>
        )}
      </div>
      {asked && why && <p class="why">{why}</p>}
      <footer>
        <span class="source">
          <bdi>{pack.title}</bdi>
          {pack.date && <span> · written {sayDate(pack.date)}</span>}
        </span>
        {why && (
          <button
            type="button"
            class="tool"
            aria-label="Why is this marked?"
            title="Why is this marked?"
            aria-expanded={asked}
            onClick={() => setAsked(!asked)}
          >
            <Icon name="why" />
          </button>
        )}
        <button
          type="button"
          class="tool"
          aria-label="Keep open"
          title={pinned ? 'Let it close by itself' : 'Keep open'}
          aria-pressed={pinned}
          onClick={props.onPin}
        >
          <Icon name="pin" />
        </button>
        <button type="button" class="tool" aria-label="Close" title="Close (Esc)" onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </footer>
    </section>
  );
}

interface StatementsProps {
  statements: readonly Statement[];
  onResize: () => void;
}

function Statements({ statements, onResize }: StatementsProps) {
  const [all, setAll] = useState(false);
  useLayoutEffect(onResize, [all]);
  if (!statements.length) return null;
  const shown = all ? statements : statements.slice(0, SHOWN_FIRST);
  return (
    <>
      <ul class="says" aria-label="What the source says">
        {shown.map(statement => (
          <StatementItem key={statement.id} statement={statement} />
        ))}
      </ul>
      {shown.length < statements.length && (
        <button type="button" class="more" onClick={() => setAll(true)}>
          {statements.length - shown.length} more
        </button>
      )}
    </>
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
