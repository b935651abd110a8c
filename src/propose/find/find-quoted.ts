import { STOPS } from './lexicon.ts';
import type { PhraseValue } from '../../core/phrase.ts';
import type { PlacedParagraph } from '../read/document.ts';
import type { CandidateSink } from './candidates.ts';
import type { PlacedSentence } from './sentences.ts';

/** Pairs of quotation marks, without a mark of the same kind between. Straight and curly single ones need edges. */
const QUOTED =
  /“([^“”]{2,80})”|„([^„“”]{2,80})[“”]|«([^«»]{2,80})»|「([^「」]{1,40})」|『([^『』]{1,40})』|《([^《》]{1,40})》|(?<![\p{L}\p{N}])"([^"]{2,80})"(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[‘']([^‘’'\n]{2,60}(?:[’'][\p{L}][^‘’'\n]{0,40})?)[’'](?![\p{L}\p{N}])/gu;

/** A sentence in quotes is speech: it has a pronoun or a verb that stands in every sentence. */
const SPEECH =
  /\b(?:I|we|you|he|she|it|they|me|us|is|are|was|were|will|would|can|could|should|must|have|has|had|do|does|did|cannot|not)\b/i;

/** "see 12.4.1, “…”", "第 14.7 节 “…”", "Chapter 12: “…”": what follows is a title. */
const REFERENCE = /\d\s*(?:[,，:：.]|节|節|章|の)?\s*[“"«「]?\s*$/u;

const isTitleAt = (text: string, at: number): boolean =>
  REFERENCE.test(text.slice(Math.max(0, at - 12), Math.max(0, at)));

export function findQuoted(sentence: { text: string; number: number }, into: CandidateSink): void {
  for (const match of sentence.text.matchAll(QUOTED)) {
    const inside = match.slice(1).find(group => group !== undefined) ?? '';
    const text = inside
      .trim()
      .replace(/[,.;:!?，。；：！？]+$|（[^（）]*）$/u, '')
      .replace(/^(?:the|an?)\s+/i, '');
    if (isTerm(text, inside) && !isTitleAt(sentence.text, match.index))
      into.add({ text, sentence: sentence.number, signal: 'quoted' });
  }
}

/** Adds what stands in bold or italic letters, with the sentence that has it. */
export function findStressed(
  paragraphs: readonly PlacedParagraph[],
  sentences: readonly PlacedSentence[],
  into: CandidateSink,
): void {
  const firstAt = new Map<PhraseValue, number>();
  sentences.forEach(({ place }, i) => firstAt.has(place) || firstAt.set(place, i));
  const opened = new Map<string, number>();
  for (const { text, stressed = [] } of paragraphs)
    for (const each of stressed) if (text.startsWith(each)) opened.set(each, (opened.get(each) ?? 0) + 1);
  for (const { text: whole, place, stressed = [] } of paragraphs) {
    let sentence = firstAt.get(place) ?? 0;
    for (const inside of stressed) {
      // "Caution", before paragraph after paragraph, is a label.
      if ((opened.get(inside) ?? 0) > 2) continue;
      const text = inside.replace(/[.,;:!?，。；：！？]+$/u, '').trim();
      if (isTitleAt(whole, whole.indexOf(inside))) continue;
      if (!isTerm(text, text) || /[()]/.test(text) || text.split(/\s+/).length > 5) continue;
      while (sentences[sentence + 1]?.place === place && !sentences[sentence]!.text.includes(text))
        sentence++;
      into.add({ text, sentence, signal: 'stressed', isSure: false });
    }
  }
}

function isTerm(text: string, inside: string): boolean {
  const words = text.split(/\s+/);
  if (!/\p{L}{2}|[\p{Script=Han}]/u.test(text) || words.length > 6) return false;
  if (/[.!?,;:…，。；：！？]|^[-‐–]|[-‐–]$/u.test(text) || SPEECH.test(text)) return false;
  // "BACK TO BASICS"
  if (/^(?:\p{Lu}{7,}|\p{Lu}{2,}(?:\s+\p{Lu}+)+)$/u.test(text)) return false;
  // "Yes." is an answer.
  if (/[.!?]$/.test(inside) && words.length > 2) return false;
  // "陰海/陽海", "生理＝通路"
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(text) && /[/／=＝—→×]/u.test(text)) return false;
  return words.some(word => !STOPS.has(word.toLowerCase()));
}
