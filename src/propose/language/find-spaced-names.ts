import type { Token } from '../find/tokens.ts';
import type { Tokens } from '../find/find-names.ts';
import type { Language } from './language.ts';
import type { SpacedRules } from './rules/rules.ts';
import { goOn, isHeadAt } from './name-tails.ts';
import { isClosed, isShouted, isStop, isWeak, type SpacedSense } from './spaced-tokens.ts';
import type { Terms } from './terms.ts';

const MAX_NAME_WORDS = 9;
const ROMAN = /^[IVXL]+$/;

/** Adds the names of a sentence, and returns the numbers of the words that they take. */
export function findSpacedNames(sentence: Tokens, sense: SpacedSense, into: Terms): Set<number> {
  const { tokens, text, number } = sentence;
  const taken = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    if (!startsName(tokens[at]!, sense) && !isInitial(sentence, at) && !opensName(tokens, at, sense))
      continue;
    if (isMeasure(tokens, at, sense.rules)) continue;
    const start = skipTitle(tokens, at, sense.rules);
    const proper = endOfName(sentence, start, sense);
    const end = goOn(tokens, start, proper, sense);
    const isSingle = end === start + 1;
    // In German all nouns have a capital: one alone is found as a noun.
    if (isSingle && sense.rules.order === 'german' && !tokens[start]!.acronym) continue;
    for (let each = at; each < end; each++) taken.add(each);
    at = end - 1;
    const name = nameOf(text.slice(tokens[start]!.start, tokens[end - 1]!.end), end - start, sense);
    // "Grund von Handlungen", "Beispiel Gtk"
    if (!isSingle && sense.rules.order === 'german' && isWeak(tokens[start]!, sense)) continue;
    if (
      sense.rules.order === 'german' &&
      end - start === 2 &&
      isPair(tokens[start]!, tokens[end - 1]!, sense)
    )
      continue;
    if (isSingle && sense.rules.titles.has(tokens[start]!.lower)) continue;
    if (isSingle && (name.length < 3 || sense.rules.vague.has(tokens[start]!.lower))) {
      if (!tokens[start]!.acronym) continue;
    }
    // "Транссибирской" alone is half a name.
    if (isSingle && sense.rules.order === 'slavic' && /(?:ой|ого|ому|ую|ых|ым)$/.test(tokens[start]!.lower))
      continue;
    const isSeen = !isSingle || sense.capitals.isSeenInside(tokens[start]!);
    // It only ever opens sentences.
    if (!isSeen && !tokens[start]!.acronym) continue;
    const term = into.add({
      text: name,
      stems: tokens.slice(start, end).map(token => sense.language.stem(token.text)),
      sentence: number,
      start: tokens[start]!.start,
      end: tokens[end - 1]!.end,
      signal: 'name',
      isLoose: sense.rules.order === 'german' && isChance(tokens.slice(start, end), sense),
    });
    if (
      isPersonHere(
        sentence,
        at + 1 - (end - start),
        end,
        start > 0 ? tokens[start - 1] : undefined,
        sense.rules,
      )
    )
      term.hints.add('person');
  }
  return taken;
}

/** "der Vereinten Nationen" are "Vereinte Nationen": an adjective, if the plural of a participle or of many. */
const nameOf = (found: string, count: number, { rules }: SpacedSense): string =>
  rules.order === 'german' && count === 2
    ? found.replace(/(?<=(?:\p{L}t|sch|lich|ig|isch|al|iv))en(?= \p{L}+en$)/u, 'e')
    : found;

/** "180 Liter Primärharn" */
const isMeasure = (tokens: readonly Token[], at: number, { order }: SpacedRules): boolean =>
  order === 'german' && tokens[at]!.joined && /^\d{1,3}$/.test(tokens[at - 1]!.text);

/** "Takt 33", "für Geflügel Ausnahmen": a number behind any noun, and a noun beside another. */
function isPair(first: Token, last: Token, { capitals, language: { lists } }: SpacedSense): boolean {
  if (last.number) return capitals.isDetermined(first);
  const isNoun = lists.isCapital(last.lower) || lists.isCapital(last.lower.replace(/e?n$|e?s$/, ''));
  return (
    !last.acronym && !first.acronym && (isNoun || capitals.isDetermined(last)) && lists.isCapital(first.lower)
  );
}

/** German nouns that stand beside each other by chance: "hat bei Verfolgung Asyl". */
function isChance(tokens: readonly Token[], { capitals, language: { lists } }: SpacedSense): boolean {
  if (tokens.some(({ acronym }) => acronym)) return false;
  // "das Enzym Helicase" is about either.
  if (
    capitals.isDetermined(tokens[0]!) &&
    !/te[nrsm]?$/.test(tokens[0]!.lower) &&
    !ADJECTIVE.test(tokens[0]!.lower)
  )
    return true;
  if (tokens.some(({ lower }) => lower === 'von') && lists.isCapital(tokens.at(-1)!.lower)) return true;
  if (/(?:ung|heit|keit|schaft|tion|nis|tum|en|ern)s?$/.test(tokens[0]!.lower)) return true;
  // A noun that everybody knows is nobody's name: "durch die Pipe Daten", but "Kleine Anfrage".
  const first = tokens[0]!.lower;
  if (lists.isCapital(first) && !tokens.some(({ number }) => number)) return true;
  const isAdjective = !lists.isCapital(first) && (lists.rankOf(first) !== null || /te[nrs]?$/.test(first));
  return lists.isCapital(tokens.at(-1)!.lower) && !isAdjective;
}

function startsName(token: Token, { capitals, language, rules }: SpacedSense): boolean {
  // "Canal de Panamá" in a text that has "el canal", too.
  const isHead = !token.first && rules.heads.some(({ words }) => words.has(token.lower));
  if (!token.capital || token.number || !(isHead || capitals.isOwn(token))) return false;
  // "Recordamos de …"
  if (
    token.first &&
    rules.order === 'romance' &&
    !capitals.isSeenInside(token) &&
    isVerb(token.lower, language)
  )
    return false;
  // "Funktionelle Einheit ist …"
  if (token.first && rules.order === 'german' && ADJECTIVE.test(token.lower) && !capitals.isSeenInside(token))
    return false;
  if (token.acronym)
    return token.text.length > 1 && !ROMAN.test(token.text) && !/^\p{Lu}-\p{Lu}$/u.test(token.text);
  if (/[-‐]\p{Ll}/u.test(token.text) && rules.order !== 'slavic') return false;
  return token.first ? !isStop(token.lower, language) : !isClosed(token.lower, language);
}

const ADJECTIVE = /(?:lich|isch|ig|bar|sam|haft|ell|al|iv|är|ös)e[nrsm]?$/;

const isVerb = (lower: string, { rules }: Language): boolean =>
  rules!.verb.test(lower) && !rules!.nounEnding.test(lower);

/** "Claire Morvan" at the start of a sentence: two capitals, and the second need not be one. */
function opensName(tokens: readonly Token[], at: number, { language, rules }: SpacedSense): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  if (
    !token.first ||
    !token.capital ||
    token.acronym ||
    token.text.length < 3 ||
    isStop(token.lower, language) ||
    rules.order === 'german'
  )
    return false;
  if (!next?.joined || !next.capital || next.first || next.acronym || isClosed(next.lower, language))
    return false;
  return (
    rules.order !== 'slavic' || (!rules.adjective.test(token.lower) && !rules.adjective.test(next.lower))
  );
}

/** "С. Ю. Витте": a letter with a point before a capital is no preposition. */
function isInitial({ text, tokens }: Tokens, at: number): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  return (
    /^\p{Lu}$/u.test(token.text) &&
    text[token.end] === '.' &&
    next?.capital === true &&
    next.start - token.end < 3
  );
}

function skipTitle(tokens: readonly Token[], at: number, { titles }: SpacedRules): number {
  let start = at;
  while (titles.has(tokens[start]!.lower) && tokens[start + 1]?.joined && tokens[start + 1]!.capital) start++;
  return start;
}

function endOfName(sentence: Tokens, from: number, sense: SpacedSense): number {
  const { tokens } = sentence;
  let end = from + 1;
  while (end < tokens.length && end - from < MAX_NAME_WORDS) {
    if (isPart(sentence, end, sense)) {
      end++;
      continue;
    }
    const span = mayJoin(tokens, from, end, sense) ? spanOfJoiners(sentence, end, sense) : 0;
    // "Osservatorio Etneo dell’Istituto …": another name begins.
    if (end - from > 1 && isHeadAt(tokens, end + span - 1, sense)) break;
    if (span === 0) break;
    end += span;
  }
  return end;
}

function isPart(sentence: Tokens, at: number, { language, rules, capitals }: SpacedSense): boolean {
  const token = sentence.tokens[at];
  if (!token || !isNext(sentence, at)) return false;
  if (token.number) return /^\d{1,3}$/.test(token.text) && !sentence.tokens[at + 1]?.joined;
  if (!token.capital) return false;
  // "J. S. Bach"
  if (/^\p{Lu}$/u.test(token.text) && sentence.text[token.end] === '.') return true;
  // "Intervall F-G"
  if (/^\p{Lu}-\p{Lu}$/u.test(token.text)) return false;
  // "ZURÜCK ZU DEN GRUNDLAGEN" is a label.
  if (token.acronym) return !isStop(token.lower, language) && !isShouted(token, language);
  if (ROMAN.test(token.text)) return true;
  // "Objetivo Medir la tensión": a label runs into the sentence below it.
  if (rules.order === 'romance' && isVerb(token.lower, language)) {
    const behind = sentence.tokens[at + 1];
    if (language.lists.rankOf(token.lower) !== null || (behind?.joined && rules.articles.has(behind.lower)))
      return false;
  }
  const isAfterInitial = !token.joined;
  const next = sentence.tokens[at + 1];
  // "Dal Corso", "La Mancha"
  if (!token.first && next?.joined && next.capital && !next.first && isClosed(token.lower, language))
    return true;
  return !isClosed(token.lower, language) && (isAfterInitial || !token.first || capitals.isOwn(token));
}

/** "William H. Brattain": the point after one letter ends no name. */
function isNext({ text, tokens }: Tokens, at: number): boolean {
  const [before, token] = [tokens[at - 1]!, tokens[at]!];
  // In Russian initials stand first: "Сибири Н. Н. Муравьёв" are two names.
  if (token.joined) return !/^[А-Я]$/u.test(token.text) || text[token.end] !== '.';
  return /^\p{Lu}$/u.test(before.text) && /^\.\s?$/.test(text.slice(before.end, token.start));
}

/** "Hildegard von Bingen", but not "die Ausgabe von Noten": nouns stand behind articles, and have the endings of nouns. */
function mayJoin(
  tokens: readonly Token[],
  from: number,
  at: number,
  { capitals, rules }: SpacedSense,
): boolean {
  if (rules.order !== 'german' || at - from > 1) return true;
  const [left, right] = [tokens[from]!, tokens[at + 1]];
  if (!right || rules.heads.some(({ words }) => words.has(left.lower))) return true;
  const isNoun = ({ lower }: Token): boolean => rules.vague.has(lower) || NOUN.test(lower);
  return (
    !capitals.isDetermined(left) &&
    !capitals.isDetermined(right) &&
    !isNoun(left) &&
    !rules.vague.has(right.lower)
  );
}

const NOUN = /(?:ung|heit|keit|schaft|tion|nis|tum|e[nr]?|ern)s?$/;

function spanOfJoiners(sentence: Tokens, at: number, sense: SpacedSense): number {
  const { tokens } = sentence;
  let next = at;
  while (next < at + 2 && tokens[next]?.joined && sense.rules.joiners.has(tokens[next]!.lower)) next++;
  if (next === at) return 0;
  return isPart(sentence, next, sense) ? next - at + 1 : 0;
}

/** "Dr. X", "X (1910–1989)". */
function isPersonHere(
  { text, tokens }: Tokens,
  from: number,
  end: number,
  before: Token | undefined,
  { titles }: SpacedRules,
): boolean {
  if (end - from > 4) return false;
  if (before && titles.has(before.lower) && tokens[from]!.start - before.end <= 2) return true;
  return /^\s?\((?:\*\s?|né[e]?\s)?\d{4}\s?[–—-]\s?\d{4}\)/.test(
    text.slice(tokens[end - 1]!.end, tokens[end - 1]!.end + 16),
  );
}
