import type { PartialDate } from '../../core/model/model.ts';

/** A paragraph of a document, with its place as a reader would say it: "page 3", "paragraph 12". */
export interface PlacedParagraph {
  text: string;
  place: string;
  heading: boolean;
  /** Terms that the paragraph itself marks as defined there, such as those in `<dfn>`. */
  defined?: string[];
}

/** A document as terms are proposed from it. */
export interface PlacedText {
  title: string;
  /** BCP 47 tag; null where the document does not say. */
  language: string | null;
  /** Its address, for a page. */
  link?: string;
  /** When it is from, where it says so. */
  date?: PartialDate;
  paragraphs: PlacedParagraph[];
}

/** A file as it was opened. */
export interface DocumentFile {
  name: string;
  bytes: Uint8Array;
}

/** What became of a file: its text, or why there is none, as the rest of a sentence: "it is protected by a password". */
export type ReadDocument = { ok: true; document: PlacedText } | { ok: false; reason: string };

/** The most characters of text that terms are proposed from. */
export const MOST_CHARACTERS = 5_000_000;
