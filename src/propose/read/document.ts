import type { PartialDate } from '../../core/model/model.ts';

/** `place` is worded for readers: "page 3", "paragraph 12". */
export interface PlacedParagraph {
  text: string;
  place: string;
  heading: boolean;
  /** Terms that the paragraph itself marks as defined there, such as those in `<dfn>`. */
  defined?: string[];
}

export interface PlacedText {
  title: string;
  language: string | null;
  link?: string;
  date?: PartialDate;
  paragraphs: PlacedParagraph[];
}

export interface DocumentFile {
  name: string;
  bytes: Uint8Array;
}

/** `reason` is the rest of a sentence: "it is protected by a password". */
export type ReadDocument = { ok: true; document: PlacedText } | { ok: false; reason: string };

export const MAX_DOCUMENT_CHARS = 5_000_000;
