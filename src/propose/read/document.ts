import { phrase, type Phrase, type PhraseValue } from '../../core/phrase.ts';
import type { PartialDate } from '../../core/model/model.ts';

/** `place` is a phrase, "page 3" or "paragraph 12", or a label that the document has. */
export interface PlacedParagraph {
  text: string;
  place: PhraseValue;
  heading: boolean;
  /** Terms that the paragraph itself marks as defined there, such as those in `<dfn>`. */
  defined?: string[];
  /** Words that stand out by bold or italic letters. */
  stressed?: string[];
}

export interface PlacedText {
  title: PhraseValue;
  language: string | null;
  link?: string;
  date?: PartialDate;
  paragraphs: PlacedParagraph[];
}

export interface DocumentFile {
  name: string;
  bytes: Uint8Array;
}

export type ReadDocument = { ok: true; document: PlacedText } | { ok: false; reason: Phrase };

export const paragraphPlace = (number: number): Phrase =>
  phrase('documentParagraph', { number: String(number) });

export const pagePlace = (number: number): Phrase => phrase('documentPageNumber', { number: String(number) });

export const MAX_DOCUMENT_CHARS = 5_000_000;
