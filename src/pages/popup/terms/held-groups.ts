import { changesForHeld, type Change } from '../../../core/settings/changes.ts';
import type { PageMention } from '../../../core/messages/protocol.ts';
import { formatReadable } from '../../../core/text/readable.ts';
import type { Reason } from '../../../core/judge/mention.ts';
import { explainUnderHeading } from '../../../ui/labels/reason-labels.ts';
import { overrideKey } from '../../../core/settings/reader-actions.ts';
import { groupBy } from './group-by.ts';

export interface HeldGroup {
  kind: Reason['code'];
  name: string;
  count: number;
  why: string | null;
  terms: HeldTerm[];
}

export interface HeldTerm {
  key: string;
  text: string;
  headword: string;
  count: number;
  why: string | null;
  changes: Change[];
}

const KINDS: readonly { kind: Reason['code']; name: string; sentence: 'own' | 'shared' | 'none' }[] = [
  { kind: 'off-topic', name: 'No sign of the subject', sentence: 'own' },
  { kind: 'other-sense', name: 'Something else here', sentence: 'own' },
  { kind: 'never', name: 'You asked for no marks', sentence: 'none' },
  { kind: 'known', name: 'You know the term', sentence: 'none' },
  { kind: 'dense', name: 'Enough marks nearby', sentence: 'shared' },
  { kind: 'defined', name: 'Explained by the page', sentence: 'shared' },
  { kind: 'other-name', name: 'Part of another name', sentence: 'own' },
  { kind: 'address', name: 'Part of an address, file name or handle', sentence: 'none' },
  { kind: 'split', name: 'Part of a longer word', sentence: 'none' },
];

/** A repetition of a marked mention is unmarked too, but nothing is held back there. */
export function isHeld({ marked, reason }: PageMention): boolean {
  return !marked && reason.code !== 'repeat';
}

export function groupHeld(mentions: readonly PageMention[]): HeldGroup[] {
  const held = groupBy(mentions.filter(isHeld), ({ reason }) => reason.code);
  return KINDS.flatMap(({ kind, name, sentence }) => {
    const group = held.get(kind);
    if (!group) return [];
    return {
      kind,
      name,
      count: group.length,
      why: sentence === 'shared' ? explainMention(group[0]) : null,
      terms: groupWords(group, sentence === 'own'),
    };
  });
}

function groupWords(mentions: readonly PageMention[], hasOwnSentence: boolean): HeldTerm[] {
  const keyOf = (mention: PageMention): string => {
    const { reason, pack, entry } = mention;
    return JSON.stringify([
      reason.code,
      pack,
      entry,
      overrideKey(formatReadable(mention.text)),
      reason.code === 'other-name' ? reason.name : null,
    ]);
  };
  return [...groupBy(mentions, keyOf)].map(([key, same]) => {
    const [first] = same;
    const text = formatReadable(first.text);
    return {
      key,
      text,
      headword: first.headword,
      count: same.length,
      why: hasOwnSentence ? explainMention(first) : null,
      changes: changesForHeld(first, text, first.reason.code),
    };
  });
}

const explainMention = ({ reason, text }: PageMention): string =>
  explainUnderHeading(reason, formatReadable(text));
