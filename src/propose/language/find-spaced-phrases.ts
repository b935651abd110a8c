import type { Tokens } from '../find/find-names.ts';
import type { Token } from '../find/tokens.ts';
import { rankOf } from './language.ts';
import { skipLink } from './name-tails.ts';
import type { SpacedRules } from './rules/rules.ts';
import { isStop, isWeak, roleOf, stemsOfWords, type SpacedSense, type WordRole } from './spaced-tokens.ts';
import type { Terms } from './terms.ts';

/** Adds the phrases of a sentence; `taken` has the numbers of the words that are in names. */
export function findSpacedPhrases(
  sentence: Tokens,
  sense: SpacedSense,
  taken: ReadonlySet<number>,
  into: Terms,
): void {
  const find = { german: findGerman, romance: findRomance, slavic: findSlavic }[sense.rules.order];
  const roles = sentence.tokens.map((token, at): WordRole => {
    if (taken.has(at)) return 'stop';
    // A capital that only opens the sentence says nothing.
    const isOpening = token.first && token.capital && !sense.capitals.isOwn(token);
    return roleOf(isOpening ? { ...token, capital: false, acronym: false } : token, sense.language);
  });
  find({ ...sentence, roles, taken }, sense, into);
}

interface Roled extends Tokens {
  roles: readonly WordRole[];
  taken: ReadonlySet<number>;
}

interface Span {
  from: number;
  to: number;
  isLoose?: boolean;
  isPlain?: boolean;
}

function add(
  { text, tokens, number }: Roled,
  span: Span,
  { language, capitals, rules }: SpacedSense,
  into: Terms,
): void {
  const { from, to, isLoose = false, isPlain = true } = span;
  const [first, last] = [tokens[from]!, tokens[to - 1]!];
  const found = text.slice(first.start, last.end);
  const isBorrowed = rules.order !== 'german' && first.capital && !first.acronym && !capitals.isOwn(first);
  into.add({
    text: isBorrowed ? found[0]!.toLowerCase() + found.slice(1) : found,
    stems: tokens.slice(from, to).map(token => language.stem(token.text)),
    sentence: number,
    start: first.start,
    end: last.end,
    isLoose,
    isPlain,
  });
}

/** A compound of that many letters is a term even if it comes once. */
const LONG_COMPOUND = 13;

function findGerman(sentence: Roled, sense: SpacedSense, into: Terms): void {
  const { tokens, roles } = sentence;
  const { rules, language } = sense;
  const isNoun = (at: number): boolean =>
    roles[at] === 'capital' &&
    tokens[at]!.text.length > 2 &&
    sense.capitals.isOwn(tokens[at]!) &&
    mayOpen(tokens[at]!, sense) &&
    !isHalf(sentence, at);
  tokens.forEach((token, at) => {
    if (!isNoun(at)) return;
    const rank = rankOf(language, token.text);
    if (!rules.vague.has(token.lower))
      add(sentence, { from: at, to: at + 1, isLoose: !isRareCompound(token.text, rank) }, sense, into);
    const adjective = token.joined ? tokens[at - 1]! : undefined;
    if (adjective && roles[at - 1] === 'adjective' && !isWeak(adjective, sense)) {
      const isRare =
        !(adjective.text.endsWith('en') && token.text.endsWith('n')) &&
        (rankOf(language, adjective.text) ?? Infinity) > 3000 &&
        !rules.vague.has(token.lower);
      add(sentence, { from: at - 1, to: at + 1, isLoose: !isRare }, sense, into);
    }
    const next = tokens[at + 1];
    if (
      next?.joined &&
      /^(?:der|des|für)$/.test(next.lower) &&
      tokens[at + 2]?.joined &&
      isNoun(at + 2) &&
      !rules.vague.has(token.lower)
    )
      add(sentence, { from: at, to: at + 3, isLoose: true }, sense, into);
  });
}

/** "Beachten Sie": a word that only ever opens sentences is a noun by its ending or its length. */
const mayOpen = (token: Token, { capitals }: SpacedSense): boolean =>
  !token.first ||
  capitals.isSeenInside(token) ||
  token.text.length >= LONG_COMPOUND ||
  /(?:ung|heit|keit|schaft|ismus|tät|tion|nis|tum|er|el)s?$/.test(token.lower);

const isRareCompound = (word: string, rank: number | null): boolean =>
  rank === null
    ? word.length >= LONG_COMPOUND || /.(?:ung|heit|keit|schaft|ismus|tät|tion|ei)(?:en)?$/.test(word)
    : rank > 6000 && word.length > 6;

/** "Wind- und Sonnenenergie": half a compound. */
const isHalf = ({ text, tokens }: Tokens, at: number): boolean => /^[-‐]/.test(text.slice(tokens[at]!.end));

const MAX_PHRASE_WORDS = 6;
const PARTICIPLE = /(?:[ai]d[oa]s?|ée?s?|[aiu]t[oaie])$/;

/** A noun stands after an article or a preposition; adjectives and "de" with another noun follow it. */
function findRomance(sentence: Roled, sense: SpacedSense, into: Terms): void {
  const { tokens, roles } = sentence;
  const { rules } = sense;
  tokens.forEach((token, at) => {
    let head = at;
    if (!beginsAt(sentence, at, sense)) return;
    while (isWeak(tokens[head]!, sense) && rules.weak.has(tokens[head]!.lower) && tokens[head + 1]?.joined)
      head++;
    if (!isNounLike(roles[head]) || tokens[head]!.text.length < 3) return;
    const { lower } = tokens[head]!;
    const before = token.joined ? tokens[at - 1]?.lower : undefined;
    const isSure = before !== undefined && rules.before.has(before) && !rules.conjunctions.has(before);
    const isVague = rules.vague.has(lower);
    const isNoun = roles[head] === 'word' || rules.nounEnding.test(lower);
    if (isSure && isNoun && !isVague && !rules.weak.has(lower))
      add(sentence, { from: head, to: head + 1, isLoose: !isRareNoun(lower, sense) }, sense, into);
    extend(sentence, head, sense, into, isVague || !isSure);
  });
}

/** A rare word with the ending of a noun is a term even if it comes once. */
function isRareNoun(lower: string, { language, rules }: SpacedSense): boolean {
  return lower.length > 5 && rules.nounEnding.test(lower) && (rankOf(language, lower) ?? Infinity) > 5000;
}

function beginsAt({ tokens, roles }: Roled, at: number, { rules }: SpacedSense): boolean {
  if (!isNounLike(roles[at]) || /.{3}mente$/.test(tokens[at]!.lower)) return false;
  const [before, token] = [tokens[at - 1], tokens[at]!];
  if (!before || !token.joined) return roles[at] === 'word' || token.first;
  if (!rules.before.has(before.lower)) return false;
  // After a preposition alone, an ending of the infinitive is one.
  if (rules.infinitive.test(token.lower) && !rules.articles.has(before.lower)) return false;
  return roles[at] !== 'verb' || rules.articles.has(before.lower);
}

/** "laisser la pâte lever", but not "format de fichier". */
const isInfinitive = (lower: string, { infinitive }: SpacedRules): boolean =>
  lower.length > 4 && infinitive.test(lower) && !lower.endsWith('ier');

const isNounLike = (role: WordRole | undefined): boolean =>
  role === 'word' || role === 'adjective' || role === 'verb';

function extend(sentence: Roled, head: number, sense: SpacedSense, into: Terms, isUnsure: boolean): void {
  const { tokens, roles } = sentence;
  let [to, adjectives, links, behind] = [head + 1, 0, 0, -1];
  let isLoose = isUnsure;
  while (to - head < MAX_PHRASE_WORDS && tokens[to]?.joined) {
    const role = roles[to];
    const noun = skipLink(tokens, to, sense.rules);
    if (noun > to) {
      const isTerm =
        tokens[noun]?.joined && (isNounLike(roles[noun]) || isCapitalNoun(sentence, noun, sense));
      if (!isTerm || links === 2 || isWeak(tokens[noun]!, sense)) return;
      links++;
      to = behind = noun + 1;
      if (sentence.taken.has(noun)) while (sentence.taken.has(to) && tokens[to]!.joined) to++;
      const isOf =
        tokens[noun - 1]!.lower === 'de' ||
        tokens[noun - 1]!.lower === 'd' ||
        tokens[noun - 1]!.lower === 'di';
      isLoose ||=
        !isOf ||
        isInfinitive(tokens[noun]!.lower, sense.rules) ||
        links > 1 ||
        adjectives > 0 ||
        roles[noun] === 'verb' ||
        isEveryday(sentence, head, noun, sense);
    } else if (role === 'adjective' && adjectives < 2 && !sense.rules.weak.has(tokens[to]!.lower)) {
      adjectives++;
      to++;
      if (!agrees(tokens[to - 2]!.lower, tokens[to - 1]!.lower, sense)) return;
      isLoose ||= adjectives > 1;
    } else if (
      (to === head + 1 || (to === behind && adjectives === 0)) &&
      (role === 'word' || sense.rules.weak.has(tokens[to]!.lower))
    ) {
      adjectives = 2;
      to++;
      isLoose = true;
    } else return;
    // "proclaimed in …" is the start of a clause.
    const next = tokens[to];
    if (PARTICIPLE.test(tokens[to - 1]!.lower) && next?.joined && roles[to] === 'stop') return;
    // "the right includes the …"
    if (role === 'word' && noun === to - 1 && next?.joined && sense.rules.articles.has(next.lower)) return;
    add(sentence, { from: head, to, isLoose }, sense, into);
  }
}

/** Nouns and adjectives have their plural in s together, save in Italian. */
function agrees(noun: string, adjective: string, { language }: SpacedSense): boolean {
  if (language.tag === 'it' || /[sxz]$/.test(noun) === /[sx]$/.test(adjective)) return true;
  return /(?:is|us|ps|ays)$/.test(noun);
}

const isCapitalNoun = ({ tokens }: Roled, at: number, { capitals, language }: SpacedSense): boolean =>
  capitals.isOwn(tokens[at]!) && !isStop(tokens[at]!.lower, language);

/** True where one of two nouns is everyday: "fin de semana" is no term if it comes once. */
function isEveryday({ tokens }: Roled, head: number, noun: number, { language }: SpacedSense): boolean {
  return [head, noun].some(at => (rankOf(language, tokens[at]!.text) ?? Infinity) < 3500);
}

/** Adjectives stand before their noun and agree with it; a noun in the genitive may follow. */
function findSlavic(sentence: Roled, sense: SpacedSense, into: Terms): void {
  const { tokens, roles } = sentence;
  const { rules, language } = sense;
  tokens.forEach((token, at) => {
    const isNoun = roles[at] === 'word' || (roles[at] === 'capital' && !token.acronym);
    if (!isNoun || token.text.length < 3) return;
    const isVague = rules.vague.has(token.lower);
    if (!isVague && roles[at] === 'word')
      add(sentence, { from: at, to: at + 1, isLoose: true, isPlain: isNominative(token.lower) }, sense, into);
    let from = at;
    while (from > 0 && tokens[from]!.joined && roles[from - 1] === 'adjective' && at - from < 3) {
      from--;
      if (
        rules.weak.has(tokens[from]!.lower) ||
        stemsOfWords(rules.weak, language).has(language.stem(tokens[from]!.lower))
      ) {
        from++;
        break;
      }
      const isPlain = /(?:[ыи]й|ая|яя|[ое]е|[ыи]е)$/.test(tokens[from]!.lower);
      add(sentence, { from, to: at + 1, isLoose: isVague || at - from > 2, isPlain }, sense, into);
    }
    const next = tokens[at + 1];
    if (next?.joined && (roles[at + 1] === 'word' || roles[at + 1] === 'capital') && !isVague)
      add(sentence, { from, to: at + 2, isLoose: true, isPlain: isNominative(token.lower) }, sense, into);
  });
}

const isNominative = (word: string): boolean => /(?:[бвгджзклмнпрстфхцчшщ]|ия|ние|сть|тель|а)$/.test(word);
