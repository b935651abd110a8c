import type { CommonWords } from '../../core/text/common-words.ts';
import { addSignal, Candidates, type Candidate, bestSpelling } from '../find/candidates.ts';
import { Capitals } from '../find/capitals.ts';
import type { PlacedText } from '../read/document.ts';
import { findAcronyms, readDefinition } from '../find/find-defined.ts';
import { findNames, type Tokens } from '../find/find-names.ts';
import { findPhrases, weighPhrases, type Phrase } from '../find/find-phrases.ts';
import { findQuoted } from '../find/find-quoted.ts';
import { Keyness } from './keyness.ts';
import { linkSentences, type Linkable } from './link-sentences.ts';
import { makeForms } from './make-forms.ts';
import { mergeNames } from './merge-names.ts';
import { rankCandidates, type Ranked } from './rank-candidates.ts';
import { splitSentences, type PlacedSentence } from '../find/sentences.ts';
import { tokenise } from '../find/tokens.ts';
import type { EntryKind } from '../../core/model/model.ts';
import { kindOfName } from '../find/name-words.ts';

export interface Proposal extends Linkable {
  summary: string;
  score: number;
}

export interface ProposeOptions {
  common: CommonWords;
  count?: number;
  tick?: (done: number) => void;
}

const MAX_PROPOSALS = 300;

export function proposeTerms(
  document: PlacedText,
  { common, count = MAX_PROPOSALS, tick }: ProposeOptions,
): Proposal[] {
  const sentences = splitSentences(document);
  tick?.(0.1);
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
  const phrases: Phrase[] = [];
  all.forEach((each, i) => {
    findAcronyms(each, candidates);
    findQuoted(each, candidates);
    const names = findNames(each, { capitals, common }, candidates);
    phrases.push(...findPhrases(each, capitals, names));
    if (i % 1000 === 999) tick?.(0.3 + (0.3 * i) / all.length);
  });
  weighPhrases(phrases, candidates);
  tick?.(0.7);
  for (const { defined = [] } of document.paragraphs)
    for (const text of defined) candidates.add({ text, sentence: 0, signal: 'marked' });
  readDefinitions({ all, phrases, candidates, sentences });
  // Words in a heading are likelier to be a document's subject.
  for (const { text, sentence } of phrases) {
    const found = sentences[sentence]!.heading ? candidates.get(text) : undefined;
    if (found) addSignal(found, 'heading');
  }
  const ranked = mergeNames(
    rankCandidates(candidates.all.values(), keyness).slice(0, count * 10),
    candidate => guessKind(candidate, common) === 'person',
  ).slice(0, count * 1.5 + 50);
  tick?.(0.85);
  const proposals = ranked.map(each => makeProposal(each, sentences, common));
  const alone = linkSentences(proposals, sentences);
  // A longer phrase took its place, or only a heading has it: what it was found in mentions it.
  proposals.forEach(({ statements }, i) => {
    const { text, place } = sentences[ranked[i]!.candidate.first]!;
    if (!statements.length) statements.push({ text, place });
  });
  tick?.(1);
  return dropParts(proposals, alone).slice(0, count);
}

function dropParts(proposals: readonly Proposal[], alone: ReadonlySet<Proposal>): Proposal[] {
  const all = proposals.map(({ headword }) => ` ${headword.toLowerCase()} `);
  return proposals.filter(proposal => {
    if (alone.has(proposal)) return true;
    const part = proposal.headword.toLowerCase();
    return !all.some(other => other.length > part.length + 2 && other.includes(part));
  });
}

interface Found {
  all: readonly Tokens[];
  phrases: readonly Phrase[];
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
    for (const spelling of candidate.spellings.keys()) {
      const start = text.indexOf(spelling);
      if (start >= 0) readAt(candidate, number, start, start + spelling.length);
    }
  }
}

function makeProposal(
  { candidate, text, score }: Ranked,
  sentences: readonly PlacedSentence[],
  common: CommonWords,
): Proposal {
  const kind = guessKind(candidate, common);
  // "Zhejiang Province" is known as Zhejiang.
  const bare = /^(\p{Lu}\S+)\s(?:Province|Prefecture|Oblast|County)$/u.exec(text)?.[1];
  const isBare = bare !== undefined && common.rankOf(bare) === null;
  if (isBare) candidate.aliases.set(bare, true);
  return {
    headword: isBare ? bare : text,
    kind,
    summary: candidate.definition >= 0 ? summaryOf(sentences[candidate.definition]!.text, text) : '',
    forms: makeForms(candidate, { headword: text, kind, common }),
    count: 0,
    statements: [],
    score: Math.round(score * 1000) / 1000,
  };
}

const MAX_SUMMARY_CHARS = 240;

function summaryOf(sentence: string, term: string): string {
  const opening = sentence.replace(/^(?:the|an?)\s+/i, '').replace(/^["“‘«「]/, '');
  const opens = opening.toLowerCase().startsWith(term.toLowerCase());
  return opens && sentence.length <= MAX_SUMMARY_CHARS ? sentence : '';
}

function guessKind(candidate: Candidate, common: CommonWords): EntryKind {
  const name = bestSpelling(candidate);
  const isName = candidate.signals.has('name') || /^\p{Lu}[\p{Ll}\p{L}’'-]*(?:\s\p{Lu}|$)/u.test(name);
  if (!isName && !candidate.signals.has('acronym')) return 'concept';
  if (candidate.hints.has('law')) return 'law';
  const byWords = /\s/.test(name) ? kindOfName(name) : null;
  if (byWords && /^\p{Lu}/u.test(name)) return byWords;
  if (isPerson(candidate, name, common)) return 'person';
  // "in London", but not "in CT"
  return candidate.hints.has('place') && /\p{Lu}\p{Ll}{2}/u.test(name) ? 'place' : 'concept';
}

/** True of two to four words with capitals, of which an everyday list has hardly one. */
function isPerson(candidate: Candidate, name: string, common: CommonWords): boolean {
  const words = name.split(/\s+/);
  const NAME_WORD = /^\p{Lu}[\p{Ll}'’-]+|^(?:the|de|von|van|der|[IVX]+)$/u;
  if (words.length > 4 || !words.every(word => NAME_WORD.test(word))) return false;
  if (candidate.hints.has('person')) return true;
  const known = words.filter(word => /^\p{Lu}/u.test(word) && common.rankOf(word) !== null).length;
  return words.length > 1 && known === 0;
}
