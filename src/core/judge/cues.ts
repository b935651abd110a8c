import type { Hit } from '../match/hit.ts';
import type { PageBlock } from './mention.ts';
import {
  CONTROL,
  GUARDED,
  PLACE,
  SIGN,
  STRONG,
  SUBJECT,
  TELLING,
  TOPIC,
  VIEWPOINT,
  WEAK,
  entryOf,
  packOf,
} from '../index/index-layout.ts';
import type { Index } from '../index/index-read.ts';

export const MAX_CUE_DISTANCE = 160;
/** For a subject that is a sign too, as "online" is: nearly every page sends its reader to some website. */
const MAX_EVERYDAY_DISTANCE = 90;

export interface Role {
  flags: number;
  entry: number;
}

/** A place and a subject or a word of control; `first` and `last` are the same hit where one word is both. */
export interface Cue {
  kind: 'cue' | 'hint' | 'control';
  first: Hit;
  last: Hit;
  /** The beginning of a word of control, alike in those that mean the same. */
  root?: string;
}

/** No role for a hit that the text around it excludes. */
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

const isOfSubject = ({ flags }: Role): boolean =>
  (flags & (SIGN | STRONG)) !== 0 || (flags & (SUBJECT | GUARDED)) === SUBJECT;

/** A word counts in one pair only, and a guarded word only where something else shows the subject. */
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
    if (b.start - a.start > MAX_CUE_DISTANCE || (of & GUARDED && !ofSubject)) return;
    const isNamed = !(roles[place]!.flags & VIEWPOINT);
    // A place in the next sentence may belong to another matter.
    const isOneSentence = !/[.!?。！？]/.test(text.slice(a.end, b.start));
    const tells = isNamed && isOneSentence && of & (TELLING | GUARDED);
    const isEveryday = of & SIGN && !tells;
    if (isEveryday && (!isOneSentence || b.start - a.end > MAX_EVERYDAY_DISTANCE)) return;
    cues.push({ kind: tells ? 'cue' : 'hint', first: a, last: b });
    place = subject = -1;
  });
  if (ofSubject) cues.push(...findControls(text, hits, roles));
  return cues;
}

function findControls(text: string, hits: readonly Hit[], roles: readonly Role[]): Cue[] {
  const places = hits.filter((_, i) => roles[i]!.flags & PLACE);
  return hits.flatMap((hit, i): Cue[] => {
    if (!(roles[i]!.flags & CONTROL)) return [];
    const place = places.find(({ start }) => Math.abs(start - hit.start) <= MAX_CUE_DISTANCE);
    if (!place) return [];
    const [first, last] = place.start < hit.start ? [place, hit] : [hit, place];
    return [{ kind: 'control', first, last, root: rootOf(text.slice(hit.start, hit.end)) }];
  });
}

/** The first letters: of a Chinese word the first character, before which there may be one for the passive voice. */
export const rootOf = (word: string): string =>
  /^[被遭]?(\p{Script=Han})/u.exec(word)?.[1] ?? word.slice(0, 4).toLowerCase();
