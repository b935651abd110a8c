import { freeId } from './free-id.ts';
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

export function makeId(name: string, taken: Iterable<string>): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const stem = words.join('-').slice(0, 60) || 'term';
  return freeId(stem, new Set(taken));
}
