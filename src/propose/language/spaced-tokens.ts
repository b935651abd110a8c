import { tokenise, type Token } from '../find/tokens.ts';
import type { Language } from './language.ts';
import type { SpacedRules } from './rules/rules.ts';

/** Words as in `tokenise`; an elided word is one of its own: "l’homme" is two. */
export function tokeniseSpaced(sentence: string, { rules }: Language): Token[] {
  const elision = rules?.elision;
  const tokens = tokenise(sentence);
  if (!elision) return tokens;
  return tokens.flatMap(token => {
    const parts: Token[] = [];
    let rest = token;
    for (let cut = elision.exec(rest.text)?.[0].length; cut; cut = elision.exec(rest.text)?.[0].length) {
      const [head, tail] = [cutToken(rest, 0, cut - 1), cutToken(rest, cut, rest.text.length)];
      parts.push(head);
      rest = { ...tail, joined: true };
    }
    return [...parts, rest];
  });
}

function cutToken(token: Token, from: number, to: number): Token {
  const text = token.text.slice(from, to);
  return {
    ...token,
    text,
    lower: text.toLowerCase(),
    start: token.start + from,
    end: token.start + to,
    capital: /^\p{Lu}/u.test(text),
    acronym: /^[\p{Lu}\p{N}]{2,}$/u.test(text),
  };
}

/** "CULTURE", "ATTENTION": an everyday word in capitals is a label. */
export const isShouted = ({ text, lower, acronym }: Token, { lists }: Language): boolean =>
  acronym && !/\p{N}/u.test(text) && (text.length > 6 || (text.length > 4 && lists.rankOf(lower) !== null));

export type WordRole = 'stop' | 'number' | 'capital' | 'verb' | 'adjective' | 'word';

/** By the lists of words, its first letter and its ending. */
export function roleOf(token: Token, language: Language): WordRole {
  const { lower } = token;
  if (token.number || /^\p{N}/u.test(lower)) return 'number';
  if (token.acronym) return 'capital';
  if (isStop(lower, language) || lower.length < 2) return 'stop';
  if (token.capital) return 'capital';
  const { verb, adjective } = language.rules!;
  if (adjective.test(lower)) return 'adjective';
  return verb.test(lower.replaceAll('ё', 'е')) ? 'verb' : 'word';
}

export function isStop(lower: string, { lists, rules }: Language): boolean {
  if (rules?.nouns.has(lower)) return false;
  // Any case of "который".
  if (
    rules?.order === 'slavic' &&
    lists.isStop(lower.replace(/(?:ого|ому|ой|ую|ым|ом|ых|ыми|ые|ая|ое)$/, 'ый'))
  )
    return true;
  return lists.isStop(lower) || (rules?.before.has(lower) ?? false) || (rules?.articles.has(lower) ?? false);
}

export const isWeak = (
  { lower }: Token,
  { rules, language }: { rules: SpacedRules; language: Language },
): boolean =>
  rules.vague.has(lower) ||
  rules.weak.has(lower) ||
  stemsOfWords(rules.weak, language).has(language.stem(lower));

/** The words of a list in whatever case or number; German nouns have a capital. */
export function stemsOfWords(words: ReadonlySet<string>, { stem }: Language): ReadonlySet<string> {
  let stems = knownStems.get(words);
  if (!stems) {
    stems = new Set([...words].flatMap(word => [stem(word), stem(word[0]!.toUpperCase() + word.slice(1))]));
    knownStems.set(words, stems);
  }
  return stems;
}

const knownStems = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Articles, prepositions and the like, which are part of no name in whatever letters. */
export const isClosed = (lower: string, { rules, lists }: Language): boolean =>
  rules!.before.has(lower) ||
  rules!.articles.has(lower) ||
  // German letters have "Ihren" with a capital.
  ((lower.length < 5 || (rules!.order === 'german' && !lists.isCapital(lower))) &&
    lists.isStop(lower) &&
    !rules!.nouns.has(lower));

/** In German. */
const DETERMINER =
  /^(?:d(?:er|ie|as|es|em|en)|(?:k?ein|dies|jed|all|[sd]ein|ihr|unser)(?:e[rnms]?|es)?|im|am|zum|zur|beim|vom|ins)$/;

export interface SpacedSense {
  language: Language;
  rules: SpacedRules;
  capitals: OwnCapitals;
}

/** Whose letter is a capital where it need not be; what only opens a sentence is no name. */
export class OwnCapitals {
  readonly #uses = new Map<string, { capital: number; small: number }>();
  readonly #determined = new Set<string>();

  constructor(
    sentences: readonly (readonly Token[])[],
    private readonly language: Language,
  ) {
    for (const tokens of sentences) {
      for (const [at, { lower, capital, first, joined }] of tokens.entries()) {
        if (joined && DETERMINER.test(tokens[at - 1]!.lower)) this.#determined.add(lower);
        if (capital && first) continue;
        const key = this.#keyOf(lower);
        let use = this.#uses.get(key);
        if (!use) this.#uses.set(key, (use = { capital: 0, small: 0 }));
        if (capital) use.capital++;
        else use.small++;
      }
    }
  }

  /** In Russian a name has many endings. */
  #keyOf(lower: string): string {
    return this.language.rules!.order === 'slavic' ? this.language.stem(lower) : lower;
  }

  isOwn(token: Token): boolean {
    const { lower, capital, first, acronym } = token;
    if (!capital) return false;
    if (acronym) return !isShouted(token, this.language);
    const use = this.#uses.get(this.#keyOf(lower));
    if (use) return use.capital > use.small;
    if (!first && lower.length > 3) return !isClosed(lower, this.language);
    // A sentence may open with any adjective.
    if (first && this.language.rules!.order === 'slavic' && this.language.rules!.adjective.test(lower))
      return false;
    return !first || (this.language.lists.rankOf(lower) === null && !isStop(lower, this.language));
  }

  /** Behind an article somewhere, as names of people are not. */
  isDetermined = ({ lower }: Token): boolean => this.#determined.has(lower);

  isSeenInside({ lower, first }: Token): boolean {
    return !first || (this.#uses.get(this.#keyOf(lower))?.capital ?? 0) > 0;
  }
}
