import { collectKeys, type KeyForm } from '../index/index-build.ts';
import type { HanTable } from '../index/han-variants.ts';
import {
  EXACT,
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
import { MAX_CUE_DISTANCE } from '../judge/cues.ts';
import type { Pack } from '../model/model.ts';
import { overrideKey } from '../settings/reader-actions.ts';
import { foldForm } from '../text/fold.ts';
import { joinNeedles, needlesOf, type Needle } from './needles.ts';
import type { Sieve, TopicSieve } from './text-sieve.ts';

/** More spellings make an expression that takes longer to compile than a page to read; most pages hold one anyway. */
const MAX_FORMS = 2000;

/** What opens a page for these packs and the words that the reader always wants; null where the sieve would be too large. */
export function buildSieve(packs: readonly Pack[], always: readonly string[], han?: HanTable): Sieve | null {
  const count = packs.reduce((sum, { entries }) => sum + entries.flatMap(({ forms }) => forms).length, 0);
  if (count > MAX_FORMS) return null;
  const keys = [...collectKeys(packs, han)].flatMap(([key, forms]) => forms.map(form => ({ key, ...form })));
  const clear = keys.filter(isClear);
  const acronyms = keys.filter(({ flags, ref }) => isOfEntry(ref) && (flags & BOTH) === BOTH);
  const words = always.map(word => ({ key: overrideKey(word) || foldForm(word), exact: null }));
  const topics = packs.map((pack, p) =>
    sieveTopic(
      keys.filter(({ ref }) => packOf(ref) === p),
      pack,
    ),
  );
  return {
    clear: [spell([...clear, ...words.filter(({ key }) => key)]), besideBracket(spell(acronyms))]
      .filter(source => source)
      .join('|'),
    topics: topics.filter(topic => topic !== null),
  };
}

type Key = KeyForm & { key: string };

const BOTH = EXACT | TOPIC;
const isOfEntry = (ref: number): boolean => entryOf(ref) !== NO_ENTRY;
const isClear = ({ ref, flags }: Key): boolean => isOfEntry(ref) && !(flags & TOPIC);

const spell = (keys: readonly Pick<Key, 'key' | 'exact'>[]): string =>
  joinNeedles(keys.flatMap(({ key, exact }) => needlesOf(key, exact)));

/** An acronym that the page explains: core/judge/acronyms.ts. */
const besideBracket = (acronyms: string): string =>
  acronyms && `[(（[]["“]?${acronyms}|${acronyms}['’]?s?[\\s\\x85]*[(（[]`;

/** Null where only clear forms can open the topic, which pass anyway. */
function sieveTopic(keys: readonly Key[], pack: Pack): TopicSieve | null {
  const having = (flag: number): Key[] => keys.filter(({ flags }) => flags & flag);
  const places = having(PLACE);
  const forms = keys.filter(({ ref, flags }) => isOfEntry(ref) && flags & TOPIC);
  if (!places.length || !forms.length) return null;
  const scale = scaleOf(pack.topic?.weights);
  const most = Math.max(...Object.values(scale.nearness));
  const subjects = having(SUBJECT);
  const cues = subjects.filter(({ flags }) => flags & (TELLING | GUARDED));
  // The roles of a hit are those of all its forms together.
  const told = new Set(keys.filter(({ flags }) => flags & TELLING).map(({ key }) => key));
  const telling = forms.filter(({ key }) => told.has(key));
  const others = forms.filter(({ key }) => !told.has(key));
  const longest = Math.max(...subjects.map(({ key }) => key.length), 0);
  return {
    place: spell(places),
    subject: spell(subjects),
    cue: spell(cues),
    telling: spell(telling),
    form: spell(others),
    weights: {
      hint: most * scale.hint,
      telling: most * scale.telling * mostTogether(telling),
      form: most * scale.topic * mostTogether(others),
    },
    reach: MAX_CUE_DISTANCE + longest * 2,
  };
}

/** The most entries that one match of the shortest spelling may stand for. */
function mostTogether(keys: readonly Key[]): number {
  const needles = keys.map(({ key, exact, ref }) => ({ ref, starts: needlesOf(key, exact).map(start) }));
  const counts = needles.flatMap(({ starts }) =>
    starts.map(
      short =>
        new Set(
          needles.filter(each => each.starts.some(long => long.startsWith(short))).map(({ ref }) => ref),
        ).size,
    ),
  );
  return Math.max(1, ...counts);
}

const start = (needle: Needle): string => needle.join('');
