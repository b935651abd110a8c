import { collectKeys, type KeyForm } from '../index/index-build.ts';
import type { HanTable } from '../index/han-variants.ts';
import * as index from '../index/index-layout.ts';
import { scaleOf } from '../judge/evidence.ts';
import { ENOUGH_IN_HAN } from '../judge/counting.ts';
import { MAX_CUE_DISTANCE } from '../judge/cues.ts';
import type { Pack } from '../model/model.ts';
import { overrideKey } from '../settings/reader-actions.ts';
import { foldForm } from '../text/fold.ts';
import { buildWordList, type Spelling } from './build-word-list.ts';
import {
  SIEVE_ACRONYM,
  SIEVE_CONTROL,
  SIEVE_CUE,
  SIEVE_DISTANT,
  SIEVE_FORM,
  SIEVE_OPENS,
  SIEVE_PLACE,
  SIEVE_SHAPE,
  SIEVE_STRONG,
  SIEVE_SUBJECT,
  SIEVE_TELLING,
  type Sieve,
  type TopicSieve,
} from './text-sieve.ts';
import type { WordList, WordRole } from './word-list.ts';

/** More make an expression that takes longer to compile than a page to read; most pages hold one of them anyway. */
const MAX_FORMS = 600;
const MAX_CHARS = 24_000;

/** For these packs and the words that the reader always wants; null if the sieve would be too large. */
export function buildSieve(packs: readonly Pack[], always: readonly string[], han?: HanTable): Sieve | null {
  if (always.length > MAX_FORMS) return null;
  const count = packs.reduce((sum, { entries }) => sum + entries.flatMap(({ forms }) => forms).length, 0);
  if (count > MAX_FORMS) return null;
  const keys = [...collectKeys(packs, han)].flatMap(([key, forms]) => spellingsOf(key, forms));
  const tellers = tellersIn(keys);
  const openRefs = new Set(
    keys.flatMap(({ forms }) => forms.filter(({ flags }) => !(flags & index.TOPIC)).map(({ ref }) => ref)),
  );
  const spellings = keys.map(({ key, exact, forms }) => ({
    key,
    exact,
    roles: packs.flatMap((_, pack) => rolesIn(pack, forms, tellers[pack]?.has(key) ?? false, openRefs)),
  }));
  const asked = always.map(word => ({
    key: overrideKey(word) || foldForm(word),
    exact: null,
    roles: [[0, SIEVE_OPENS, 0] as const],
  }));
  const sieve: Sieve = {
    shape: SIEVE_SHAPE,
    opening: listWith([...spellings, ...asked], AT_FIRST),
    others: listWith(spellings, ~AT_FIRST),
    topics: packs.map(sieveTopic),
  };
  return [sieve.opening, sieve.others].some(list => list.starts.length + list.solo.length > MAX_CHARS)
    ? null
    : sieve;
}

const AT_FIRST = SIEVE_OPENS | SIEVE_PLACE | SIEVE_ACRONYM | SIEVE_STRONG;

interface Key {
  key: string;
  exact: string | null;
  forms: readonly KeyForm[];
}

/** One for each way in which its case is read. */
function spellingsOf(key: string, forms: readonly KeyForm[]): Key[] {
  const cases = [...new Set(forms.map(({ exact }) => exact))];
  return cases.map(exact => ({ key, exact, forms: forms.filter(form => form.exact === exact) }));
}

const isOfEntry = (ref: number): boolean => index.entryOf(ref) !== index.NO_ENTRY;

/** The roles of a hit are those of all its forms together, which may be the plurals of others. */
function tellersIn(keys: readonly Key[]): Set<string>[] {
  const tellers: Set<string>[] = [];
  for (const { key, forms } of keys) {
    for (const { ref, flags } of forms) {
      if (!(flags & index.TELLING)) continue;
      for (const each of [key, `${key}s`, key.replace(/s$/, '')])
        (tellers[index.packOf(ref)] ??= new Set()).add(each);
    }
  }
  return tellers;
}

/** One for each entry, and one for what the words are to the topic itself. */
function rolesIn(
  pack: number,
  forms: readonly KeyForm[],
  isTelling: boolean,
  openRefs: ReadonlySet<number>,
): WordRole[] {
  const own = forms.filter(({ ref }) => index.packOf(ref) === pack);
  const flags = own.reduce((all, form) => all | form.flags, 0);
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const topic =
    (has(index.PLACE) ? SIEVE_PLACE : 0) |
    (has(index.SUBJECT) ? SIEVE_SUBJECT : 0) |
    (has(index.SUBJECT) && has(index.TELLING | index.GUARDED) ? SIEVE_CUE : 0) |
    (has(index.CONTROL | index.GUARDED) ? SIEVE_CONTROL | SIEVE_DISTANT : 0) |
    (has(index.SUBJECT) && has(index.TELLING) ? SIEVE_DISTANT : 0);
  const roles: WordRole[] = topic ? [[pack, topic, -1]] : [];
  for (const form of own) {
    if (!isOfEntry(form.ref)) continue;
    const isAcronym = form.flags & index.EXACT && openRefs.has(form.ref);
    const gated = (isTelling ? SIEVE_TELLING : SIEVE_FORM) | (isAcronym ? SIEVE_ACRONYM : 0);
    const open = SIEVE_OPENS | (form.flags & (index.STRONG | index.WEAK) ? SIEVE_STRONG : 0);
    roles.push([pack, form.flags & index.TOPIC ? gated : open, form.ref]);
  }
  return roles;
}

/** Of the spellings with one of these roles, and of these roles alone. */
function listWith(spellings: readonly Spelling[], wanted: number): WordList {
  return buildWordList(
    spellings.map(({ roles, ...spelling }) => ({
      ...spelling,
      roles: roles.flatMap(([topic, flags, ref]): WordRole[] =>
        flags & wanted ? [[topic, flags & wanted, ref]] : [],
      ),
    })),
  );
}

function sieveTopic({ topic }: Pack): TopicSieve {
  const scale = scaleOf(topic?.weights);
  // A sum of 1 passes, whatever the page's script.
  const most = Math.max(...Object.values(scale.nearness)) / ENOUGH_IN_HAN;
  return {
    weights: {
      hint: most * scale.hint,
      control: most * scale.control,
      distant: most * scale.distant,
      telling: most * scale.telling,
      form: most * scale.topic,
    },
    reach: MAX_CUE_DISTANCE,
  };
}
