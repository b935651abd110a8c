import type { Hit } from '../match/hit.ts';
import type { PageBlock } from './mention.ts';
import {
  GUARDED,
  PLACE,
  SIGN,
  STRONG,
  SUBJECT,
  TELLING,
  TOPIC,
  WEAK,
  entryOf,
  packOf,
} from '../index/index-layout.ts';
import type { Index } from '../index/index-read.ts';

/** A place and a subject within this many characters of each other are one cue. */
const CUE_REACH = 160;
/** What a hit is as evidence of a pack's topic. */
export interface Role {
  /** Flags of all its forms in the pack. */
  flags: number;
  entry: number;
}

/** A pair of words that shows the topic: where it begins and where it ends; the same hit twice where one word is both. */
export interface Cue {
  kind: 'cue' | 'hint';
  first: Hit;
  last: Hit;
}

/** What a hit is as evidence of the pack's topic; nothing where the text around it holds it back. */
export function roleOf(hit: Hit, { formFlags, formRef }: Index, pack: number): Role {
  const role = { flags: 0, entry: -1 };
  if (hit.fault || hit.inside !== undefined) return role;
  for (const form of hit.forms) {
    const ref = formRef[form]!;
    if (packOf(ref) !== pack) continue;
    const flags = formFlags[form]!;
    role.flags |= flags;
    if (flags & (STRONG | WEAK | TOPIC)) role.entry = entryOf(ref);
  }
  return role;
}

/** True for what shows that a text speaks of the subject; a guarded word does not. */
const isOfSubject = ({ flags }: Role): boolean =>
  (flags & (SIGN | STRONG)) !== 0 || (flags & (SUBJECT | GUARDED)) === SUBJECT;

/**
 * The pairs of a place and a subject that stand near each other in the block; a word counts in one pair only. Guarded
 * words count where the block speaks of the subject.
 */
export function findCues({ text, hits }: PageBlock, roles: readonly Role[]): Cue[] {
  const cues: Cue[] = [];
  if (!roles.some(({ flags }) => flags & PLACE)) return cues;
  const ofSubject = roles.some(isOfSubject);
  let place = -1;
  let subject = -1;
  roles.forEach(({ flags }, i) => {
    if (flags & PLACE) place = i;
    if (flags & SUBJECT) subject = i;
    if (!(flags & (PLACE | SUBJECT)) || place < 0 || subject < 0) return;
    const [a, b] = [hits[Math.min(place, subject)]!, hits[Math.max(place, subject)]!];
    const of = roles[subject]!.flags;
    if (b.start - a.start > CUE_REACH || (of & GUARDED && !ofSubject)) return;
    // A word tells of the place in its own sentence; that of the next may be about another matter.
    const tells = of & (TELLING | GUARDED) && !/[.!?。！？]/.test(text.slice(a.end, b.start));
    cues.push({ kind: tells ? 'cue' : 'hint', first: a, last: b });
    place = subject = -1;
  });
  return cues;
}
