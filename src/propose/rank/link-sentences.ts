import { find } from '../../core/match/find.ts';
import { buildIndex } from '../../core/index/index-build.ts';
import { NO_ENTRY, entryOf } from '../../core/index/index-layout.ts';
import { readIndex } from '../../core/index/index-read.ts';
import type { EntryKind, Form, Pack } from '../../core/model/model.ts';
import type { PlacedSentence } from '../find/sentences.ts';
import { stem } from '../find/variant-key.ts';

const MAX_STATEMENTS = 10;

export interface Linkable {
  headword: string;
  kind: EntryKind;
  forms: Form[];
  count: number;
  statements: Omit<PlacedSentence, 'heading'>[];
}

/** Gives each proposal the first sentences that mention it, and returns those that are mentioned by themselves somewhere. */
export function linkSentences<T extends Linkable>(
  proposals: readonly T[],
  sentences: readonly PlacedSentence[],
  language: string,
): Set<T> {
  const alone = new Set<T>();
  const pack: Pack = {
    format: 'sidelight-pack',
    version: 1,
    id: 'proposed',
    title: 'Proposed',
    language,
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
  if (!index) return alone;
  const parts = findParts(proposals);
  for (const { text, place, heading } of sentences) {
    const named = new Set<number>();
    find(text, index, hit => {
      for (const form of hit.forms) {
        const number = entryOf(index.formRef[form]!);
        if (number === NO_ENTRY) continue;
        alone.add(proposals[number]!);
        named.add(number);
        for (const part of parts[number]!) named.add(part);
      }
    });
    for (const number of named) {
      const proposal = proposals[number]!;
      proposal.count++;
      if (!heading && proposal.statements.length < MAX_STATEMENTS) proposal.statements.push({ text, place });
    }
  }
  return alone;
}

function findParts(proposals: readonly Linkable[]): number[][] {
  const words = proposals.map(({ headword }) => headword.split(/\s+/).map(stem));
  const numbers = new Map(words.map((each, i) => [each.join(' '), i]));
  return words.map((each, i) => {
    const found: number[] = [];
    for (let from = 0; from < each.length; from++) {
      for (let to = from + 1; to <= each.length; to++) {
        const part = numbers.get(each.slice(from, to).join(' '));
        if (part !== undefined && part !== i) found.push(part);
      }
    }
    return found;
  });
}
