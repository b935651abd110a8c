import { buildIndex } from '../../../src/core/index/index-build.ts';
import { isCoherent, readIndex } from '../../../src/core/index/index-read.ts';
import { findHits } from '../../../src/core/match/scan-text.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { makeRandom } from '../random.ts';

const TEXT = 'The draw hoe and the GFW, the Great Firewall of tea and nets, firewalls. '.repeat(5);
const MADE = buildIndex([
  makePack({
    entries: ['draw hoe', 'GFW', 'Great Firewall', 'tea'].map(headword => makeEntry({ headword })),
  }),
]);

test('an index that was made is coherent', () => {
  expect(isCoherent(readIndex(MADE)!)).toBe(true);
  expect(isCoherent(readIndex(buildIndex([]))!)).toBe(true);
});

test.each(['slotStart', 'keyStart', 'keyForms', 'exactStart'] as const)(
  'one with a wrong %s is not',
  part => {
    for (const at of [0, 1, -1]) {
      const index = readIndex(MADE.slice())!;
      index[part][at < 0 ? index[part].length - 1 : at] = 2 ** 32 - 1;
      expect(isCoherent(index)).toBe(false);
    }
  },
);

test('whatever was written over a coherent one, a text is searched in moments', () => {
  let tried = 0;
  for (let seed = 0; seed < (IS_LONG ? 20_000 : 500); seed++) {
    const random = makeRandom(seed);
    const bytes = MADE.slice();
    for (let i = 0; i < 3; i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    const index = readIndex(bytes);
    if (!index || !isCoherent(index)) continue;
    tried++;
    // It may say anything, or throw: the page catches that, but not a loop without end.
    try {
      findHits(TEXT, index);
    } catch {}
  }
  expect(tried).toBeGreaterThan(10);
});
