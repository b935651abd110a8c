import { buildIndex } from '../../../src/core/index/index-build.ts';
import { readIndex } from '../../../src/core/index/index-read.ts';
import type { Pack } from '../../../src/core/model/model.ts';
import { markSample, packForSample } from '../../../src/core/editor/sample.ts';
import { explainReason } from '../../../src/ui/labels/reason-labels.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const sampled = (text: string, pack: Pack) =>
  markSample(text, readIndex(buildIndex([pack]))!).map(({ text: line, mentions }) =>
    mentions.map(
      ({ start, end, entry, marked, reason }) =>
        `${line.slice(start, end)} = ${pack.entries[entry]!.headword}${marked ? '' : `, ${explainReason(reason, line.slice(start, end))}`}`,
    ),
  );

const pack = makePack({
  decoys: ['Search Party'],
  entries: [
    makeEntry({ headword: 'fanlight' }),
    makeEntry({ headword: 'search', forms: [{ text: 'search', gate: 'topic' }] }),
  ],
});

test('a sample is marked with all repetitions, however dense, and with reasons for what is not marked', () => {
  expect(sampled('Fanlights, and one fanlight.\n\nA Search Party went on search.', pack)).toEqual([
    ['Fanlights = fanlight', 'fanlight = fanlight'],
    [],
    [
      'Search = search, Not marked: part of the name “Search Party”.',
      'search = search, Not marked: “search” has other meanings, and “Fanlights” is not enough to tell that this page is about My terms.',
    ],
  ]);
  expect(sampled('A search.', pack)).toEqual([
    [
      'search = search, Not marked: “search” has other meanings, and this page does not seem to be about My terms.',
    ],
  ]);
  const dense = sampled('Fanlight, fanlight, fanlight, fanlight.', pack)[0]!;
  expect(dense).toEqual(Array(4).fill('fanlight = fanlight').with(0, 'Fanlight = fanlight'));
});

test('the entry that is being written stands in its place, or at the end', () => {
  const written = { ...pack.entries[0]!, headword: 'transom' };
  expect(packForSample(pack, written, new Set()).entries.map(({ headword }) => headword)).toEqual([
    'transom',
    'search',
  ]);
  const added = makeEntry({ id: '', headword: 'new' });
  expect(packForSample(pack, added, new Set()).entries.map(({ headword }) => headword)).toEqual([
    'fanlight',
    'search',
    'new',
  ]);
});

test('of a large pack only what may stand in the sample is there', () => {
  const entries = Array.from({ length: 500 }, (_, at) => makeEntry({ headword: `term ${at}` }));
  const large = makePack({ entries });
  const few = packForSample(large, entries[7]!, new Set(['term-400', 'term-3']));
  expect(few.entries.map(({ id }) => id)).toEqual(['term-3', 'term-7', 'term-400']);
  expect(few.title).toBe(large.title);
});
