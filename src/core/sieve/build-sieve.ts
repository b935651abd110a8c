import { collectKeys, type KeyForm } from '../index/index-build.ts';
import type { HanTable } from '../index/han-variants.ts';
import {
  CONTROL,
  GUARDED,
  NO_ENTRY,
  PLACE,
  SUBJECT,
  TELLING,
  TOPIC,
  entryOf,
  packOf,
} from '../index/index-layout.ts';
import { scaleOf } from '../judge/evidence.ts';
import { MAX_CUE_DISTANCE, rootOf } from '../judge/cues.ts';
import type { Pack } from '../model/model.ts';
import { overrideKey } from '../settings/reader-actions.ts';
import { foldForm } from '../text/fold.ts';
import { joinNeedles, needleOf, type Needle } from './needles.ts';
import { HAN, type Sieve, type Spellings, type TopicSieve } from './text-sieve.ts';

/** More make an expression that takes longer to compile than a page to read; most pages hold one of them anyway. */
const MAX_FORMS = 600;
const MAX_CHARS = 24_000;

/** For these packs and the words that the reader always wants; null if the sieve would be too large. */
export function buildSieve(packs: readonly Pack[], always: readonly string[], han?: HanTable): Sieve | null {
  if (always.length > MAX_FORMS) return null;
  const count = packs.reduce((sum, { entries }) => sum + entries.flatMap(({ forms }) => forms).length, 0);
  if (count > MAX_FORMS) return null;
  const keys = [...collectKeys(packs, han)].flatMap(([key, forms]) => forms.map(form => ({ key, ...form })));
  const clear = keys.filter(isClear);
  const words = always.map(word => ({ key: overrideKey(word) || foldForm(word), exact: null }));
  const topics = packs.map((pack, p) =>
    sieveTopic(
      keys.filter(({ ref }) => packOf(ref) === p),
      pack,
    ),
  );
  const sieve = {
    clear: spell([...clear, ...words.filter(({ key }) => key)]),
    topics: topics.filter(topic => topic !== null),
  };
  const isLarge = JSON.stringify(sieve).length > MAX_CHARS * 2 || sieve.clear.others.length > MAX_CHARS;
  return isLarge ? null : sieve;
}

type Key = KeyForm & { key: string };

const isOfEntry = (ref: number): boolean => entryOf(ref) !== NO_ENTRY;
const isClear = ({ ref, flags }: Key): boolean => isOfEntry(ref) && !(flags & TOPIC);

type Spelling = Pick<Key, 'key' | 'exact'>;

/** Characters of a needle: more would only make it longer to compile. */
const LONG_ENOUGH = 20;
/** Enough to tell “over the wall” from what is over anything else. */
const LONG_ENOUGH_FOR_PLACE = 14;

function spell(keys: readonly Spelling[], length = LONG_ENOUGH): Spellings {
  const needles = withoutLonger(keys).map(({ key, exact }) => needleOf(key, exact).slice(0, length));
  const beginsWithHan = ([first = '']: Needle): boolean => HAN.test(first.charAt(0));
  return {
    han: joinNeedles(needles.filter(beginsWithHan)),
    others: joinNeedles(needles.filter(needle => !beginsWithHan(needle))),
  };
}

/** Without those in which another stands, wherever it begins. */
function withoutLonger(keys: readonly Spelling[]): readonly Spelling[] {
  const loose = new Set(keys.flatMap(({ key, exact }) => (exact === null ? [key] : [])));
  return keys.filter(({ key }) => ![...loose].some(other => other !== key && key.includes(other)));
}

/** Null where only clear forms can open the topic, which pass anyway. */
function sieveTopic(keys: readonly Key[], pack: Pack): TopicSieve | null {
  const having = (flag: number): Key[] => keys.filter(({ flags }) => flags & flag);
  const clear = new Set(keys.filter(key => isClear(key) && key.exact === null).map(({ key }) => key));
  // A place that is a clear form passes by itself.
  const places = having(PLACE).filter(({ key }) => !clear.has(key));
  const forms = keys.filter(({ ref, flags }) => isOfEntry(ref) && flags & TOPIC);
  if (!places.length || !forms.length) return null;
  const scale = scaleOf(pack.topic?.weights);
  const most = Math.max(...Object.values(scale.nearness));
  const subjects = having(SUBJECT);
  const cues = subjects.filter(({ flags }) => flags & (TELLING | GUARDED));
  // The roles of a hit are those of all its forms together, which may be the plurals of others.
  const tellers = having(TELLING).flatMap(({ key }) => [key, `${key}s`, key.replace(/s$/, '')]);
  const told = new Set(tellers);
  const telling = forms.filter(({ key }) => told.has(key));
  const others = forms.filter(({ key }) => !told.has(key));
  const controls = having(CONTROL | GUARDED);
  const distant = [...new Set([...controls, ...having(TELLING).filter(({ flags }) => flags & SUBJECT)])];
  const longest = Math.max(...[...subjects, ...controls].map(({ key }) => key.length), 0);
  return {
    place: spell(places, LONG_ENOUGH_FOR_PLACE),
    subject: spell(subjects),
    cue: spell(cues),
    control: spell(controls),
    distant: spell(distant),
    telling: spell(telling),
    form: spell(others),
    weights: {
      hint: most * scale.hint,
      control: most * scale.control,
      distant: most * scale.distant,
      telling: most * scale.telling * mostTogether(telling),
      form: most * scale.topic * mostTogether(others),
      allForms: most * scale.topic * new Set(others.map(({ ref }) => ref)).size,
    },
    together: { control: mostTogether(controls), distant: mostTogether(distant) },
    reach: MAX_CUE_DISTANCE,
    longest,
  };
}

/** The most that one match may stand for: other spellings hold it, or begin with it where they are cut. */
function mostTogether(keys: readonly Key[]): number {
  const starts = keys.map(({ key, exact, ref }) => ({
    key,
    // Words of control that begin alike count once.
    ref: isOfEntry(ref) ? ref : rootOf(key),
    start: needleOf(key, exact).slice(0, LONG_ENOUGH).join(''),
  }));
  const counts = starts.map(({ key, start }) => {
    const like = starts.filter(other => other.key.includes(key) || other.start.startsWith(start));
    return new Set(like.map(({ ref }) => ref)).size;
  });
  return Math.max(1, ...counts);
}
