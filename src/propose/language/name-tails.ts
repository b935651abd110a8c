import type { Token } from '../find/tokens.ts';
import type { SpacedRules } from './rules/rules.ts';
import { roleOf, type SpacedSense } from './spaced-tokens.ts';

/** Names such as "Académie des sciences" and "Железная дорога" go on in small letters. */
export function goOn(tokens: readonly Token[], from: number, end: number, sense: SpacedSense): number {
  const { rules } = sense;
  if (rules.order === 'german' || tokens[from]!.acronym) return end;
  if (rules.order === 'slavic') return goOnSlavic(tokens, from, end, sense);
  const isHead = isHeadAt(tokens, from, sense);
  if (!isHead || end - from > 3) return end;
  let at = end;
  for (let links = 0; at - from < 7;) {
    const role = roleAt(tokens, at, sense);
    const isPast = /(?:[ai]d[oa]s?|ées?|[aiu]t[oaie])$/.test(tokens[at]?.lower ?? '');
    if (role === 'adjective' && links < 2 && !isPast && !rules.weak.has(tokens[at]!.lower)) {
      at++;
      continue;
    }
    const noun = skipLink(tokens, at, sense.rules);
    // "Académie des sciences", but "Bahía Limón a la ciudad".
    if (!tokens[at]?.lower.startsWith('d') || isHeadAt(tokens, noun, sense)) break;
    if (noun === at || links === 2 || !/^(?:word|adjective|capital)$/.test(roleAt(tokens, noun, sense) ?? ''))
      break;
    links++;
    at = noun + 1;
  }
  return at;
}

export const isHeadAt = (tokens: readonly Token[], at: number, { rules }: SpacedSense): boolean =>
  tokens[at] !== undefined && rules.heads.some(({ words }) => words.has(tokens[at]!.lower));

const roleAt = (tokens: readonly Token[], at: number, { language }: SpacedSense) =>
  tokens[at]?.joined ? roleOf(tokens[at], language) : null;

/** The place after "de", "de la", "dell’". */
export function skipLink(tokens: readonly Token[], at: number, { links, articles }: SpacedRules): number {
  if (!tokens[at]?.joined || !links.has(tokens[at].lower)) return at;
  const next = tokens[at + 1];
  return next?.joined && articles.has(next.lower) ? at + 2 : at + 1;
}

function goOnSlavic(tokens: readonly Token[], from: number, end: number, sense: SpacedSense): number {
  const { adjective, heads } = sense.rules;
  let at = end;
  const last = tokens[at - 1]!.lower;
  if (!adjective.test(last) || (end - from > 1 && !/(?:ая|ое|ой|ого|ую|ым|ых|ые|ский|ным)$/.test(last)))
    return end;
  while (at - from < 5 && roleAt(tokens, at, sense) === 'adjective') at++;
  const role = roleAt(tokens, at, sense);
  if (role !== 'word') return end;
  at++;
  const isHead = heads.some(({ words }) => words.has(tokens[at - 1]!.lower));
  if (
    isHead &&
    roleAt(tokens, at, sense) === 'word' &&
    /(?:[аяыи]|[оеи]в|[еи]й|ств)$/.test(tokens[at]!.lower)
  )
    at++;
  return at;
}
