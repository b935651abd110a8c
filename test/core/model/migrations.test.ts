import { said } from '../../locale/said.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migratePack, PACK_VERSION } from '../../../src/core/model/migrations.ts';
import { makeBundled, makePack } from '../../helpers/packs.ts';

const readFixture = (version: number): unknown =>
  JSON.parse(readFileSync(join(__dirname, `../../fixtures/stored/pack-v${version}.json`), 'utf8'));

test.each(Array.from({ length: PACK_VERSION }, (_, version) => version))(
  'a pack stored at version %i is brought to the newest shape',
  version => {
    const read = migratePack(readFixture(version));
    expect(read).toMatchObject({ ok: true, pack: { version: PACK_VERSION, id: 'my-terms' } });
  },
);

test('version 0 gets gates, and nothing of it is lost or changed in place', () => {
  const stored = readFixture(0) as { entries: object[] };
  const before = JSON.stringify(stored);
  const read = migratePack(stored);
  if (!read.ok) throw new Error(said(read.reason));
  expect(read.pack.entries.map(entry => entry.headword)).toEqual(['sidelight', 'fanlight']);
  expect(read.pack.entries[0]!.forms).toEqual([
    { text: 'sidelight', gate: 'always' },
    { text: 'side light', gate: 'always' },
  ]);
  expect(read.pack.entries[1]!.related).toEqual(['sidelight']);
  expect(read.pack.mark).toEqual({ colour: 'indigo', line: 'dashed' });
  expect(JSON.stringify(stored)).toBe(before);
});

test('a pack of this version comes back as it is', () => {
  const pack = makeBundled();
  expect(migratePack(pack)).toEqual({ ok: true, pack });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'my-terms'],
  ['an array', []],
  ['a version that is no number', { ...makePack(), version: 'new' }],
  ['a negative version', { ...makePack(), version: -1 }],
  ['entries that are no list', { ...makePack(), entries: {} }],
  ['an entry that is null', { ...makePack(), entries: [null] }],
  ['an entry without forms', { ...makePack(), entries: [{ ...makeBundled().entries[0], forms: undefined }] }],
  [
    'a form with an unknown gate',
    { ...makePack(), entries: [{ ...makeBundled().entries[0], forms: [{ text: 'a', gate: 'x' }] }] },
  ],
  ['a mark of an unknown colour', { ...makePack(), mark: { colour: 'red', line: 'dotted' } }],
  ['an old pack with entries that are no list', { id: 'a', title: 'A', entries: 3 }],
  ['an old pack with an entry that is a number', { id: 'a', title: 'A', entries: [3] }],
])('%s is refused with a reason, not thrown', (_, stored) => {
  expect(said(migratePack(stored))).toEqual({ ok: false, reason: expect.stringMatching(/\w.*\.$/) });
});

test('a newer version is named as such', () => {
  expect(said(migratePack({ ...makePack(), version: 99 }))).toEqual({
    ok: false,
    reason: expect.stringContaining('newer'),
  });
});
