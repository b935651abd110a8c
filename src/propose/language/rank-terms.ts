import { bestSpelling, SIGNAL_SCORES } from '../find/candidates.ts';
import { COUNTRY_SHARE, countriesIn } from '../rank/countries.ts';
import type { Ranked } from '../rank/rank-candidates.ts';
import { makeNominative } from './nominative.ts';
import { isKey } from '../rank/keyboard.ts';
import { isInstruction } from './rules/is-instruction.ts';
import { rankOf, type Language } from './language.ts';
import { stemsOfWords } from './spaced-tokens.ts';
import { CHINESE, JAPANESE } from './rules/chinese-japanese.ts';
import type { Term, Terms } from './terms.ts';
import type { WordLists } from './word-lists.ts';

/** Up to this rank an everyday word tells nothing. */
const MAX_EVERYDAY_RANK = 150;

export function rankTerms(terms: Terms, language: Language): Ranked[] {
  const ranked: Ranked[] = [];
  for (const term of terms.all.values()) {
    const text = headwordOf(term, language);
    if (isJunk(term, text, language)) continue;
    const score = scoreOf(term, text, language);
    if (score > 0.2) ranked.push({ candidate: term, text, score });
  }
  return joinSame(ranked).sort((a, b) => b.score - a.score || a.candidate.first - b.candidate.first);
}

/** Two terms whose cases gave them one headword are one. */
function joinSame(ranked: readonly Ranked[]): Ranked[] {
  const kept = new Map<string, Ranked>();
  for (const each of ranked) {
    const known = kept.get(each.text);
    if (!known) kept.set(each.text, each);
    else {
      for (const [spelling, count] of each.candidate.spellings)
        known.candidate.spellings.set(spelling, count);
      known.score = Math.max(known.score, each.score);
    }
  }
  return [...kept.values()];
}

function headwordOf(term: Term, { tag, lists }: Language): string {
  if (tag === 'de') return baseOf(bestSpelling(term), term, lists);
  // A title in quotes stays as it is.
  const isTitle = term.signals.has('quoted') && /^\p{Lu}/u.test(bestSpelling(term));
  if (tag !== 'ru' || isTitle) return bestSpelling(term);
  const spellings = [...term.spellings].sort((a, b) => b[1] - a[1]).map(([spelling]) => spelling);
  return makeNominative(spellings, term.signals.has('name'));
}

/** "Staat" rather than "Staates", and "doppelte Buchführung" rather than "doppelten Buchführung", where the document has both. */
function baseOf(best: string, { spellings }: Term, lists: WordLists): string {
  if (/^\p{Ll}\S+e[nrms] \S+$/u.test(best) || /^\p{Lu}\S+e[nrms] \p{Lu}\S+$/u.test(best)) {
    const attested = [...spellings.keys()];
    const named = [/^\S+e \S+$/, /^\S+es \S+[^s]$/].flatMap(form =>
      attested.filter(spelling => form.test(spelling)),
    );
    // Else as it stands after an article: "des freien Handels" is about "freie Handel".
    if (named[0] || !/^\p{Ll}/u.test(best)) return named[0] ?? best;
    return best.replace(/e[nrms](?= )/, 'e').replace(/(?<=[äöü]\p{L}*e)n$|(?<=\p{L}{3})es$/u, '');
  }
  const other = [...spellings.keys()].find(spelling => !spelling.endsWith('s') && !spelling.endsWith('n'));
  if (best.endsWith('s') && other) return other;
  for (const ending of ['es', 's', 'en', 'n', 'sen']) {
    const base = best.slice(0, -ending.length);
    const isKnown = /^\p{Lu}\p{Ll}{3,}$/u.test(base) && endsWithNoun(base.toLowerCase(), ending, lists);
    if (best.endsWith(ending) && (spellings.has(base) || (isKnown && !lists.isCapital(best.toLowerCase()))))
      return base;
  }
  return best;
}

/** The last noun of a compound tells of its case: "Zeichenbretts" is of "Brett". */
function endsWithNoun(base: string, ending: string, lists: WordLists): boolean {
  if (lists.isCapital(base)) return true;
  if (ending !== 's' && ending !== 'es') return false;
  for (let at = 3; at <= base.length - 4; at++) if (lists.isCapital(base.slice(at))) return true;
  return false;
}

const STRONG = ['marked', 'acronym', 'called', 'quoted', 'stressed'] as const;

function isJunk(term: Term, text: string, language: Language): boolean {
  if (text.length < 2 || !/\p{L}/u.test(text) || /^[\p{N}\\/]|[-‐–]$/u.test(text)) return true;
  // "Fb/Fv" is of a formula, "km/h" a unit.
  if (/^\p{L}{1,2}\/\p{Ll}{1,2}$|^\p{Lu}\p{Ll}?\/\p{Lu}\p{Ll}$/u.test(text)) return true;
  if (isKey(text)) return true;
  const isStrong = STRONG.some(signal => term.signals.has(signal));
  // It is part of a longer term wherever it stands.
  if (term.alone < 0.5 && !isStrong && !term.signals.has('defined')) return true;
  if (isChapter(text, language) || isInstruction(text, language)) return true;
  const vague = language.rules?.vague ?? (language.tag === 'zh' ? CHINESE : JAPANESE).vague;
  const isVerb = term.verbal * (language.tag === 'zh' ? 2.5 : 2) >= term.count && text.length < 3;
  if (!language.rules && isVerb && !isStrong && !term.signals.has('defined')) return true;
  if (!language.rules) return vague.has(text) || term.stems.every(stem => vague.has(stem));
  const isLed = language.rules.order === 'slavic' && term.stems.length > 1 && !term.signals.has('name');
  if (isLed && isVague(text.split(' ')[0]!, term, language)) return true;
  // "image de gauche", but not "point de fusion" that comes again and again.
  const isPart = language.rules.order === 'romance' && term.stems.length > 1 && !term.signals.has('name');
  // "Aromáticamente complejo"
  if (language.rules.order === 'romance' && /^\p{L}{3,}mente /u.test(text) && !term.signals.has('name'))
    return true;
  if (isPart && term.count < 3 && !isStrong && isVague(text.split(' ')[0]!, term, language)) return true;
  return term.stems.length === 1 && isVague(text, term, language) && !term.signals.has('marked');
}

/** "Chapitre 9". */
const isChapter = (text: string, { rules }: Language): boolean =>
  / [\p{N}IVX.]+$/u.test(text) && (rules?.vague.has(text.split(' ')[0]!.toLowerCase()) ?? false);

const isVague = (text: string, term: Term, language: Language): boolean =>
  language.rules!.vague.has(text.toLowerCase()) ||
  stemsOfWords(language.rules!.vague, language).has(term.stems[0]!);

/** Of a Russian adjective in a case that nothing gave the nominative of. */
const OBLIQUE = /^\S+(?:о[мй]|[ое]го|[ое]му|ей|[ыи][мх]|[ую]ю) /;

function scoreOf(term: Term, text: string, language: Language): number {
  const isName = term.signals.has('name') || term.signals.has('maybe');
  const rarities = wordsOf(text, term, language).map(word => rarityOf(word, language));
  const mean = rarities.reduce((sum, each) => sum + each, 0) / (rarities.length || 1);
  const rarity = 0.5 * mean + 0.5 * Math.max(0, ...rarities);
  const isSingle = term.stems.length === 1;
  let score = Math.log2(1 + term.cValue) * (0.25 + 0.75 * rarity);
  if (isSingle && !isName) score *= rarity === 1 ? 1.25 : 0.1 + rarity ** 3;
  for (const [signal, times] of term.signals) {
    const again = signal === 'name' || signal === 'maybe' || signal === 'heading' ? 0.35 : 0.12;
    score += SIGNAL_SCORES[signal] * (1 + again * Math.min(3, Math.log2(times)));
  }
  // The list has few words of books: two signs that it has not are a word like others, more often than a term.
  if (language.tag === 'zh' && isSingle && text.length < 3) score *= 0.7;
  if (isSingle && !isName) score *= 0.35 + 0.65 * rarity;
  if (isName && !isSingle) score += 0.6;
  if (language.rules?.order === 'slavic' && !isSingle && OBLIQUE.test(text)) score *= 0.6;
  if (isName && isSingle) score *= 0.5 + 0.5 * rarity;
  return countriesIn(language.tag).has(text) ? score * COUNTRY_SHARE : score;
}

function wordsOf(text: string, term: Term, { rules, lists }: Language): readonly string[] {
  if (!rules) return lists.rankOf(text) === null ? term.stems : [text];
  return text
    .toLowerCase()
    .split(/[\s’']+/)
    .filter(word => !lists.isStop(word) && !rules.links.has(word));
}

function rarityOf(word: string, language: Language): number {
  const rank = rankOf(language, word);
  if (rank === null) return 1;
  const most = Math.log(language.lists.size / MAX_EVERYDAY_RANK);
  return Math.min(1, Math.max(0, Math.log(rank / MAX_EVERYDAY_RANK) / (most || 1)));
}
