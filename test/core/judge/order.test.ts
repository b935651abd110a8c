import fc from 'fast-check';
import { judge } from '../../../src/core/judge/judge.ts';
import type { Pack } from '../../../src/core/model/model.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { hitsOf, indexOf } from '../../helpers/indexed.ts';
import { WALLS, makeBlocks } from '../../helpers/judged.ts';

const MINE = makePack({
  id: 'mine',
  entries: ['great', 'wall', 'Web Summits', 'web', 'plain', 'C++', '.NET', 'stabilities'].map(headword =>
    makeEntry({ headword }),
  ),
});

const TEXTS = [
  'The Great Wall, the Wide Web Summit (WWS) and the Great Wall again.',
  'We search for stability near the Web Summits, on a website in Wallonia.',
  'An Old Man has a plain term for C++ and .NET: WWS.',
  'plain-term.pdf, Search Party, great walls',
];

/** The pack with its entries and their forms in another order. */
function reorder(pack: Pack, entries: readonly number[]): Pack {
  const moved = entries.filter(at => at < pack.entries.length).map(at => pack.entries[at]!);
  return { ...pack, entries: moved.map(entry => ({ ...entry, forms: entry.forms.toReversed() })) };
}

const permutation = (length: number) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, i) => i),
    { minLength: length },
  );

const text = TEXTS.join(' ');

test('the order of packs, entries and forms changes no place', () => {
  const places = (...packs: Pack[]) => hitsOf(text, indexOf(...packs)).map(({ start, end }) => [start, end]);
  const expected = places(WALLS, MINE);
  expect(expected.length).toBeGreaterThan(10);
  fc.assert(
    fc.property(permutation(8), fc.boolean(), (order, swapped) => {
      const packs = [reorder(WALLS, order), reorder(MINE, order)];
      expect(places(...(swapped ? packs.reverse() : packs))).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('nor what is marked, and why', () => {
  const told = (...packs: Pack[]) => {
    const index = indexOf(...packs);
    return judge(makeBlocks(TEXTS, index), index).flatMap((mentions, b) =>
      mentions.map(({ hit, marked, reason }) => `${b} ${hit.start} ${marked} ${reason.code}`),
    );
  };
  const expected = told(WALLS, MINE);
  fc.assert(
    fc.property(permutation(8), fc.boolean(), (order, swapped) => {
      const packs = [reorder(WALLS, order), reorder(MINE, order)];
      expect(told(...(swapped ? packs.reverse() : packs))).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('the order of a page’s blocks changes no mention where all are marked', () => {
  const index = indexOf(WALLS, MINE);
  const told = (order: readonly number[]) => {
    const judged = judge(
      makeBlocks(
        order.map(at => TEXTS[at]!),
        index,
      ),
      index,
    );
    return order
      .map((at, i) => ({ at, mentions: judged[i]!.map(({ marked, reason }) => `${marked} ${reason.code}`) }))
      .sort((a, b) => a.at - b.at);
  };
  const expected = told([0, 1, 2, 3]);
  fc.assert(
    fc.property(permutation(4), order => expect(told(order)).toEqual(expected)),
    { numRuns: 24 },
  );
});

test('judging twice says the same', () => {
  const index = indexOf(WALLS, MINE);
  const blocks = makeBlocks(TEXTS, index);
  expect(judge(blocks, index)).toEqual(judge(blocks, index));
});
