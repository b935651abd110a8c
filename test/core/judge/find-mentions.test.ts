import { runToCompletion } from '../../../src/core/cooperative-task.ts';
import { buildIndex } from '../../../src/core/index/index-build.ts';
import { makeRef } from '../../../src/core/index/index-layout.ts';
import { readIndex } from '../../../src/core/index/index-read.ts';
import {
  findMentions,
  MAX_MENTIONS_PER_SPELLING,
  type FoundMention,
  type FoundMentions,
} from '../../../src/core/judge/find-mentions.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const index = readIndex(
  buildIndex([
    makePack({
      topic: { name: 'gardens', strong: ['fork', 'hoe'], weak: [], cues: { places: [], subjects: [] } },
      entries: [
        makeEntry({ id: 'hoe', headword: 'draw hoe' }),
        makeEntry({ id: 'fork', headword: 'garden fork' }),
        makeEntry({ id: 'bed', headword: 'bed', forms: [{ text: 'bed', gate: 'topic' }] }),
      ],
    }),
  ]),
)!;

const SECTIONS = [['A draw hoe by the bed.', 'Nothing.', 'Two draw hoes.']];

interface Use {
  head?: string;
  sections?: string[][];
  known?: number[];
  never?: string[];
  always?: string[];
}

const findAll = (use: Use): FoundMentions => {
  const { head = '', sections = SECTIONS, known = [], never = [], always = [] } = use;
  const overrides = { never: new Set(never), always: new Set(always) };
  const text = { head, sections, spent: 0 };
  return runToCompletion(findMentions(text, index, { knownRefs: new Set(known), overrides }));
};

const find = (use: Use = {}): FoundMention[] => findAll(use).mentions;

test('finds all mentions, with the reason of each', () => {
  const found = find();
  expect(found.map(({ text, marked, reason }) => `${text}: ${reason.code}, ${marked}`)).toEqual([
    'draw hoe: unambiguous, true',
    'bed: off-topic, false',
    'draw hoes: unambiguous, true',
  ]);
  expect(found[2]).toEqual({
    refs: [makeRef(0, 0)],
    text: 'draw hoes',
    marked: true,
    reason: { code: 'unambiguous' },
  });
});

test('the head is evidence, and holds no mention; a heading is further away than the same section', () => {
  const ofBed = (found: FoundMention[]): unknown => found.find(({ text }) => text === 'bed');
  expect(ofBed(find({ head: 'On the garden fork' }))).toMatchObject({
    marked: true,
    reason: { code: 'topic', topic: 'gardens' },
  });
  const near = [['A bed.', 'A garden fork and a draw hoe.']];
  expect(ofBed(find({ sections: near }))).toMatchObject({ marked: true });
  const far = [['A bed.'], ['A garden fork and a draw hoe.']];
  expect(ofBed(find({ sections: far }))).toMatchObject({ marked: false });
});

test('what the reader knows or wants nowhere is held back', () => {
  const [first] = find({ known: [makeRef(0, 0)] });
  expect(first).toMatchObject({ marked: false, reason: { code: 'known' } });
  const found = find({ never: ['draw hoe'], always: ['bed'] }).map(({ text, reason }) => [text, reason.code]);
  expect(found).toContainEqual(['bed', 'asked']);
  expect(found).toContainEqual(['draw hoe', 'never']);
});

test('of a spelling so many are told, and of others that come after it as well', () => {
  const flood = 'A draw hoe. '.repeat(1000);
  const { mentions, isCut } = findAll({ sections: [Array<string>(40).fill(flood), ['A garden fork.']] });
  expect(isCut).toBe(true);
  expect(mentions).toHaveLength(MAX_MENTIONS_PER_SPELLING + 1);
  expect(mentions.at(-1)).toMatchObject({ text: 'garden fork' });
  expect(findAll({}).isCut).toBe(false);
});
