import { changesForHeld, type Change } from '../../../core/settings/changes.ts';
import type { PageMention } from '../../../core/messages/protocol.ts';
import { formatReadable } from '../../../core/text/readable.ts';
import type { Reason } from '../../../core/judge/mention.ts';
import { explainUnderHeading } from '../../../ui/labels/reason-labels.ts';
import { overrideKey } from '../../../core/settings/reader-actions.ts';
import { groupBy } from './group-by.ts';

/** Mentions that are not marked for one kind of reason. */
export interface HeldGroup {
  kind: Reason['code'];
  /** The kind of reason, as a heading after the count. */
  name: string;
  count: number;
  /** The sentence, where it is the same for all; null where the heading says it, or each has its own. */
  why: string | null;
  terms: HeldTerm[];
}

/** Mentions of the same words that are not marked for the same reason. */
export interface HeldTerm {
  key: string;
  text: string;
  /** The headword of the entry that they would be marked for. */
  headword: string;
  count: number;
  why: string | null;
  changes: Change[];
}

/** The kinds in their order: those that a reader can do something about first. */
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

/** The mentions that are held back, by kind of reason. */
export function groupHeld(mentions: readonly PageMention[]): HeldGroup[] {
  const held = groupBy(mentions.filter(isHeld), ({ reason }) => reason.code);
  return KINDS.flatMap(({ kind, name, sentence }) => {
    const group = held.get(kind);
    if (!group) return [];
    return {
      kind,
      name,
      count: group.length,
      why: sentence === 'shared' ? explainMention(group[0]!) : null,
      terms: groupWords(group, sentence === 'own'),
    };
  });
}

function groupWords(mentions: readonly PageMention[], tell: boolean): HeldTerm[] {
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
    const text = formatReadable(same[0].text);
    return {
      key,
      text,
      headword: same[0].headword,
      count: same.length,
      why: tell ? explainMention(same[0]!) : null,
      changes: changesForHeld(same[0], text, same[0].reason.code),
    };
  });
}

const explainMention = ({ reason, text }: PageMention): string =>
  explainUnderHeading(reason, formatReadable(text));
