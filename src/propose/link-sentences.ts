import { find } from '../core/find.ts';
import { buildIndex } from '../core/index-build.ts';
import { NO_ENTRY, entryOf } from '../core/index-layout.ts';
import { readIndex } from '../core/index-read.ts';
import type { Pack } from '../core/model.ts';
import type { Proposal } from './propose.ts';
import type { PlacedSentence } from './sentences.ts';

/** The most sentences that a proposal keeps. */
const MOST_STATEMENTS = 10;

/** Gives each proposal the first sentences that mention it, found as pages' terms are. */
export function linkSentences(proposals: readonly Proposal[], sentences: readonly PlacedSentence[]): void {
  const pack: Pack = {
    format: 'sidelight-pack',
    version: 1,
    id: 'proposed',
    title: 'Proposed',
    language: 'en',
    entries: proposals.map(({ headword, kind, forms }, i) => ({
      id: String(i),
      headword,
      kind,
      summary: '',
      forms,
      related: [],
      statements: [],
    })),
    statements: [],
  };
  const index = readIndex(buildIndex([pack]));
  if (!index) return;
  for (const { text, place, heading } of sentences) {
    const named = new Set<number>();
    find(text, index, hit => {
      for (const form of hit.forms) {
        const number = entryOf(index.formRef[form]);
        if (number !== NO_ENTRY) named.add(number);
      }
    });
    for (const number of named) {
      const proposal = proposals[number];
      proposal.count++;
      if (!heading && proposal.statements.length < MOST_STATEMENTS) proposal.statements.push({ text, place });
    }
  }
}
