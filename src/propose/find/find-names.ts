import type { CommonWords } from '../../core/text/common-words.ts';
import { addSignal, type Candidates } from './candidates.ts';
import type { Capitals } from './capitals.ts';
import { STOPS, TITLES, VERB_BEFORE_NOUN } from './lexicon.ts';
import { kindOfName } from './name-words.ts';
import type { Token } from './tokens.ts';
import { classify } from './word-class.ts';

export interface Tokens {
  text: string;
  tokens: Token[];
  number: number;
}

export interface NameSense {
  capitals: Capitals;
  common: CommonWords;
}

const JOINERS = new Set('of for on de von van der la du del al v and the &'.split(' '));
const SAYING =
  /^(?:said|says|wrote|argued|argues|added|told|warned|explained|claimed|claims|called|calls|described|has urged|thinks?|believed|born)$/;
const ROMAN = /^[IVX]+$/;

export function findNames({ text, tokens, number }: Tokens, sense: NameSense, into: Candidates): Set<number> {
  const taken = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    if (!startsName(tokens, at, sense)) continue;
    const end = endOfName(tokens, at, sense);
    const start = skipTitle(tokens, at, end, sense.common);
    const isTitled = start > at || isTitle(tokens[at - 1]);
    const isSingle = end === start + 1;
    for (let each = at; each < end && end > at + 1; each++) taken.add(each);
    at = end - 1;
    if (isSingle && !isNameAlone(tokens, start, sense)) continue;
    const name = text.slice(tokens[start]!.start, tokens[end - 1]!.end);
    const isSeen = !isSingle || sense.capitals.isSeenInside(tokens[start]!);
    const found = into.add({ text: name, sentence: number, signal: isSeen ? 'name' : 'maybe' });
    found.count++;
    found.cValue = Math.max(found.cValue, Math.log2(end - start + 1) * found.count);
    const next = tokens[end]!;
    const isDated = /^\s?\(\d{4}\s?[–—-]\s?(?:\d{4})?\)/.test(
      text.slice(tokens[end - 1]!.end, tokens[end - 1]!.end + 14),
    );
    const hasInitial = tokens
      .slice(start, end - 1)
      .some(({ text: word, end: at }) => word.length === 1 && text[at] === '.');
    if (isDated || (hasInitial && !isSingle) || isTitled || (next?.joined && SAYING.test(next.lower)))
      found.hints.add('person');
    if (tokens.slice(start, end).some(({ lower }) => lower === 'v')) found.hints.add('law');
    if (tokens[start]!.joined && /^(?:in|near)$/.test(tokens[start - 1]?.lower ?? ''))
      addSignal(found, 'inside');
  }
  return taken;
}

const isTitle = (token: Token | undefined): boolean =>
  token !== undefined && token.capital && TITLES.has(token.lower);

function startsName(tokens: readonly Token[], at: number, sense: NameSense): boolean {
  const token = tokens[at]!;
  if (!token.capital || token.number || (STOPS.has(token.lower) && !token.acronym)) return false;
  // A label in capitals: "IN PRACTICE".
  if (token.acronym && STOPS.has(token.lower) && tokens[at + 1]?.joined && tokens[at + 1]!.acronym)
    return false;
  // "Washington-based"
  if (/[-‐]\p{Ll}/u.test(token.text)) return false;
  if (sense.capitals.isOwn(token)) return true;
  const next = tokens[at + 1]!;
  if (token.possessive || !next?.joined || !next.capital || STOPS.has(next.lower)) return false;
  // "Klaus Störtebeker was …"
  if (token.first && !next.first && isUnknown([token, next], sense.common)) return true;
  // "Freedom House said" and "Domestic Internet rules" begin alike; a headline has nothing but capitals.
  return (
    !token.first ||
    (!next.first && sense.capitals.isOwn(next) && kindOfName(`${token.text} ${next.text}`) !== null)
  );
}

function endOfName(tokens: readonly Token[], from: number, sense: NameSense): number {
  let end = from + 1;
  while (end < tokens.length && end - from < 9) {
    const before = tokens[end - 1]!;
    if (before.possessive && !isCommonOwner(before, sense.common)) break;
    if (isPart(tokens, end)) end++;
    else {
      const joined = spanOfJoiner(tokens, from, end, sense);
      if (!joined) break;
      end += joined;
    }
  }
  return end;
}

/** "People’s Government" is one name, "China’s Great Wall" is two. */
const isCommonOwner = (token: Token, common: CommonWords): boolean => common.rankOf(token.text) !== null;

/** "Walter H. Brattain": the point after one letter ends no name. */
function isNext(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]!];
  if (token.joined || !before) return token.joined;
  return before.text.length === 1 && before.capital && token.start - before.end <= 2 && token.first;
}

function isPart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !isNext(tokens, at)) return false;
  if (token.number)
    return /^\d{1,3}$/.test(token.text) && !tokens[at + 1]?.lower.match(/^(?:per|percent|days|years)/);
  if (!token.capital) return false;
  if (ROMAN.test(token.text) && token.text !== 'I') return true;
  return (
    !STOPS.has(token.lower) ||
    token.acronym ||
    (VERB_BEFORE_NOUN.has(token.lower) && !token.first) ||
    (token.text.length === 1 && token.text !== 'I')
  );
}

/** The number of tokens that a small word and the next capitalised word add to the name; 0 if it ends there. */
function spanOfJoiner(tokens: readonly Token[], from: number, at: number, sense: NameSense): number {
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  if (!token.joined || !JOINERS.has(token.lower) || before.possessive || ROMAN.test(before.text)) return 0;
  let next = at + 1;
  if (/^(?:of|for|von|de)$/.test(token.lower) && tokens[next]?.lower === 'the' && !tokens[next]!.capital)
    next++;
  const after = tokens[next]!;
  if (!after?.joined || !after.capital || after.number || (STOPS.has(after.lower) && !after.acronym))
    return 0;
  const span = next - at + 1;
  switch (token.lower) {
    case 'the':
      // "Henry the Lion"
      return at - from === 1 && !isPart(tokens, next + 1) ? span : 0;
    case 'and':
      return isListInside(tokens, from, at, sense) ? span : 0;
    case 'on':
      return kindOfTokens(tokens.slice(from, at)) ? span : 0;
    case 'of':
    case 'for':
      // "Marie Curie of the Sorbonne"
      return at - from > 1 && isUnknown(tokens.slice(from, at), sense.common) ? 0 : span;
    default:
      return span;
  }
}

const isUnknown = (tokens: readonly Token[], common: CommonWords): boolean =>
  tokens.every(({ text }) => common.rankOf(text) === null) && !kindOfTokens(tokens);

const kindOfTokens = (tokens: readonly Token[]) => kindOfName(tokens.map(({ text }) => text).join(' '));

/** "Food and Drug Administration", but not "France and United Nations". */
function isListInside(tokens: readonly Token[], from: number, at: number, { common }: NameSense): boolean {
  const before = tokens[at - 1]!;
  if (common.rankOf(before.text) === null && !/(?:ic|al)$/.test(before.lower)) return false;
  const left = tokens.slice(from, at);
  if (left.some(({ lower }) => lower === 'for')) return !tokens[at + 2]?.joined || !tokens[at + 2]!.capital;
  if (kindOfTokens(left)) return false;
  let last = at + 1;
  while (tokens[last + 1]?.joined && tokens[last + 1]!.capital) last++;
  return last > at + 1 && kindOfName(tokens[last]!.text) !== null;
}

function skipTitle(tokens: readonly Token[], from: number, end: number, common: CommonWords): number {
  let start = from;
  while (start < end - 1 && TITLES.has(tokens[start]!.lower)) start++;
  if (start === from || tokens[from]!.lower === 'ngo') return start;
  // "General Assembly" is no one's name.
  return tokens.slice(start, end).every(({ text }) => common.rankOf(text) === null) ? start : from;
}

function isNameAlone(tokens: readonly Token[], at: number, { capitals }: NameSense): boolean {
  const token = tokens[at]!;
  if (TITLES.has(token.lower) || token.text.length < 2 || !capitals.isOwn(token)) return false;
  const next = tokens[at + 1]!;
  // "FAST test": the phrase is the term.
  if (token.acronym && next?.joined && !next.capital && classify(tokens, at + 1) === 'noun') return false;
  // "Danish king" is about a king.
  return !(/(?:ese|ish|[ei]an|ch|man|eek|ss|tch)$/.test(token.lower) && next?.joined && !next.capital);
}
