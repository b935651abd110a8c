import { packOf } from '../../../src/core/index/index-layout.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { indexOf } from '../../helpers/indexed.ts';
import { WALLS, judgePage } from '../../helpers/judged.ts';

/** A paragraph that shows the topic without a topic form. */
const EVIDENCE = 'The Great Wall and the Wide Web Summit.';

describe('several packs with one form', () => {
  const form = (gate: 'always' | 'topic') => [{ text: 'search', gate }];
  const mine = makePack({
    id: 'mine',
    entries: [makeEntry({ headword: 'my search', forms: form('always') })],
  });

  test('an always form is marked with its own entry alone where the topic is closed', () => {
    for (const packs of [
      [WALLS, mine],
      [mine, WALLS],
    ]) {
      const both = indexOf(...packs);
      const [mention] = judgePage(both, ['We search the kitchen.']);
      expect(mention).toMatchObject({ marked: true, reason: { code: 'unambiguous' } });
      expect(mention!.refs).toHaveLength(1);
      expect(both.packs[packOf(mention!.refs[0]!)]!.id).toBe('mine');
    }
  });

  test('and with both, in the order of packs, where it is open', () => {
    const ids = (...packs: (typeof mine)[]) => {
      const both = indexOf(...packs);
      const mention = judgePage(both, [`${EVIDENCE} We search.`]).at(-1);
      return mention?.refs.map(ref => both.packs[packOf(ref)]!.id);
    };
    expect(ids(WALLS, mine)).toEqual(['walls', 'mine']);
    expect(ids(mine, WALLS)).toEqual(['mine', 'walls']);
  });

  test('each pack weighs its own evidence', () => {
    const other = makePack({
      id: 'other',
      topic: { name: 'kitchens', strong: [], weak: [], cues: { places: [], subjects: [] } },
      entries: [makeEntry({ headword: 'quest', forms: form('topic') })],
    });
    const both = indexOf(other, WALLS);
    const mention = judgePage(both, [`${EVIDENCE} We search.`]).at(-1);
    expect(mention?.refs.map(ref => both.packs[packOf(ref)]!.id)).toEqual(['walls']);
    const [held] = judgePage(both, ['We search.']);
    expect(held!.refs).toHaveLength(2);
    expect(held!.reason).toMatchObject({ code: 'off-topic', topic: 'kitchens' });
  });
});
