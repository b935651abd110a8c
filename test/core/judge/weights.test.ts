import { scaleOf } from '../../../src/core/judge/evidence.ts';
import type { TopicWeights } from '../../../src/core/model/model.ts';
import { buildAndValidate } from '../../../src/pack/build.ts';
import { root } from '../../pack/sources.ts';
import { indexOf } from '../../helpers/indexed.ts';
import { WALLS, codesOf, judgePage, type BlockLike } from '../../helpers/judged.ts';

/** The code of the last mention, with some weights of the topic changed. */
const last = (weights: TopicWeights | undefined, ...blocks: BlockLike[]): string | undefined => {
  const topic = WALLS.topic && {
    ...WALLS.topic,
    cues: { ...WALLS.topic.cues, telling: ['offline'] },
    weights,
  };
  return codesOf(judgePage(indexOf({ ...WALLS, topic }), blocks)).at(-1);
};

test.each<[string, TopicWeights | undefined, string[], string]>([
  ['one strong form is too little', undefined, ['The Great Wall. We search.'], 'off-topic'],
  ['unless it weighs one', { strong: 1 }, ['The Great Wall. We search.'], '+topic'],
  ['two are enough', undefined, ['The Great Wall, the Wide Web Summit. We search.'], '+topic'],
  [
    'unless they weigh less',
    { strong: 0.4 },
    ['The Great Wall, the Wide Web Summit. We search.'],
    'off-topic',
  ],
  ['or nothing, however often', { strong: 0 }, ['The Great Wall. '.repeat(9), 'We search.'], 'off-topic'],
  ['a weak one is too little', undefined, ['Old Man. We search.'], 'off-topic'],
  ['unless it weighs one', { weak: 1 }, ['Old Man. We search.'], '+topic'],
  ['a hint is too little', undefined, ['Wallonia blocked a website. We search.'], 'off-topic'],
  ['unless it weighs one', { hint: 1 }, ['Wallonia blocked a website. We search.'], '+topic'],
  ['a cue is too little', undefined, ['Wallonia is offline. We search.'], 'off-topic'],
  ['unless it weighs one', { cue: 1 }, ['Wallonia is offline. We search.'], '+topic'],
  ['a topic form is too little', undefined, ['Wallonia: stability. We search.'], 'off-topic'],
  ['unless it weighs a half, twice', { topic: 0.5 }, ['Wallonia: stability. We search.'], '+topic'],
])('%s', (_, weights, blocks, code) => expect(last(weights, ...blocks)).toBe(code));

test.each<[string, NonNullable<TopicWeights['nearness']>, number]>([
  ['section', { section: 2 }, 0],
  ['page', { page: 2 }, 3],
])('evidence in the %s counts as much as its share', (_, nearness, section) => {
  const blocks: BlockLike[] = ['The Great Wall.', { text: 'We search.', section }];
  expect(last(undefined, ...blocks)).toBe('off-topic');
  expect(last({ nearness }, ...blocks)).toBe('+topic');
});

test('so does evidence in the block and in the title', () => {
  expect(last({ nearness: { block: 2 } }, 'The Great Wall. We search.')).toBe('+topic');
  const title = { text: 'The Great Wall', title: true };
  expect(last(undefined, title, 'We search.')).toBe('off-topic');
  expect(last({ nearness: { title: 2 } }, title, 'We search.')).toBe('+topic');
});

test('evidence of no weight is not told as such', () => {
  const index = indexOf({ ...WALLS, topic: WALLS.topic && { ...WALLS.topic, weights: { strong: 0 } } });
  expect(judgePage(index, ['The Great Wall. We search.']).at(-1)?.reason).toMatchObject({ evidence: [] });
});

test('an index carries the scale of each pack, the usual one where it says nothing', () => {
  const { pack } = buildAndValidate(root);
  const [bundled, usual] = indexOf(pack, WALLS).packs.map(({ scale }) => scale);
  expect(bundled).toEqual(scaleOf(pack.topic?.weights));
  expect(pack.topic?.weights).toBeUndefined();
  expect(usual).toEqual(bundled);
  const own = {
    ...WALLS,
    topic: WALLS.topic && { ...WALLS.topic, weights: { cue: 0, nearness: { page: 0 } } },
  };
  expect(indexOf(own).packs[0]!.scale).toEqual({
    ...usual,
    cue: 0,
    nearness: { ...usual!.nearness, page: 0 },
  });
});
