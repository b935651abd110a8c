import { useEffect, useState } from 'preact/hooks';
import type { CardEntry, EntryName } from '../../../core/model/card-entry.ts';
import type { EntryRef, Statement } from '../../../core/model/model.ts';
import { say, saySentences } from '../../../locale/say.ts';
import { EmbeddedCard } from '../../../ui/card/EmbeddedCard.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { offersFor } from '../../../ui/controls/Offers.tsx';
import { MentionSteps } from './MentionSteps.tsx';
import type { PageTermsProps } from './PageTerms.tsx';
import type { PageTerm } from './page-term.ts';

export interface CardServices {
  sheets: readonly CSSStyleSheet[];
  find: (names: readonly EntryName[]) => Promise<CardEntry[]>;
  copy: (card: CardEntry) => Promise<boolean>;
}

interface Props extends Pick<PageTermsProps, 'tour' | 'onChange' | 'onOptions'> {
  term: PageTerm;
  services: CardServices;
  onBack: () => void;
}

export function TermCard({ term, services, tour, onBack, onChange, onOptions }: Props) {
  const [trail, setTrail] = useState<CardEntry[] | null>(null);
  const [others, setOthers] = useState<CardEntry[]>([]);
  const [notice, setNotice] = useState<string | null>(null);
  const turn = (next: CardEntry[]): void => {
    setNotice(null);
    setTrail(next);
  };
  useEffect(() => {
    let isLate = false;
    void services.find([{ pack: term.pack, entry: term.entry }, ...term.also]).then(found => {
      if (isLate) return;
      const isOwn = ({ pack, entry }: CardEntry): boolean => pack.id === term.pack && entry.id === term.entry;
      setTrail(found.filter(isOwn));
      setOthers(found.filter(each => !isOwn(each)));
    });
    return () => {
      isLate = true;
    };
  }, [term.key]);
  const card = trail?.at(-1);
  const isFirst = trail?.length === 1;
  const open = async (ref: EntryRef): Promise<void> => {
    const entry = card?.related.find(each => each.ref === ref)?.entry;
    const other = others.find(each => each.ref === ref);
    const found = card && entry !== undefined ? await services.find([{ pack: card.pack.id, entry }]) : [];
    const next = found.at(0) ?? other;
    if (next) turn([...(trail ?? []), next]);
  };
  const copy = async (shown: CardEntry, statements: readonly Statement[]): Promise<void> => {
    const isCopied = await services.copy({ ...shown, statements: [...statements] });
    setNotice(isCopied ? say('popupCopied') : say('popupCopyRefused'));
  };
  return (
    <div
      class="term-card"
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
    >
      <div class="card-bar">
        <Button look="plain" icon="back" onClick={onBack}>
          {say('popupAllTerms')}
        </Button>
        <MentionSteps term={term} tour={tour} />
      </div>
      {term.marked === 0 && term.unmarked[0] ? (
        <div class="reasons not-marked">
          <p>{term.unmarked[0].why}</p>
        </div>
      ) : null}
      {card ? (
        <EmbeddedCard
          sheets={services.sheets}
          focusOn={card.ref}
          card={card}
          others={isFirst ? others : []}
          why={isFirst && term.whys.length > 0 ? saySentences(term.whys) : null}
          offers={[
            ...offersFor(isFirst ? term.changes : [], change => onChange(change, term.headword)),
            {
              label: say('openInOptions'),
              onPress: () =>
                onOptions(`#pack/${encodeURIComponent(card.pack.id)}/${encodeURIComponent(card.entry.id)}`),
            },
          ]}
          notice={notice}
          trail={trail?.slice(0, -1)}
          onBack={to => turn((trail ?? []).slice(0, to + 1))}
          onOpen={ref => void open(ref)}
          onCopy={statements => copy(card, statements)}
        />
      ) : trail ? (
        <p class="why">{say('popupTermGone')}</p>
      ) : null}
    </div>
  );
}
