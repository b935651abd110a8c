import type { CandidateSink } from '../find/candidates.ts';
import { bestSpelling, addSignal } from '../find/candidates.ts';
import { findAcronyms } from '../find/find-defined.ts';
import type { Tokens } from '../find/find-names.ts';
import { findQuoted, findStressed } from '../find/find-quoted.ts';
import type { PlacedSentence } from '../find/sentences.ts';
import type { Token } from '../find/tokens.ts';
import type { PlacedText } from '../read/document.ts';
import type { Ranked } from '../rank/rank-candidates.ts';
import { findMarked } from '../rank/marked-definitions.ts';
import { mergeNames } from '../rank/merge-names.ts';
import { isInAnother } from './choose-language.ts';
import { Labels } from './find-labels.ts';
import { findDocumentVerbs } from './signs/document-verbs.ts';
import { findRuns } from './signs/find-runs.ts';
import { findSpacedNames } from './find-spaced-names.ts';
import { findSpacedPhrases } from './find-spaced-phrases.ts';
import { growTerms } from './signs/grow-terms.ts';
import type { Language } from './language.ts';
import { rankTerms } from './rank-terms.ts';
import { readTermDefinitions } from './read-term-definitions.ts';
import { isStop, OwnCapitals, tokeniseSpaced } from './spaced-tokens.ts';
import { keyOf, stemsOf } from './term-key.ts';
import { Terms, weighTerms, type Term } from './terms.ts';

/** Finds the terms of a document in one of the languages with rules of their own, the likeliest first. */
export function rankInLanguage(
  document: PlacedText,
  sentences: readonly PlacedSentence[],
  language: Language,
  tick?: (done: number) => void,
): Ranked[] {
  const terms = new Terms();
  const sink = makeSink(terms, language);
  const own = document.paragraphs.filter(({ text }) => !isInAnother(text, language.tag));
  for (const text of findMarked(document.paragraphs, said => !isInAnother(said, language.tag)))
    sink.add({ text, sentence: 0, signal: 'marked' });
  findStressed(own, sentences, sink);
  const labels = new Labels(document, language);
  if (language.rules) findSpaced(sentences, { language, labels }, terms, sink);
  else {
    const sense = { language, verbs: findDocumentVerbs(sentences, language) };
    sentences.forEach((sentence, number) => {
      findAcronyms({ text: sentence.text, number }, sink);
      const isForeign = isInAnother(sentence.text, language.tag);
      if (!isForeign) findQuoted({ text: sentence.text, number }, sink);
      if (sentence.heading || isForeign) return;
      findRuns({ ...sentence, number }, sense, terms);
      labels.findInSigns(sentence.text, number, terms);
    });
    growTerms(terms, sentences);
  }
  tick?.(0.5);
  readTermDefinitions(terms, sentences, language);
  weighTerms(terms);
  for (const term of terms.all.values())
    if (term.finds.some(({ sentence }) => sentences[sentence]!.heading)) addSignal(term, 'heading');
  tick?.(0.7);
  return mergeNames(rankTerms(terms, language), {
    isPerson: candidate => isPersonLike(candidate as Term, terms, language),
    keyOf: text => keyOf(text, language),
  });
}

function findSpaced(
  sentences: readonly PlacedSentence[],
  { language, labels }: { language: Language; labels: Labels },
  terms: Terms,
  sink: CandidateSink,
): void {
  const rules = language.rules!;
  const all = sentences.map((sentence, number): Tokens => ({
    text: sentence.text,
    number,
    tokens: tokeniseSpaced(sentence.text, language).map(token =>
      sentence.heading ? { ...token, first: true } : token,
    ),
  }));
  const sense = {
    language,
    rules,
    capitals: new OwnCapitals(
      all.map(({ tokens }) => tokens),
      language,
    ),
  };
  for (const each of all) {
    findAcronyms(each, sink);
    if (isInAnother(each.text, language.tag)) continue;
    findQuoted(each, sink);
    if (sentences[each.number]!.heading) continue;
    findSpacedPhrases(each, sense, findSpacedNames(each, sense, terms), terms);
    labels.findInWords(each, sense.capitals, terms);
  }
}

/** For finders that know of no language: articles and stems are seen to here. */
function makeSink(terms: Terms, language: Language): CandidateSink {
  return {
    add: ({ text: found, sentence, signal, isSure }) => {
      const text = language.rules ? dropArticle(found, language, signal === 'stressed') : found;
      const term = terms.add({
        text,
        stems: stemsOf(text, language),
        sentence,
        start: 0,
        end: 0,
        ...(signal ? { signal } : {}),
        isPlain: isSure ?? true,
        isLoose: (signal === 'quoted' || signal === 'stressed') && isSpeech(text, language),
      });
      return term;
    },
  };
}

/** `all`: prepositions as well, such as those of "des rayonnements". */
function dropArticle(text: string, { rules }: Language, all: boolean): string {
  const first = /^(?:\p{L}+\s+|\p{L}{1,4}['’])/u.exec(text)?.[0];
  const word = first?.trim().replace(/['’]$/, '').toLowerCase() ?? '';
  return first && (rules!.articles.has(word) || (all && /^\p{Ll}/u.test(text) && rules!.before.has(word)))
    ? text.slice(first.length)
    : text;
}

/** Quoted words that are speech, or an adjective: they are a term only if they come again. */
function isSpeech(text: string, language: Language): boolean {
  if (!language.rules) return text.length > 10 || /[是的了在不就把让要を]/.test(text);
  const tokens = tokeniseSpaced(text, language);
  const { links, conjunctions, adjective, order } = language.rules;
  const isSmall = ({ lower }: Token): boolean => links.has(lower) || conjunctions.has(lower);
  if (tokens.length > 5 || tokens.some(token => isStop(token.lower, language) && !isSmall(token)))
    return true;
  // A noun of German has a capital.
  return (
    tokens.length === 1 && !tokens[0]!.capital && (order === 'german' || adjective.test(tokens[0]!.lower))
  );
}

/** A title or dates say it, or the last of its words stands alone, too: "Wyse" for "Lucien Wyse". */
function isPersonLike(term: Term, terms: Terms, language: Language): boolean {
  if (term.hints.has('person')) return true;
  const { rules } = language;
  if (!rules || !term.signals.has('name')) return false;
  const words = bestSpelling(term).split(/\s+/);
  if (words.length < 2 || words.length > 4 || !words.every(word => /^\p{Lu}[\p{L}’'.-]*$/u.test(word)))
    return false;
  if (rules.heads.some(head => head.words.has(words[0]!.toLowerCase()))) return false;
  // "Проект Debian": its first word is one of the text's, in small letters.
  const first = terms.all.get(term.stems[0]!);
  if (first && [...first.spellings.keys()].some(spelling => /^\p{Ll}/u.test(spelling))) return false;
  return terms.all.has(term.stems.at(-1)!) && language.lists.rankOf(words.at(-1)!.toLowerCase()) === null;
}
