import { freeMark } from './free-mark.ts';
import { makeId } from './ids.ts';
import type { Pack } from './model.ts';

export const MY_TERMS = 'my-terms';

export const makeEmptyList = ({ id, title }: Pick<Pack, 'id' | 'title'>): Pack => ({
  format: 'sidelight-pack',
  version: 1,
  id,
  title,
  language: 'en',
  mark: { colour: 'indigo', line: 'dashed' },
  entries: [],
  statements: [],
});

/** The list for the reader’s own terms, with its title in the reader’s language. */
export const makeMyTerms = (title: string): Pack => makeEmptyList({ id: MY_TERMS, title });

type Others = readonly Pick<Pack, 'id' | 'title' | 'mark'>[];

/** The title of the first, second … of several lists that are made alike. */
type TitleOf = (number: number) => string;

/** `taken` are ids that settings or the bin may still name. */
export function makeNewList(others: Others, taken: readonly string[], titleOf: TitleOf): Pack {
  const title = freeTitle(others, titleOf);
  const id = makeId(title, [...others.map(other => other.id), ...taken]);
  return { ...makeEmptyList({ id, title }), mark: freeMark(others.map(({ mark }) => mark)) };
}

function freeTitle(others: Others, titleOf: TitleOf): string {
  const titles = new Set(others.map(({ title }) => title));
  let number = 1;
  while (titles.has(titleOf(number))) number++;
  return titleOf(number);
}

export function duplicatePack(pack: Pack, others: Others, titleOf: TitleOf): Pack {
  const title = freeTitle(others, titleOf);
  const ids = others.map(({ id }) => id);
  return { ...pack, id: makeId(title, ids), title, mark: freeMark(others.map(({ mark }) => mark)) };
}
