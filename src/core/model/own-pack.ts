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
  return freeId(stem, new Set(taken));
}

export function duplicatePack(pack: Pack, others: readonly { id: string; title: string }[]): Pack {
  const titles = new Set(others.map(({ title }) => title));
  let title = `${pack.title} (copy)`;
  for (let count = 2; titles.has(title); count++) title = `${pack.title} (copy ${count})`;
  const ids = others.map(({ id }) => id);
  return { ...pack, id: makeId(title, ids), title };
}
