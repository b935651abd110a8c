import type { PlacedSentence } from '../../find/sentences.ts';
import { joinStems, type Term, type Terms } from '../terms.ts';

/** Signs that are no part of a word, whatever stands beside them. */
const FUNCTION =
  /[的了是在和与與或及等为為对對从從于於以将將被把让讓使有无無不没沒也都而其这這那此该該每各某我你他她它们們就又并並且但如若则則由所可能会會要需应應当當已曾正很更最较較越非常太只仅僅还還再一二三四五六七八九十百千万萬亿億两兩个個种種次年月日时時向至到给給用按据據通过過着著地得之吗嗎呢吧啊说說称稱叫做作进進行]/u;
const HAN = /\p{Script=Han}/u;

const MIN_FINDS = 3;
const MIN_SHARE = 0.7;
/** Enough of a sign that stands beside a term often, if not nearly always. */
const MANY_FINDS = 5;
const MANY_SHARE = 0.4;
const MAX_STEPS = 4;

/**
 * Lengthens Chinese terms that nearly always have the same sign beside them: a segmenter that does not know "全因死亡率"
 * gives a part of it.
 */
export function growTerms(terms: Terms, sentences: readonly PlacedSentence[]): void {
  let open = [...terms.all.values()];
  for (let step = 0; step < MAX_STEPS && open.length > 0; step++) {
    const grown = new Set<Term>();
    for (const term of open)
      for (const side of ['before', 'behind'] as const) {
        const found = grow(term, side, terms, sentences);
        if (found) grown.add(found);
      }
    open = [...grown];
  }
}

function grow(
  term: Term,
  side: 'before' | 'behind',
  terms: Terms,
  sentences: readonly PlacedSentence[],
): Term | null {
  const finds = term.finds.filter(({ end }) => end > 0);
  if (finds.length < MIN_FINDS || !HAN.test(finds[0]!.text)) return null;
  const signAt = ({ sentence, start, end }: Term['finds'][number]): string =>
    sentences[sentence]!.text[side === 'before' ? start - 1 : end] ?? '';
  const counts = new Map<string, number>();
  for (const found of finds) counts.set(signAt(found), (counts.get(signAt(found)) ?? 0) + 1);
  const [sign, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  const isMost = count >= finds.length * (count < MANY_FINDS ? MIN_SHARE : MANY_SHARE);
  if (count < MIN_FINDS || !isMost || !HAN.test(sign) || FUNCTION.test(sign)) return null;
  const isBefore = side === 'before';
  // The segmenter gives the longer one, too.
  const [first] = finds;
  const longer = isBefore ? [sign, ...first!.stems] : [...first!.stems, sign];
  if (terms.all.has(joinStems(longer))) return null;
  let grown: Term | null = null;
  for (const found of finds) {
    if (signAt(found) !== sign) continue;
    const start = isBefore ? found.start - 1 : found.start;
    grown = terms.add({
      ...found,
      text: isBefore ? sign + found.text : found.text + sign,
      stems: longer,
      start,
      end: isBefore ? found.end : found.end + 1,
      isLoose: true,
    });
  }
  return grown;
}
