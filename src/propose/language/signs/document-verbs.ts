import type { PlacedSentence } from '../../find/sentences.ts';
import type { Language } from '../language.ts';

/** Behind these, what follows is done: no noun stands there. */
const BEFORE_VERB = new Set(
  `可以 可 会 會 能 能够 能夠 要 请 請 来 來 必须 必須 应 應 应该 應該 应当 想 去 如何 无法 無法 未 不 不能 不会 不會 已 已经 已經 正在 再
  先 并 並 即可 便 才 就 也 都 只 还 還 仅`.split(/\s+/),
);
const BEHIND_VERB = new Set('了 着 著 过 過 到 出 成 为 為 给 給'.split(' '));

const MIN_VERBAL = 2;
const MIN_SHARE = 0.2;

/** The words that a Chinese document uses as verbs, by what stands beside them: no ending tells. */
export function findDocumentVerbs(
  sentences: readonly PlacedSentence[],
  { tag, cut }: Language,
): ReadonlySet<string> {
  const uses = new Map<string, { all: number; verbal: number }>();
  if (tag !== 'zh') return new Set();
  for (const { text } of sentences) {
    const segments = cut(text);
    segments.forEach((segment, at) => {
      if (segment.text.length < 2) return;
      let use = uses.get(segment.text);
      if (!use) uses.set(segment.text, (use = { all: 0, verbal: 0 }));
      use.all++;
      const [before, behind] = [segments[at - 1]?.text ?? '', segments[at + 1]?.text ?? ''];
      if (BEFORE_VERB.has(before) || BEHIND_VERB.has(behind)) use.verbal++;
    });
  }
  const verbs = [...uses].filter(([, { all, verbal }]) => verbal >= MIN_VERBAL && verbal >= MIN_SHARE * all);
  return new Set(verbs.map(([word]) => word));
}
