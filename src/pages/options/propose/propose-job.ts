import type { Entry, PartialDate } from '../../../core/model/model.ts';
import type { ImportProgress, ImportSource, Result } from '../import/import-job.ts';

/** Where a list is built from: a file, a text, or the page of a tab. */
export type DocumentSource = ImportSource | { name: string; tab: number };

/** A sentence of the document, with its place in it. */
export interface PlacedStatement {
  text: string;
  place: string;
}

/** A term that a document proposes. */
export interface ProposedTerm extends Pick<Entry, 'headword' | 'kind' | 'summary' | 'forms'> {
  /** How many of its sentences mention it. */
  count: number;
  /** The first of them. */
  statements: readonly PlacedStatement[];
}

/** What a document proposes, the likeliest terms first. */
export interface ProposedList {
  title: string;
  /** BCP 47 tag; null where the document does not say. */
  language: string | null;
  /** Its address, for a page. */
  link?: string;
  /** When it is from, where it says so. */
  date?: PartialDate;
  terms: readonly ProposedTerm[];
}

/** The work on one document, apart from the page. */
export interface ProposeJob {
  result: Promise<Result<ProposedList>>;
  /** Stops the work at once; the result does not settle any more. */
  end: () => void;
}

/** Starts to read a document and to look for its terms. */
export type StartProposing = (
  source: DocumentSource,
  onProgress: (progress: ImportProgress) => void,
) => ProposeJob;
