import type { CommonWords } from '../../core/text/common-words.ts';
import type { EntryKind } from '../../core/model/model.ts';
import type { Candidate } from '../find/candidates.ts';
import { splitSentences, type PlacedSentence } from '../find/sentences.ts';
import { variantKey } from '../find/variant-key.ts';
import { chooseRules, findLanguage } from '../language/choose-language.ts';
import { guessKindIn } from '../language/guess-kind.ts';
import { makeLanguage, type Language } from '../language/language.ts';
import { rankInLanguage } from '../language/propose-in-language.ts';
import { keyOf } from '../language/term-key.ts';
import { readWordLists, type WordLists } from '../language/word-lists.ts';
import type { PlacedParagraph, PlacedText } from '../read/document.ts';
import { linkSentences, type Linkable } from './link-sentences.ts';
import { makeForms } from './make-forms.ts';
import { isCredits } from './is-credits.ts';
import { dropDataNames, findMarkedDefinitions } from './marked-definitions.ts';
import type { Ranked } from './rank-candidates.ts';
import { guessKind, rankEnglish } from './rank-english.ts';

export interface Proposal extends Linkable {
  summary: string;
  score: number;
}

export interface ProposeOptions {
  /** Everyday words of English. */
  common: CommonWords;
  /** Words of the document's language, where `chooseRules` gives one. */
  lists?: WordLists | undefined;
  count?: number | undefined;
  tick?: ((done: number) => void) | undefined;
}

const isProse = ({ text }: PlacedParagraph): boolean => !isCredits(text);

/** How proposals are worded and keyed in a document's language. */
interface Wording {
  language: string;
  common: Pick<CommonWords, 'rankOf'>;
  keyOf: (text: string) => string;
  kindOf: (candidate: Candidate, text: string) => EntryKind;
  /** The sentence that defines a term, as its definition. */
  summaryOf: (sentence: string, term: string) => string;
}

const MAX_PROPOSALS = 300;

export function proposeTerms(
  given: PlacedText,
  { common, lists, count = MAX_PROPOSALS, tick }: ProposeOptions,
): Proposal[] {
  const document = { ...given, paragraphs: dropDataNames(given.paragraphs).filter(isProse) };
  const sentences = splitSentences(document);
  tick?.(0.1);
  const spoken = findLanguage(document);
  const tag = chooseRules(spoken);
  const language = tag && makeLanguage(tag, lists ?? readWordLists(''));
  const found = language
    ? rankInLanguage(document, sentences, language, tick)
    : rankEnglish(document, sentences, { common, count: count * 10, tick });
  const ranked = found.slice(0, count * 1.5 + 50);
  tick?.(0.85);
  const wording = language ? wordingOf(language) : wordingOfEnglish(spoken ?? 'en', common);
  const marked = findMarkedDefinitions(document.paragraphs, wording.keyOf);
  const proposals = ranked.map(each => {
    const proposal = makeProposal(each, sentences, wording);
    return { ...proposal, summary: marked.get(wording.keyOf(each.text)) ?? proposal.summary };
  });
  const alone = linkSentences(proposals, sentences, wording.language);
  // A longer phrase took its place: what it was found in mentions it, unless that is a heading.
  proposals.forEach(({ statements }, i) => {
    const { text, place, heading } = sentences[ranked[i]!.candidate.first]!;
    if (!statements.length && !heading) statements.push({ text, place });
  });
  tick?.(1);
  return dropParts(proposals, alone).slice(0, count);
}

const wordingOfEnglish = (language: string, common: CommonWords): Wording => ({
  language,
  common,
  keyOf: variantKey,
  kindOf: candidate => guessKind(candidate, common),
  summaryOf,
});

const wordingOf = (language: Language): Wording => ({
  language: language.tag,
  common: { rankOf: word => language.lists.rankOf(word.toLowerCase()) },
  keyOf: text => keyOf(text, language),
  kindOf: (candidate, text) => guessKindIn(language, candidate, text),
  // It opens with the term: else it was no definition.
  summaryOf: sentence => (sentence.length <= MAX_SUMMARY_CHARS ? sentence : ''),
});

function dropParts(proposals: readonly Proposal[], alone: ReadonlySet<Proposal>): Proposal[] {
  const all = proposals.map(({ headword }) => ` ${headword.toLowerCase()} `);
  return proposals.filter(proposal => {
    if (alone.has(proposal)) return true;
    const part = proposal.headword.toLowerCase();
    return !all.some(other => other.length > part.length + 2 && other.includes(part));
  });
}

function makeProposal(
  { candidate, text, score }: Ranked,
  sentences: readonly PlacedSentence[],
  { common, keyOf: key, kindOf, summaryOf: define }: Wording,
): Proposal {
  const kind = kindOf(candidate, text);
  // "Zhejiang Province" is known as Zhejiang.
  const bare = /^(\p{Lu}\S+)\s(?:Province|Prefecture|Oblast|County)$/u.exec(text)?.[1];
  const isBare = bare !== undefined && common.rankOf(bare) === null;
  if (isBare) candidate.aliases.set(bare, true);
  return {
    headword: isBare ? bare : text,
    kind,
    summary: candidate.definition >= 0 ? define(sentences[candidate.definition]!.text, text) : '',
    forms: makeForms(candidate, { headword: text, kind, common, keyOf: key }),
    count: 0,
    statements: [],
    score: Math.round(score * 1000) / 1000,
  };
}

const MAX_SUMMARY_CHARS = 400;

function summaryOf(sentence: string, term: string): string {
  const opening = sentence.replace(/^(?:the|an?)\s+/i, '').replace(/^["“‘«「]/, '');
  const opens = opening.toLowerCase().startsWith(term.toLowerCase());
  return opens && sentence.length <= MAX_SUMMARY_CHARS ? sentence : '';
}
