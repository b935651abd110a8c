import type { Entry, Pack } from '../../../src/core/model/model.ts';
import { makeRandom, pick, pickByRank, type Random } from './random.ts';
import { OTHER_WORDS, PAGE_WORDS } from './vocabulary.ts';

/** How many forms every list starts with; only these are put into pages on purpose. */
export const PLANTED = 40;

/**
 * Makes forms of one to four words (16 to 18 letters on average). The first 40 are the same in every list and occur in
 * generated pages; the words of the others do as well, but the phrases they make hardly ever.
 */
export function makeForms(count: number): string[] {
  const random = makeRandom(21);
  const forms = new Set<string>();
  while (forms.size < count) forms.add(makeForm(forms.size < PLANTED, random));
  return [...forms];
}

function makeForm(planted: boolean, random: Random): string {
  const chance = random();
  if (!planted && chance < 0.04) return makeAcronym(random);
  const words = chance < 0.12 ? 1 : chance < 0.62 ? 2 : chance < 0.92 ? 3 : 4;
  // A single word of the page's own would match hundreds of times.
  if (words === 1) return pick(OTHER_WORDS, random) + pick(['', 'ism', 'gate', 'wall'], random);
  const parts = Array.from({ length: words }, () => pick(PAGE_WORDS, random));
  // Frequent first words are looked up at each of their places; in pairs they would make too many mentions.
  if (!planted && words > 2 && random() < 0.5) parts[0] = pickByRank(PAGE_WORDS, random);
  return random() < 0.3 ? parts.map(capitalise).join(' ') : parts.join(' ');
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const makeAcronym = (random: Random): string =>
  Array.from({ length: 4 + Math.floor(random() * 3) }, () => pick(LETTERS, random)).join('');

/** The word with a capital first letter. */
export const capitalise = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** A list as a reader could import it: two forms an entry, all of them `always`. */
export function makeList(forms: readonly string[]): Pack {
  const entries: Entry[] = [];
  for (let i = 0; i < forms.length; i += 2) {
    entries.push({
      id: `e${i}`,
      headword: forms[i]!,
      kind: 'concept',
      summary: `What ${forms[i]} means.`,
      forms: forms.slice(i, i + 2).map(text => ({ text, gate: 'always' })),
      related: [],
      statements: [],
    });
  }
  return {
    format: 'sidelight-pack',
    version: 1,
    id: 'bench',
    title: 'Bench',
    language: 'en',
    mark: { colour: 'teal', line: 'dotted' },
    entries,
    statements: [],
  };
}
