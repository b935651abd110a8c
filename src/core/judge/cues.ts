import type { Hit } from '../match/hit.ts';
import type { PageBlock } from './mention.ts';
import { ROOT_CHARS } from './counting.ts';
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
  kind: 'cue' | 'hint' | 'control' | 'distant';
  first: Hit;
  last: Hit;
  /** Of the subject, -1 for none. */
  entry: number;
  /** The beginning of a word of control or of a distant one, alike in those that mean the same. */
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

export const isOfSubject = ({ flags }: Role): boolean =>
  (flags & (SIGN | STRONG)) !== 0 || (flags & (SUBJECT | GUARDED)) === SUBJECT;

/** A word counts in one pair of each kind only, and a guarded word only where something else shows the subject. */
export function findCues({ text, hits }: PageBlock, roles: readonly Role[], besideSubject: boolean): Cue[] {
  const cues: Cue[] = [];
  const ofSubject = roles.some(isOfSubject);
  if (!roles.some(({ flags }) => flags & PLACE)) return ofSubject ? findDistant(text, hits, roles) : cues;
  const isPlain = ({ flags }: Role): boolean =>
    (flags & SUBJECT) !== 0 && (ofSubject || besideSubject || !(flags & GUARDED));
  const told = findPairs(hits, roles, {
    // Only a page in Chinese is sure to speak of its own country where it says "at home" or "abroad".
    isPlace: ({ flags }, { start }) => (flags & PLACE) !== 0 && (!(flags & VIEWPOINT) || isHan(text[start]!)),
    isSubject: role => isPlain(role) && (role.flags & (TELLING | GUARDED)) !== 0,
    // A place in the next sentence may belong to another matter, and "Chinese netizens" are in all news of the place.
    joins: (a, b, { flags }, place) =>
      isOneSentence(text, a, b) &&
      (b.start - a.end > 1 || (flags & (TOPIC | GUARDED)) !== TOPIC) &&
      !(place.flags & VIEWPOINT && flags & GUARDED),
  });
  // A word that is both place and subject is a name of the subject; one that stands once may be named in passing.
  const names = told.pairs.filter(({ first, last }) => first === last);
  const hinted = findPairs(hits, roles, {
    // The name of a place serves more than one subject.
    isPlace: ({ flags }, hit) =>
      (flags & PLACE) !== 0 &&
      !(told.places.has(hit) && (flags & VIEWPOINT || names.some(({ first }) => first === hit))),
    isSubject: (role, hit) => isPlain(role) && !told.subjects.has(hit),
    joins: (a, b, { flags }) =>
      !(flags & SIGN) || (b.start - a.end <= MAX_EVERYDAY_DISTANCE && isOneSentence(text, a, b)),
  });
  cues.push(...told.pairs.map(pair => ({ kind: 'cue' as const, ...pair })));
  cues.push(...[...names.slice(1), ...hinted.pairs].map(pair => ({ kind: 'hint' as const, ...pair })));
  if (ofSubject) cues.push(...findControls(text, hits, roles));
  return cues;
}

const isOneSentence = (text: string, a: Hit, b: Hit): boolean =>
  !/[.!?。！？]/.test(text.slice(a.end, b.start));

interface PairTests {
  isPlace: (role: Role, hit: Hit) => boolean;
  isSubject: (role: Role, hit: Hit) => boolean;
  joins: (first: Hit, last: Hit, subject: Role, place: Role) => boolean;
}

/** A platform alone says nothing: gossip quotes what is said there. */
const isPlatform = ({ flags }: Role): boolean =>
  (flags & PLACE) !== 0 && (flags & (SUBJECT | TELLING | GUARDED)) === SUBJECT;

function findPairs(hits: readonly Hit[], roles: readonly Role[], tests: PairTests) {
  const pairs: Pick<Cue, 'first' | 'last' | 'entry'>[] = [];
  const places = new Set<Hit>();
  const subjects = new Set<Hit>();
  let place = -1;
  let subject = -1;
  roles.forEach((role, i) => {
    const [isPlace, isSubject] = [tests.isPlace(role, hits[i]!), tests.isSubject(role, hits[i]!)];
    // A platform of the place (Weibo) is its subject where another word names the place.
    if (isPlace && (place < 0 || !isSubject || !isPlatform(role))) place = i;
    if (isSubject) subject = i;
    if (!(isPlace || isSubject) || place < 0 || subject < 0) return;
    if (isPlatform(roles[place]!) && isPlatform(roles[subject]!)) return;
    const [first, last] = [hits[Math.min(place, subject)]!, hits[Math.max(place, subject)]!];
    if (
      last.start - first.start > MAX_CUE_DISTANCE ||
      !tests.joins(first, last, roles[subject]!, roles[place]!)
    )
      return;
    pairs.push({ first, last, entry: roles[subject]!.entry });
    places.add(hits[place]!);
    subjects.add(hits[subject]!);
    place = subject = -1;
  });
  return { pairs, places, subjects };
}

function findControls(text: string, hits: readonly Hit[], roles: readonly Role[]): Cue[] {
  const places = hits.filter((_, i) => roles[i]!.flags & PLACE);
  return hits.flatMap((hit, i): Cue[] => {
    if (!(roles[i]!.flags & (CONTROL | GUARDED))) return [];
    const place = places.find(({ start }) => Math.abs(start - hit.start) <= MAX_CUE_DISTANCE);
    if (!place) return [];
    const [first, last] = place.start < hit.start ? [place, hit] : [hit, place];
    const root = rootOf(text.slice(hit.start, hit.end));
    return [{ kind: 'control', first, last, entry: roles[i]!.entry, root }];
  });
}

/** Words that would be cues if a place stood near: a page that names its place in the first paragraph goes on without. */
function findDistant(text: string, hits: readonly Hit[], roles: readonly Role[]): Cue[] {
  return hits.flatMap((hit, i): Cue[] => {
    const { flags, entry } = roles[i]!;
    // A form of an entry counts by itself.
    if (flags & TOPIC || !(flags & (CONTROL | GUARDED) || (flags & SUBJECT && flags & TELLING))) return [];
    return [{ kind: 'distant', first: hit, last: hit, entry, root: rootOf(text.slice(hit.start, hit.end)) }];
  });
}

export const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);

/** The first letters: of a Chinese word the first character, before which there may be one for the passive voice. */
export const rootOf = (word: string): string =>
  /^[被遭]?(\p{Script=Han})/u.exec(word)?.[1] ?? word.slice(0, ROOT_CHARS).toLowerCase();
