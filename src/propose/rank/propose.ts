import type { CommonWords } from '../../core/text/common-words.ts';
import { Candidates, type Candidate } from '../find/candidates.ts';
import { Capitals } from '../find/capitals.ts';
import type { PlacedText } from '../read/document.ts';
import { findAcronyms, readDefinition } from '../find/find-defined.ts';
import { findNames, type Tokens } from '../find/find-names.ts';
import { findPhrases, weighPhrases, type Phrase } from '../find/find-phrases.ts';
import { findQuoted } from '../find/find-quoted.ts';
import { guessKind } from './guess-kind.ts';
import { Keyness } from './keyness.ts';
import { linkSentences, type Linkable } from './link-sentences.ts';
import { makeForms } from './make-forms.ts';
import { mergeNames } from './merge-names.ts';
import { rankCandidates, type Ranked } from './rank-candidates.ts';
import { splitSentences, type PlacedSentence } from '../find/sentences.ts';
import { tokenise } from '../find/tokens.ts';

export interface Proposal extends Linkable {
  /** The sentence in which the document defines it; empty where there is none. */
  summary: string;
  score: number;
}

export interface ProposeOptions {
  common: CommonWords;
  count?: number;
  tick?: (done: number) => void;
}

const MAX_PROPOSALS = 300;

/** Proposes terms of a document, the likeliest first, each with the sentences that mention it. */
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
  const capitals = new Capitals(
    all.map(({ tokens }) => tokens),
    common,
  );
  tick?.(0.3);
  const keyness = new Keyness(
    all.map(({ tokens }) => tokens),
    common,
  );
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
  addMarked(document, candidates);
  readDefinitions({ all, phrases, candidates, sentences });
  addHeadings(sentences, phrases, candidates);
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

/** Leaves out what is never mentioned but inside another proposal: "York Times". */
function dropParts(proposals: readonly Proposal[], alone: ReadonlySet<Proposal>): Proposal[] {
  const all = proposals.map(({ headword }) => ` ${headword.toLowerCase()} `);
  return proposals.filter(proposal => {
    if (alone.has(proposal)) return true;
    const part = proposal.headword.toLowerCase();
    return !all.some(other => other.length > part.length + 2 && other.includes(part));
  });
}

function addMarked({ paragraphs }: PlacedText, candidates: Candidates): void {
  for (const { defined = [] } of paragraphs) {
    for (const text of defined) candidates.add({ text, sentence: 0, signal: 'marked' });
  }
}

interface Found {
  all: readonly Tokens[];
  phrases: readonly Phrase[];
  candidates: Candidates;
  sentences: readonly PlacedSentence[];
}

/** Reads what the sentences say of the candidates in them: phrases, names and what is quoted. */
function readDefinitions({ all, phrases, candidates, sentences }: Found): void {
  const read = (candidate: Candidate, sentence: Tokens, start: number, end: number): void => {
    const { signals, alias } = readDefinition(sentence, start, end);
    for (const signal of signals) candidate.signals.set(signal, (candidate.signals.get(signal) ?? 0) + 1);
    if (alias) candidate.aliases.set(alias, false);
    if (signals.includes('defined') && candidate.definition < 0) candidate.definition = sentence.number;
  };
  const seen = new Set<string>();
  const readAt = (candidate: Candidate, number: number, start: number, end: number): void => {
    const place = `${number} ${end} ${candidate.key}`;
    if (seen.has(place) || sentences[number]!.heading) return;
    seen.add(place);
    read(candidate, all[number]!, start, end);
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

/** What stands in a heading is likelier to be what the document is about. */
function addHeadings(
  sentences: readonly PlacedSentence[],
  phrases: readonly Phrase[],
  candidates: Candidates,
): void {
  for (const { text, sentence } of phrases) {
    if (!sentences[sentence]!.heading) continue;
    const found = candidates.get(text);
    if (found) found.signals.set('heading', (found.signals.get('heading') ?? 0) + 1);
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

/** A sentence that opens with the term and is no longer than this is what the document says that it is. */
const MAX_SUMMARY_CHARS = 240;

function summaryOf(sentence: string, term: string): string {
  const opening = sentence.replace(/^(?:the|an?)\s+/i, '').replace(/^["“‘«「]/, '');
  const opens = opening.toLowerCase().startsWith(term.toLowerCase());
  return opens && sentence.length <= MAX_SUMMARY_CHARS ? sentence : '';
}
