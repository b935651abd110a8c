import type { Pack } from './model.ts';

/** The id of the list that a reader's first own term goes to. */
export const MY_TERMS = 'my-terms';

/** The list that a reader's first own term goes to, still empty. */
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

/** An id made of the words of a name, that none of the taken ids is. */
export function makeId(name: string, taken: Iterable<string>): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const stem = words.join('-').slice(0, 60) || 'term';
  const used = new Set(taken);
  let id = stem;
  for (let count = 2; used.has(id); count++) id = `${stem}-${count}`;
  return id;
}
