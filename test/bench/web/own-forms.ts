import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../../src/core/model/model.ts';
import { builtExtension } from '../../commands/build-extension.ts';
import { makeRandom, pick, pickByRank, type Random } from '../generate/random.ts';
import { OTHER_WORDS, PAGE_WORDS } from '../generate/vocabulary.ts';
import { makeWebPage, readText, WEB_PAGES } from './web-pages.ts';
import { PROSE_WORDS } from './writer.ts';

/** So many of the own forms, and of the bundled pack's, are put into each page that holds terms. */
const PLANTED_OWN = 3;
const PLANTED_BUNDLED = 2;

/**
 * The first `count` forms of a reader's own: names of one to four words. Half of them are made of words that the pages
 * use as well, so that none can be told by a single word of it; as a whole they stand on no page but by intent.
 */
export function makeOwnForms(count: number): string[] {
  const random = makeRandom(41);
  const taken = listSequences();
  const forms = new Set<string>();
  while (forms.size < count) {
    const form = makeForm(random);
    if (!taken.has(listWords(form).join(' '))) forms.add(form);
  }
  return [...forms];
}

function makeForm(random: Random): string {
  const chance = random();
  if (chance < 0.1) return pick(OTHER_WORDS, random) + pick(['', 'ism', 'wall', 'ware'], random);
  const count = chance < 0.6 ? 2 : chance < 0.9 ? 3 : 4;
  const words = Array.from({ length: count }, () =>
    random() < 0.5 ? pick(PROSE_WORDS, random) : pickByRank(PAGE_WORDS, random),
  );
  if (random() < 0.45) words[count - 1] = pick(OTHER_WORDS, random);
  const form = words.join(' ');
  return random() < 0.3 ? form.replace(/(?<!\S)\S/g, letter => letter.toUpperCase()) : form;
}

/** All runs of up to four words in the pages that hold no term. */
function listSequences(): Set<string> {
  const sequences = new Set<string>();
  for (const page of WEB_PAGES.filter(({ holds }) => holds !== 'terms')) {
    const words = listWords(readText(makeWebPage(page, [])));
    words.forEach((_word, at) => {
      for (let count = 1; count <= 4; count++) sequences.add(words.slice(at, at + count).join(' '));
    });
  }
  return sequences;
}

/** The words of a text without what spellings of one word differ in: odd characters, accents, the plural. */
function listWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b]|&shy;/gu, '')
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map(word => word.replace(/e?s$/, ''));
}

/** Pages that hold terms hold these: some of the bundled pack that are always marked, some of the first own ones. */
export function listPlanted(): string[] {
  const pack = JSON.parse(readFileSync(join(builtExtension('chromium'), 'pack.json'), 'utf8')) as Pack;
  const bundled = pack.entries
    .flatMap(({ forms }) => forms.slice(0, 1))
    .filter(({ gate, text }) => gate === 'always' && /^[A-Za-z ]{12,}$/.test(text))
    .map(({ text }) => text);
  return [...bundled.slice(0, PLANTED_BUNDLED), ...makeOwnForms(PLANTED_OWN)];
}
