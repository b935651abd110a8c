import type { Entry, Form, Pack } from '../../../src/core/model/model.ts';
import { makeSentence } from './page.ts';
import { capitalise } from './forms.ts';
import { makeRandom, pick, pickByRank, type Random } from './random.ts';
import { OTHER_WORDS } from './vocabulary.ts';

/** Sizes of the pages on the topic, in blocks. */
export const TOPIC_BLOCKS = [1000, 2000, 4000] as const;
export type TopicBlocks = (typeof TOPIC_BLOCKS)[number];

// From the end: the other lists take their words from all of them, and pages use none.
const WORDS = OTHER_WORDS.slice(-500).map(capitalise);
const names = (from: number, count: number): string[] => WORDS.slice(from, from + count);
const STRONG = names(0, 20);
const WEAK = names(20, 20);
const EVERYDAY = names(40, 200);
const PLACES = names(240, 5);
const SUBJECTS = names(250, 20);

/** A pack with a topic as large as a careful one: strong and weak evidence, everyday forms that need it, and cues. */
export function makeTopicPack(): Pack {
  const entryOf = (headword: string, gate: Form['gate']): Entry => ({
    id: headword.toLowerCase(),
    headword,
    kind: 'concept',
    summary: `What ${headword} means.`,
    forms: [{ text: headword, gate }],
    related: [],
    statements: [],
  });
  const idOf = (headword: string): string => headword.toLowerCase();
  return {
    format: 'sidelight-pack',
    version: 1,
    id: 'topic',
    title: 'Topic',
    language: 'en',
    mark: { colour: 'teal', line: 'dotted' },
    topic: {
      name: 'the topic',
      strong: STRONG.map(idOf),
      weak: WEAK.map(idOf),
      cues: { places: PLACES, subjects: SUBJECTS },
    },
    entries: [
      ...[...STRONG, ...WEAK].map(name => entryOf(name, 'always')),
      ...EVERYDAY.map(name => entryOf(name, 'topic')),
    ],
    statements: [],
  };
}

/**
 * Makes a page on the topic: each block but the headings has everyday forms, every other one evidence of one kind or
 * another. Its first half, `#half`, is what a page of half the size has.
 */
export function makeTopicPage(blocks: number): string {
  const random = makeRandom(31);
  const html = Array.from({ length: blocks }, (_, block) => makeBlock(block, random));
  const middle = blocks / 2;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>\n<main>',
    `<div id="half">\n${html.slice(0, middle).join('\n')}\n</div>`,
    `<div>\n${html.slice(middle).join('\n')}\n</div>`,
    '</main>\n</body></html>\n',
  ].join('\n');
}

function makeBlock(block: number, random: Random): string {
  if (block % 9 === 0) return `<h2>${makeSentence(4, 9, random)}</h2>`;
  const parts = Array.from({ length: 3 }, () => [makeSentence(8, 24, random), pickByRank(EVERYDAY, random)]);
  if (block % 2) parts.push([makeEvidence(random)]);
  return `<p>${parts.flat().join(' ')} ${makeSentence(4, 9, random)}</p>`;
}

function makeEvidence(random: Random): string {
  const chance = random();
  if (chance < 0.3) return pickByRank(STRONG, random);
  if (chance < 0.6) return pickByRank(WEAK, random);
  return `${pick(PLACES, random)} ${makeSentence(2, 4, random).slice(0, -1)} ${pick(SUBJECTS, random)}`;
}
