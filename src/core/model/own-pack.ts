import { freeMark } from './free-mark.ts';
import type { Pack } from './model.ts';

export const MY_TERMS = 'my-terms';

export function makeMyTerms(): Pack {
  return {
    format: 'sidelight-pack',
    version: 1,
    id: MY_TERMS,
    title: 'My terms',
    language: 'en',
    mark: { colour: 'indigo', line: 'dashed' },
    entries: [],
    statements: [],
  };
}

export function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  return free;
}

export function makeId(name: string, taken: Iterable<string>): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const stem = words.join('-').slice(0, 60) || 'term';
  return freeId(stem, taken instanceof Set ? taken : new Set(taken));
}

/** An empty list. `taken` are ids that settings or the bin may still name. */
export function makeNewList(
  others: readonly Pick<Pack, 'id' | 'title' | 'mark'>[],
  taken: readonly string[],
): Pack {
  const titles = new Set(others.map(({ title }) => title));
  let title = NEW_LIST;
  for (let count = 2; titles.has(title); count++) title = `${NEW_LIST} ${count}`;
  const id = makeId(title, [...others.map(other => other.id), ...taken]);
  return { ...makeMyTerms(), id, title, mark: freeMark(others.map(({ mark }) => mark)) };
}

const NEW_LIST = 'New list';

export function duplicatePack(pack: Pack, others: readonly Pick<Pack, 'id' | 'title' | 'mark'>[]): Pack {
  const titles = new Set(others.map(({ title }) => title));
  let title = `${pack.title} (copy)`;
  for (let count = 2; titles.has(title); count++) title = `${pack.title} (copy ${count})`;
  const ids = others.map(({ id }) => id);
  return { ...pack, id: makeId(title, ids), title, mark: freeMark(others.map(({ mark }) => mark)) };
}
