import type { PageText } from '../../../core/messages/protocol.ts';
import type { ImportProgress, Result } from '../import/import-job.ts';
import type { ProposedList } from './propose-job.ts';

/** What the worker is asked: a document to look for terms in. */
export type ProposeRequest =
  | { type: 'file'; name: string; file: Blob }
  | { type: 'text'; text: string }
  | { type: 'page'; page: PageText };

/** What it answers: how far it is, and in the end the terms. */
export type ProposeReply =
  { type: 'progress'; progress: ImportProgress } | { type: 'answer'; taken: Result<ProposedList> };
