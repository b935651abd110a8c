import type { TopicWeights } from '../../../src/core/model/model.ts';
import { isPack } from '../../../src/core/model/pack-shape.ts';
import { makeBundled, makeEntry, makePack } from '../../helpers/packs.ts';

const withForm = (fields: object) =>
  makePack({ entries: [makeEntry({ forms: [{ text: 'x', gate: 'always', ...fields }] })] });
const withWeights = (weights: unknown) =>
  makePack({
    topic: {
      name: 'x',
      strong: [],
      weak: [],
      cues: { places: [], subjects: [] },
      weights: weights as TopicWeights,
    },
  });

test.each<[string, unknown]>([
  ['a bundled one', makeBundled()],
  ['words before a form', withForm({ not: { before: ['Great'] } })],
  ['words after a form', withForm({ not: { after: ["'an"] } })],
  ['no words at all', withForm({ not: {} })],
  ['weights', withWeights({ strong: 0, topic: 2, nearness: { title: 1.1 } })],
  ['no weight', withWeights({})],
])('a pack with %s', (_, pack) => expect(isPack(pack)).toBe(true));

test.each<[string, unknown]>([
  ['nothing', null],
  ['words that are no list', withForm({ not: { before: 'Great' } })],
  ['words that are no texts', withForm({ not: { after: [1] } })],
  ['no object of words', withForm({ not: 'Great' })],
  ['a weight that is text', withWeights({ strong: '1' })],
  ['a weight below 0', withWeights({ cue: -0.1 })],
  ['a weight above 2', withWeights({ hint: 2.1 })],
  ['a weight that is no number', withWeights({ weak: NaN })],
  ['a share that is none', withWeights({ nearness: { page: null } })],
  ['no object of shares', withWeights({ nearness: 1 })],
  ['no object of weights', withWeights(1)],
])('none with %s', (_, pack) => expect(isPack(pack)).toBe(false));
