import { useState } from 'preact/hooks';
import { say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { MarkSample } from '../../../ui/controls/MarkSample.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import { PageMenu, type PageMenuProps } from '../PageMenu.tsx';
import type { MentionCounts, OnChange, PageView, PopupPack } from '../page-view.ts';
import type { MentionTour } from './MentionSteps.tsx';
import type { MentionPlace, PageTerm } from './page-term.ts';
import { filterTerms, groupTerms, type TermGroup } from './term-groups.ts';
import { TermRow } from './TermRow.tsx';

export interface PageTermsProps extends PageMenuProps {
  page: Extract<PageView, { host: string }>;
  packs: readonly PopupPack[];
  tour: MentionTour;
  onCard: (term: PageTerm) => void;
  onReveal: (place: MentionPlace) => void;
  onChange: OnChange;
  /** `place` is the hash of a place in the options page. */
  onOptions: (place?: string) => void;
}

/** With more terms than this a filter is quicker than looking through the list. */
const MAX_UNFILTERED_TERMS = 8;

/** So many rows without a mark are listed at once, so that a page with many stays easy to look through. */
const MAX_UNMARKED_ROWS = 8;

export function PageTerms(props: PageTermsProps) {
  const { page, packs } = props;
  const [typed, setTyped] = useState('');
  const { list, heading } = useKeptFocus<HTMLElement>();
  const { terms, counts } = page;
  const hasFilter = terms.length > MAX_UNFILTERED_TERMS || typed !== '';
  const shown = hasFilter ? filterTerms(terms, typed) : terms;
  return (
    <section ref={list} class="page-terms" aria-labelledby="on-this-page">
      <PageMenu {...props}>
        <h2 id="on-this-page" ref={heading} tabIndex={-1} class={terms.length > 0 ? undefined : 'unseen'}>
          {say('popupOnThisPage')}
        </h2>
        {terms.length > 0 ? <p class="small">{formatCounts(counts)}</p> : null}
        {terms.length > 0 && page.isCut ? <p class="small">{say('popupPageCut')}</p> : null}
      </PageMenu>
      {hasFilter ? (
        <div class="filter">
          <input
            type="search"
            aria-label={say('popupFilter')}
            placeholder={say('popupFilterTerms', { count: terms.length })}
            value={typed}
            onInput={event => setTyped(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.key !== 'Escape' || typed === '') return;
              event.preventDefault();
              setTyped('');
            }}
          />
          <span class="small" role="status">
            {typed === '' ? null : formatFound(shown.length, terms.length)}
          </span>
        </div>
      ) : null}
      {groupTerms(shown, packs).map(group => (
        <ListTerms key={group.pack.id} {...props} group={group} isWhole={typed !== ''} />
      ))}
    </section>
  );
}

type ListTermsProps = PageTermsProps & {
  group: TermGroup;
  /** No row is left out. */
  isWhole: boolean;
};

function ListTerms({ group, isWhole, ...props }: ListTermsProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const { pack, isPrivate, marked, unmarked } = group;
  // One more row costs no more than the button that would hide it.
  const isCut = !isWhole && !showsAll && unmarked.length > MAX_UNMARKED_ROWS + 1;
  const shown = isCut ? unmarked.slice(0, MAX_UNMARKED_ROWS) : unmarked;
  const row = (term: PageTerm) => (
    <TermRow
      {...props}
      key={term.key}
      term={term}
      at={props.tour.at(term)}
      isOpen={open === term.key}
      onToggle={() => setOpen(open === term.key ? null : term.key)}
      onCard={() => props.onCard(term)}
      onNext={() => props.tour.go(term, 1)}
    />
  );
  return (
    <>
      <h3 class="pack-name">
        <MarkSample mark={pack.mark} />
        <bdi lang={pack.language}>{pack.title}</bdi>
        {isPrivate ? <span class="private">{say('popupPrivate')}</span> : null}
      </h3>
      {marked.length > 0 ? <ul class="terms">{marked.map(row)}</ul> : null}
      {shown.length > 0 ? (
        <ul class="terms unmarked" aria-label={say('popupNotMarked')}>
          {shown.map(row)}
        </ul>
      ) : null}
      {isCut ? (
        <Button look="quiet show-all" onClick={() => setShowsAll(true)}>
          {say('popupShowRest', { count: unmarked.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}

const formatFound = (found: number, total: number): string =>
  found === 0 ? say('noMatch') : say('placeOf', { at: found, total });

/** One sentence whose figures add up. */
function formatCounts({ marked, unmarked, private: hidden }: MentionCounts): string {
  const count = marked + unmarked + hidden;
  if (marked === count) return say('popupAllMarked', { count });
  if (unmarked === count) return say('popupAllUnmarked', { count });
  if (hidden === count) return say('popupAllPrivate', { count });
  const mentions = say('popupMentions', { count });
  const [first = '', second = '', third] = [
    ...(marked > 0 ? [say('popupMarked', { count: marked })] : []),
    ...(unmarked > 0 ? [say('popupUnmarked', { count: unmarked })] : []),
    ...(hidden > 0 ? [say('popupPrivateOnes', { count: hidden })] : []),
  ];
  return third === undefined
    ? say('popupInTwo', { mentions, first, second })
    : say('popupInThree', { mentions, first, second, third });
}
