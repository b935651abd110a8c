import { PackLookup } from '../../../src/core/packs/pack-lookup.ts';
import { makeRef } from '../../../src/core/index/index-layout.ts';
import type { Statement } from '../../../src/core/model/model.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const statement = (id: string, disagrees?: string[]): Statement => ({
  id,
  text: `${id}.`,
  kind: 'reported',
  by: 'x',
  date: '2015',
  disagrees,
});

const pack = makePack({
  source: { title: 'The almanac', date: '2015-12' },
  entries: [
    makeEntry({
      headword: 'wall',
      statements: ['s1', 's3'],
      links: ['https://example.com/a', 'javascript:alert(1)', 'https://user@example.com/'],
    }),
    makeEntry({ headword: 'gate', links: ['data:,x'] }),
  ],
  statements: [statement('s1'), statement('s2', ['s1']), statement('s3')],
});

test('a card comes with its source, the other side of what is disputed, and the links that may be shown', () => {
  const looked = new PackLookup(pack);
  const card = looked.cardEntry(makeRef(0, 0));
  expect(card?.pack).toMatchObject({ source: 'The almanac', date: '2015-12' });
  expect(card?.statements.map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
  expect(card?.links).toEqual([{ href: 'https://example.com/a', host: 'example.com' }]);
  expect(looked.cardEntry(makeRef(0, 1))).not.toHaveProperty('links');
  expect(looked.cardEntry(makeRef(0, 2))).toBeNull();
});

test('a statement’s own source keeps its link only where that may be shown, as the address that it opens', () => {
  const sources = [
    { title: 'A page', link: 'HTTPS://Example.com' },
    { title: 'A trap', link: 'https://user@example.com/' },
    { title: 'A book' },
  ];
  const statements = sources.map((source, at) => ({ ...statement(`s${at}`), source }));
  const entries = [makeEntry({ headword: 'wall', statements: statements.map(({ id }) => id) })];
  const card = new PackLookup(makePack({ entries, statements })).cardEntry(makeRef(0, 0));
  expect(card?.statements.map(({ source }) => source)).toEqual([
    { title: 'A page', link: 'https://example.com/' },
    { title: 'A trap' },
    { title: 'A book' },
  ]);
});

test('an entry is found by its id, and the related ones are named by theirs', () => {
  const entries = [makeEntry({ id: 'a', headword: 'wall', related: ['b', 'gone'] }), makeEntry({ id: 'b' })];
  const looked = new PackLookup(makePack({ entries }));
  expect(looked.cardNamed('a', 3)).toEqual(looked.cardEntry(makeRef(3, 0)));
  expect(looked.cardNamed('a', 3)?.related).toEqual([
    { ref: makeRef(3, 1), entry: 'b', headword: 'fanlight' },
  ]);
  for (const id of ['none', '__proto__']) expect(looked.cardNamed(id, 3)).toBeNull();
});
