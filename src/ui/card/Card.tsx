import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Point } from '../../core/card/place.ts';
import { groupStatements, statementsIn, strongestOf } from '../../core/card/statement-groups.ts';
import { isFromPage } from '../../core/card/attribution.ts';
import { haveSameWords } from '../../core/editor/same-words.ts';
import type { CardEntry } from '../../core/model/card-entry.ts';
import type { EntryRef, PartialDate, Statement } from '../../core/model/model.ts';
import { readerDirection, readerLanguage, say } from '../../locale/say.ts';
import type { Offer } from '../controls/Offers.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardHead } from './CardHead.tsx';
import { CardLinks } from './CardLinks.tsx';
import { CardMenu } from './CardMenu.tsx';
import { NoticeLine, type CardNotice } from './NoticeLine.tsx';
import { MoreStatements, Statements, StrongestStatement } from './Statements.tsx';

/** The others come with the other statements. */
const RELATED_FIRST = 2;

export interface CardProps {
  card: CardEntry;
  others: readonly CardEntry[];
  pinned: boolean;
  /** Why the mention is marked; null for an entry that was opened from another one. */
  why: string | null;
  offers: readonly Offer[];
  notice: CardNotice | null;
  trail: readonly CardEntry[];
  /** The page that the card lies on: its address, and its date where the source is much older. */
  page: { address: string; date: PartialDate | null } | null;
  onBack: (to: number) => void;
  onOpen: (ref: EntryRef) => void;
  onCopy: (statements: readonly Statement[]) => Promise<void>;
  /** Absent, like `onClose`, where the card is no window but a part of what stands around it. */
  onPin?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
  /** By px of the viewport; absent where the card cannot be moved now. */
  onMove?: ((by: Point) => void) | undefined;
  onResize?: () => void;
  onScroll?: () => void;
}

export function Card(props: CardProps) {
  const { card, others, why, offers, notice, page, onClose } = props;
  const { entry, statements, pack, related, links = [] } = card;
  const title = useId();
  const menu = useId();
  const root = useRef<HTMLElement>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [whole, setWhole] = useState<EntryRef | null>(null);
  useLayoutEffect(() => {
    // With little room all of the card scrolls, and the menu would open out of sight.
    if (isMenuOpen) root.current!.scrollTop = root.current!.scrollHeight;
    props.onResize?.();
  }, [isMenuOpen, whole]);
  const isFromHere = (statement: Statement): boolean => page !== null && isFromPage(statement, page.address);
  const blocks = groupStatements(statements);
  const strongest =
    strongestOf(blocks, each => !isFromHere(each) && !haveSameWords(each.text, entry.summary)) ??
    strongestOf(blocks, each => !isFromHere(each));
  const shownBlocks = whole === card.ref ? blocks : strongest ? [strongest] : [];
  const shown = shownBlocks.flatMap(statementsIn);
  const left = statements.filter(each => !shown.includes(each));
  // With an undo to offer, the card says that alone.
  const isSettled = Boolean(notice?.onUndo);
  const addDefinition = offers.find(({ place }) => place === 'definition');
  return (
    <section
      ref={root}
      class="card"
      role={onClose ? 'dialog' : 'group'}
      lang={readerLanguage()}
      dir={readerDirection()}
      aria-labelledby={title}
      tabIndex={-1}
      onScroll={props.onScroll}
    >
      <CardHead {...props} title={title} />
      <div class="body" onScroll={props.onScroll}>
        {entry.summary ? (
          <p class="summary" lang={pack.language} dir="auto">
            {entry.summary}
          </p>
        ) : (
          <p class="summary missing">
            {say('cardNoDefinition')}{' '}
            {addDefinition && (
              <button type="button" class="small" onClick={addDefinition.onPress}>
                {say('cardAddDefinition')}
              </button>
            )}
          </p>
        )}
        {whole === card.ref ? (
          <Statements blocks={blocks} pack={pack} summary={entry.summary} />
        ) : (
          strongest && <StrongestStatement block={strongest} pack={pack} summary={entry.summary} />
        )}
        {left.length > 0 && (
          <MoreStatements
            left={left}
            shown={shown[0]}
            pack={pack}
            isFromHere={isFromHere}
            onOpen={() => setWhole(card.ref)}
          />
        )}
        <CardLinks
          related={left.length > 0 ? related.slice(0, RELATED_FIRST) : related}
          others={others}
          links={links}
          onOpen={props.onOpen}
        />
      </div>
      <div class="end">
        <p class="cut" aria-hidden="true">
          {say('cardScroll')}
        </p>
        {notice && <NoticeLine notice={notice} />}
        {isMenuOpen && !isSettled && (
          <CardMenu
            id={menu}
            why={why}
            offers={offers.filter(({ place }) => place !== 'foot')}
            onCopy={() => void props.onCopy(shown)}
          />
        )}
        <CardFoot
          pack={pack}
          pageDate={page?.date ?? null}
          main={isSettled ? [] : offers.filter(({ place }) => place === 'foot')}
          menu={{
            id: menu,
            isOpen: isMenuOpen && !isSettled,
            onToggle: () => setMenuOpen(!isMenuOpen),
          }}
        />
      </div>
    </section>
  );
}
