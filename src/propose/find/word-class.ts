import {
  AFTER_NOUN,
  ALSO_NOUNS,
  AUXILIARIES,
  BEFORE_VERB,
  DETERMINERS,
  RELATIONAL,
  SLIGHT,
  STOPS,
  VERB_BEFORE_NOUN,
  VERB_FORMS,
} from './lexicon.ts';
import type { Token } from './tokens.ts';

export type WordClass = 'stop' | 'verb' | 'adverb' | 'adjective' | 'ing' | 'ed' | 'noun' | 'number';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const NOT_ADVERB = words(
  `family assembly supply anomaly monopoly ally reply belly butterfly italy bully jelly daily early only rely`,
);
const NOT_ED = words(`seed feed speed weed breed bleed embed sacred hundred infrared biped greed`);
const NOT_ING = words(
  `thing king ring string spring wing morning evening ceiling building meeting shilling herring sibling wedding`,
);
const NOUN_LIKE_ADJECTIVE = words(
  `proposal capital hospital approval arrival material mineral metal animal signal journal manual total trial rival canal
  tribunal denial terminal interval appeal goal coal deal seal meal survival withdrawal refusal removal rental portal
  directive initiative perspective motive detective executive native objective alternative archive derivative olive
  traffic music topic clinic critic fabric logic magic republic public panic picnic mechanic epidemic pandemic plastic
  statistic graphic metric medic virus campus status census focus bonus chorus nucleus stimulus radius apparatus circus
  library boundary secretary salary summary dictionary century territory military anniversary january commentary
  table cable variable vegetable stable bible preamble assemble isotope
  handful awful business process access success princess address mass glass class press loss stress fitness witness
  dish fish finish wish polish parish english british`,
);
const PLAIN_ADJECTIVES = words(
  `foreign common red green blue black white grey gray warm cold hot wet dry free safe strong broad deep rough heavy clear
  direct modern upper lower inner outer hard soft fast fresh sharp thick thin wide narrow simple double single whole bare
  raw pure rare sudden mature severe acute moderate remote secret sacred vast rich poor weak quiet serious alleged joint
  adult senior junior northern southern eastern western recent ancient frequent permanent constant distant independent
  prominent evident consistent efficient sufficient excellent urgent patient domestic human male female additional rotten
  written broken frozen hidden sunken unwritten unpaid worn fixed serious square stale tame lead`,
);
const ADJECTIVE =
  /(?:[^aeiou]al|ial|ual|eal|ous|ive|[^h]ic|able|ible|[ln]ary|ful|less|ish|esque|like|wide|proof)$/;
/** "Danish", "Chinese", "European". */
const ADJECTIVE_NAME = /(?:ese|ish|[ei]an|nch|ic)$/;
const NOUN = /(?:tion|sion|ment|ity|ness|ance|ence|ism|ship|hood|dom|ist|ure|ology|graphy|ers|ors|ies)$/;

export function classify(tokens: readonly Token[], at: number): WordClass {
  const token = tokens[at]!;
  const { lower } = token;
  if (token.number) return 'number';
  if (token.acronym) return isShouted(tokens, at) ? 'stop' : 'noun';
  if (STOPS.has(lower) || lower.length < 2) return isBeforeNoun(tokens, at) ? 'noun' : 'stop';
  if (/-(?:based|led|style|backed|owned)$|^(?:low|high|long|short|full|part)-/.test(lower))
    return 'adjective';
  if (token.capital && !token.first) return ADJECTIVE_NAME.test(lower) ? 'adjective' : 'noun';
  if (lower.endsWith('ly') && lower.length > 4 && !NOT_ADVERB.has(lower)) return 'adverb';
  if (isVerbHere(tokens, at)) return 'verb';
  if (lower.includes('-'))
    return /-(?:ed|like|based|wide|free|level|term)$|\w+ed$/.test(lower) ? 'adjective' : 'noun';
  if (lower.endsWith('ed') && lower.length > 4 && !NOT_ED.has(lower)) return 'ed';
  if (lower.endsWith('ing') && lower.length > 5 && !NOT_ING.has(lower)) return 'ing';
  if (PLAIN_ADJECTIVES.has(lower) || SLIGHT.has(lower) || RELATIONAL.has(lower)) return 'adjective';
  return ADJECTIVE.test(lower) && !NOUN_LIKE_ADJECTIVE.has(lower) ? 'adjective' : 'noun';
}

/** "BACK TO BASICS": words in capitals beside each other, one of which is no acronym. */
function isShouted(tokens: readonly Token[], at: number): boolean {
  const isWord = (token: Token | undefined): token is Token =>
    token !== undefined && token.acronym && /^\p{Lu}+$/u.test(token.text);
  const isPlain = ({ lower }: Token): boolean => lower.length > 5 || STOPS.has(lower);
  const [before, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!isWord(token)) return false;
  const beside = [...(token.joined ? [before] : []), ...(next?.joined ? [next] : [])].filter(isWord);
  return beside.length > 0 && [token, ...beside].some(isPlain);
}

/** True of a verb that stands after an article and before another word that may be a noun. */
function isBeforeNoun(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!VERB_BEFORE_NOUN.has(token.lower) || !token.joined || !next?.joined || STOPS.has(next.lower))
    return false;
  return before !== undefined && (DETERMINERS.has(before.lower) || before.lower === 'so-called');
}

function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.possessive || (token.capital && !token.first)) return false;
  const before = token.joined ? tokens[at - 1]?.lower : undefined;
  const next = tokens[at + 1]?.joined ? tokens[at + 1]!.lower : undefined;
  // "blocks the", but not "that means of the", nor "in the Demaree method the brood".
  const mayBeVerb =
    /(?:s|ed)$/.test(token.lower) || VERB_FORMS.has(token.lower) || ALSO_NOUNS.has(token.lower);
  if (mayBeVerb && next !== undefined && DETERMINERS.has(next) && !(before && DETERMINERS.has(before)))
    return true;
  if (before === undefined) return VERB_FORMS.has(token.lower);
  if (DETERMINERS.has(before)) return false;
  if (BEFORE_VERB.has(before)) return true;
  if (AUXILIARIES.has(before)) return /(?:ed|ing)$/.test(token.lower);
  if (AFTER_NOUN.has(token.lower)) return !STOPS.has(before) && classify(tokens, at - 1) === 'noun';
  if (before === 'to')
    return VERB_FORMS.has(token.lower) || !(NOUN.test(token.lower) || token.lower.endsWith('s'));
  return VERB_FORMS.has(token.lower);
}
