import type { CommonWords } from '../../core/text/common-words.ts';
import type { EntryKind } from '../../core/model/model.ts';
import { addSignal, bestSpelling, Candidates, type Candidate } from '../find/candidates.ts';
import { Capitals } from '../find/capitals.ts';
import { findAcronyms, readDefinition } from '../find/find-defined.ts';
import { findNames, type Tokens } from '../find/find-names.ts';
import { findPhrases, weighPhrases, type NounPhrase } from '../find/find-phrases.ts';
import { findQuoted, findStressed } from '../find/find-quoted.ts';
import { kindOfName } from '../find/name-words.ts';
import type { PlacedSentence } from '../find/sentences.ts';
import { tokenise } from '../find/tokens.ts';
import { variantKey } from '../find/variant-key.ts';
import { isInAnother } from '../language/choose-language.ts';
import type { PlacedText } from '../read/document.ts';
import { Keyness } from './keyness.ts';
import { findMarked } from './marked-definitions.ts';
import { mergeNames } from './merge-names.ts';
import { rankCandidates, type Ranked } from './rank-candidates.ts';

export interface EnglishOptions {
  common: CommonWords;
  /** As many as this are merged and returned at most. */
  count: number;
  tick?: ((done: number) => void) | undefined;
}

/** Finds the terms of an English document, the likeliest first. */
export function rankEnglish(
  document: PlacedText,
  sentences: readonly PlacedSentence[],
  { common, count, tick }: EnglishOptions,
): Ranked[] {
  const all = sentences.map((sentence, number): Tokens => ({
    text: sentence.text,
    number,
    tokens: tokenise(sentence.text).map(token => (sentence.heading ? { ...token, first: true } : token)),
  }));
  const tokens = all.map(sentence => sentence.tokens);
  const capitals = new Capitals(tokens, common);
  tick?.(0.3);
  const keyness = new Keyness(tokens, common);
  const candidates = new Candidates();
  const phrases: NounPhrase[] = [];
  const headed: NounPhrase[] = [];
  const isHeaded = hasHeadings(sentences);
  all.forEach((each, i) => {
    if (isInAnother(each.text, 'en')) return;
    findAcronyms(each, candidates);
    findQuoted(each, candidates);
    const names = findNames(each, { capitals, common }, candidates);
    (isHeaded && sentences[i]!.heading ? headed : phrases).push(...findPhrases(each, capitals, names));
    if (i % 1000 === 999) tick?.(0.3 + (0.3 * i) / all.length);
  });
  // A heading tells of its words only where the text has them, too.
  const known = new Set(phrases.map(({ stems }) => stems.join(' ')));
  phrases.push(...headed.filter(({ stems }) => known.has(stems.join(' '))));
  weighPhrases(phrases, candidates);
  tick?.(0.7);
  for (const text of findMarked(document.paragraphs, said => !isInAnother(said, 'en')))
    candidates.add({ text, sentence: 0, signal: 'marked' });
  const own = document.paragraphs.filter(({ text }) => !isInAnother(text, 'en'));
  findStressed(own, sentences, candidates);
  readDefinitions({ all, phrases, candidates, sentences });
  // Words in a heading are likelier to be a document's subject.
  for (const { text, sentence } of phrases) {
    const found = sentences[sentence]!.heading ? candidates.get(text) : undefined;
    if (found) addSignal(found, 'heading');
  }
  return mergeNames(rankCandidates(candidates.all.values(), keyness).slice(0, count), {
    isPerson: candidate =>
      guessKind(candidate, common) === 'person' || mayBePerson(candidate, candidates, common),
    keyOf: variantKey,
  });
}

/** False of a document that is nothing but lines, such as slides: they are its text. */
function hasHeadings(sentences: readonly PlacedSentence[]): boolean {
  const size = (isHeading: boolean): number =>
    sentences.reduce((sum, { text, heading }) => sum + (heading === isHeading ? text.length : 0), 0);
  return size(false) > size(true);
}

interface Found {
  all: readonly Tokens[];
  phrases: readonly NounPhrase[];
  candidates: Candidates;
  sentences: readonly PlacedSentence[];
}

function readDefinitions({ all, phrases, candidates, sentences }: Found): void {
  const seen = new Set<string>();
  const readAt = (candidate: Candidate, number: number, start: number, end: number): void => {
    const place = `${number} ${end} ${candidate.key}`;
    if (seen.has(place) || sentences[number]!.heading) return;
    seen.add(place);
    const { signals, alias } = readDefinition(all[number]!, start, end);
    for (const signal of signals) addSignal(candidate, signal);
    if (alias) candidate.aliases.set(alias, false);
    if (signals.includes('defined') && candidate.definition < 0) candidate.definition = number;
  };
  for (const { text, sentence, start, end } of phrases) {
    const found = candidates.get(text) ?? candidates.get(text.slice(text.indexOf(' ') + 1));
    if (found) readAt(found, sentence, start, end);
  }
  for (const candidate of candidates.all.values()) {
    if (!candidate.signals.has('name') && !candidate.signals.has('quoted')) continue;
    const { text, number } = all[candidate.first]!;
    if (PRONOUN.test(`${text} ${all[number + 1]?.text ?? ''}`)) candidate.hints.add('pronoun');
    for (const spelling of candidate.spellings.keys()) {
      const start = text.indexOf(spelling);
      if (start >= 0) readAt(candidate, number, start, start + spelling.length);
    }
  }
}

/** These words are said of a person. */
const PRONOUN = /\b(?:he|she|his|her|him|who|whose)\b/i;

export function guessKind(candidate: Candidate, common: CommonWords): EntryKind {
  const name = bestSpelling(candidate);
  const isName = candidate.signals.has('name') || /^\p{Lu}[\p{Ll}\p{L}’'-]*(?:\s\p{Lu}|$)/u.test(name);
  if (!isName && !candidate.signals.has('acronym')) return 'concept';
  if (candidate.hints.has('law')) return 'law';
  const byWords = /\s/.test(name) ? kindOfName(name) : null;
  if (byWords && /^\p{Lu}/u.test(name)) return byWords;
  if (isPerson(candidate, name, common)) return 'person';
  return isPlace(candidate, name) ? 'place' : 'concept';
}

/** "Peter Kropotkin", whose first name is a word as well, where the text also has "Kropotkin" alone. */
function mayBePerson(candidate: Candidate, candidates: Candidates, common: CommonWords): boolean {
  const name = bestSpelling(candidate);
  const words = name.split(/\s+/);
  const last = words.at(-1)!;
  if (words.length < 2 || words.length > 3 || kindOfName(name) || !words.every(word => /^\p{Lu}/u.test(word)))
    return false;
  return common.rankOf(last) === null && (candidates.get(last)?.signals.has('name') ?? false);
}

/** "in London", as often as not, but neither "in CT" nor "in GnuCash". */
function isPlace({ signals }: Candidate, name: string): boolean {
  const inside = signals.get('inside') ?? 0;
  return (
    inside > 1 && inside * 2 >= (signals.get('name') ?? 0) && /^(?:\p{Lu}\p{Ll}{2,}(?: |$))+$/u.test(name)
  );
}

/** True of two to four words with capitals that an everyday list has not, where a person is spoken of. */
function isPerson(candidate: Candidate, name: string, common: CommonWords): boolean {
  const words = name.split(/\s+/);
  const NAME_WORD = /^\p{Lu}[\p{Ll}'’-]+|^(?:the|de|von|van|der|[IVX]+|(?:\p{Lu}\.)+)$/u;
  if (words.length > 4 || !words.every(word => NAME_WORD.test(word))) return false;
  // "Le Libertaire" is a newspaper.
  if (/^(?:L[ae]s?|Les|El|Il|Lo|D[aei][rsn])$/.test(words[0]!)) return false;
  // "Makhnovists" are many.
  if (
    words.length === 1 &&
    candidate.spellings.size > 1 &&
    [...candidate.spellings.keys()].some(each => candidate.spellings.has(`${each}s`))
  )
    return false;
  if (candidate.hints.has('person')) return true;
  const known = words.filter(word => /^\p{Lu}/u.test(word) && common.rankOf(word) !== null).length;
  return words.length > 1 && known === 0 && candidate.hints.has('pronoun');
}
