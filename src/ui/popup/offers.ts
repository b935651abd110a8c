import type { PageMention } from '../../core/protocol.ts';
import type { Remedy } from '../../core/remedies.ts';
import { sayRemedy } from '../shared/remedy-words.ts';

/** Something that the reader can ask for with one click: a remedy to do, or to take back where `done` is false. */
export interface Offer {
  label: string;
  remedy: Remedy;
  done: boolean;
  /** What is so once it is done. */
  said: string;
}

type TermOf = Pick<PageMention, 'pack' | 'entry' | 'headword'>;
type Wish = Extract<Remedy, { words: string }>;

const offerKnow = (term: TermOf, { label, done }: Pick<Offer, 'label' | 'done'>): Offer => ({
  label,
  remedy: { type: 'know', pack: term.pack, entry: term.entry },
  done,
  said: sayRemedy({ type: 'know', done, name: term.headword }),
});

const offerWish = (wish: Wish, { label, done }: Pick<Offer, 'label' | 'done'>): Offer => ({
  label,
  remedy: wish,
  done,
  said: sayRemedy({ type: wish.type, done, name: wish.words }),
});

/** What can be done about a mention that is held back. */
export function offerForHeld(mention: PageMention, words: string): Offer[] {
  switch (mention.reason) {
    case 'off-topic':
    case 'other-sense':
      return [offerWish({ type: 'always', words }, { label: 'Always mark', done: true })];
    case 'never':
      return [offerWish({ type: 'never', words }, { label: 'Mark again', done: false })];
    case 'known':
      return [offerKnow(mention, { label: 'Bring back', done: false })];
    default:
      return [];
  }
}

/** What can be done about a term that is marked. `words` are those that were found, `asked` those always marked. */
export function offerForTerm(
  term: TermOf,
  { words, asked }: { words: readonly string[]; asked: readonly string[] },
): Offer[] {
  return [
    offerKnow(term, { label: 'I know this', done: true }),
    ...words.map(each =>
      offerWish({ type: 'never', words: each }, { label: `Never mark “${each}”`, done: true }),
    ),
    ...asked.map(each =>
      offerWish({ type: 'always', words: each }, { label: `Stop always marking “${each}”`, done: false }),
    ),
  ];
}
