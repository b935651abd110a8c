/** @jest-environment node */
import { phrase } from '../../../../src/core/phrase.ts';
import { said } from '../../../locale/said.ts';
import fc from 'fast-check';
import type { Pack } from '../../../../src/core/model/model.ts';
import type { PackEdit, StoreEdit } from '../../../../src/core/packs/pack-edits.ts';
import { printBackup } from '../../../../src/formats/pack/backup.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings/settings.ts';
import { BackupWork } from '../../../../src/pages/options/backup/backup-work.ts';
import { EXPORT_NAMES, printInFormat } from '../../../../src/pages/options/backup/export-formats.ts';
import { receiveInParts, sendInParts, splitEdits } from '../../../../src/pages/options/files/edit-parts.ts';
import type { InputSource } from '../../../../src/pages/options/files/use-sources.ts';
import { unwrap as valueOf } from '../../../../src/pages/options/files/work.ts';
import { DEFAULT_CHOICES } from '../../../../src/pages/options/import/import-duplicates.ts';
import { parseUse, printUse } from '../../../../src/pages/options/import/import-columns.ts';
import { describeRefused, printRefused } from '../../../../src/pages/options/import/import-rows.ts';
import {
  ImportWork,
  type ImportAnswers,
  type ImportTarget,
} from '../../../../src/pages/options/import/import-work.ts';
import { makeBundled, makeEntry, makePack } from '../../../helpers/packs.ts';

const ANSWERS: ImportAnswers = { choices: {}, columns: null };
const NEW: ImportTarget = {
  list: null,
  id: 'new',
  title: 'New',
  isPrivate: false,
  mode: 'add',
  duplicates: DEFAULT_CHOICES,
};
const NO_DUPLICATES = { duplicates: 0, twice: 0, elsewhere: 0, merged: 0 };

function makeWork(own: Pack[] = []) {
  const applied: StoreEdit[][] = [];
  return {
    work: new ImportWork(
      async id => own.find(pack => pack.id === id) ?? null,
      async () => own,
    ),
    backups: new BackupWork(async () => own),
    applied,
    applyEdits: async (edits: StoreEdit[]): Promise<StoreEdit[]> => {
      applied.push(edits);
      return [{ type: 'remove-pack', pack: 'new' }];
    },
  };
}

const read = (
  work: ImportWork,
  source: InputSource | null,
  answers = ANSWERS,
  remembered = new Map<string, string[]>(),
) => work.read({ source, answers, remembered }, () => undefined);
const file = (name: string, text: BlobPart): InputSource => ({ name, file: new Blob([text]) });

test('what is read is compared anew before it is stored, in one act', async () => {
  const old = makePack({ id: 'old', entries: [makeEntry({ headword: 'oriel' })] });
  const { work, applied, applyEdits } = makeWork([old]);
  const taken = valueOf(
    await read(work, file('bay.csv', 'headword,summary\noriel,A bay.\nmullion,A bar.\n')),
  );
  expect(taken).toMatchObject({ id: 'bay', title: 'bay', entries: 2, refused: 0 });
  const target: ImportTarget = { ...NEW, list: 'old', id: 'old', title: 'Old' };
  expect(valueOf(await work.compare(target))).toEqual({
    new: 1,
    changed: 1,
    unchanged: 0,
    refused: 0,
    rest: 0,
    ...NO_DUPLICATES,
  });
  expect(valueOf(await work.store(NEW, applyEdits))).toEqual([{ type: 'remove-pack', pack: 'new' }]);
  expect(applied).toEqual([
    [{ type: 'add-pack', pack: expect.objectContaining({ id: 'new', title: 'New' }) }],
  ]);
});

test('what is not there, or not read yet, is refused in words', async () => {
  const { work, applied, applyEdits } = makeWork();
  expect(work.rows({ filter: 'new', from: 0, count: 1 }).ok).toBe(false);
  expect(work.listRefused().ok).toBe(false);
  expect((await work.store(NEW, applyEdits)).ok).toBe(false);
  await read(work, file('a.csv', 'headword\noriel\n'));
  expect(said(await work.compare({ ...NEW, list: 'gone' }))).toEqual({
    ok: false,
    reasons: ['This list no longer exists. Choose another one.'],
  });
  expect(applied).toEqual([]);
});

test.each([
  ['an empty file', file('a.csv', ''), /^a\.csv: it is empty/i],
  ['a file of white space', file('a.csv', ' \n\n'), /^a\.csv: it is empty/i],
  ['a pasted nothing', { name: 'pasted text', text: ' ', html: null }, /nothing in it/],
  ['a ZIP file', file('a.xlsx', 'PK\u0003\u0004......'), /a\.xlsx: it is a ZIP file/i],
])('%s is refused', async (_, source: InputSource, words) => {
  const taken = await read(makeWork().work, source);
  expect(said(taken)).toEqual({ ok: false, reasons: [expect.stringMatching(words)] });
});

test('a file that is too large is refused before a byte of it is read', async () => {
  let isRead = false;
  const large = {
    size: 100 * 1024 * 1024,
    arrayBuffer: () => {
      isRead = true;
      return Promise.resolve(new ArrayBuffer(0));
    },
  } as unknown as Blob;
  const taken = await read(makeWork().work, { name: 'large.csv', file: large });
  expect(said(taken)).toEqual({
    ok: false,
    reasons: [expect.stringMatching(/large\.csv: 100 MB is over the 20 MB limit/i)],
  });
  expect(isRead).toBe(false);
});

test('an encoding can be chosen, and the file is read again from what was kept', async () => {
  const { work } = makeWork();
  const bytes = new Uint8Array([
    ...Buffer.from('headword,summary\ncaf'),
    0xe9,
    ...Buffer.from(',A house.\n'),
  ]);
  const first = valueOf(await read(work, file('a.csv', bytes)));
  expect(first.choices.find(({ name }) => name === 'encoding')?.value).toBe('Windows-1252');
  const answers = { ...ANSWERS, choices: { encoding: 'UTF-8' } };
  const again = valueOf(await read(work, null, answers));
  expect(again.choices.find(({ name }) => name === 'encoding')?.value).toBe('UTF-8');
  expect(said(again.notes[0])).toMatch(/^1 place is not readable in this encoding/);
});

test('columns are those that were chosen for the same headings before', async () => {
  const { work } = makeWork();
  const source = file('a.csv', 'one,two\noriel,A bay.\n');
  const table = valueOf(
    await read(work, source, { choices: { header: 'yes' }, columns: ['headword', 'summary'] }),
  );
  expect(table.columns.map(({ heading, samples, field }) => [heading, samples, field])).toEqual([
    ['one', ['oriel'], 'headword'],
    ['two', ['A bay.'], 'summary'],
  ]);
  const remembered = new Map([[table.signature ?? '', ['', 'headword']]]);
  const again = valueOf(await read(work, source, { ...ANSWERS, choices: { header: 'yes' } }, remembered));
  expect(again.columns.map(({ field }) => field)).toEqual(['', 'headword']);
});

test('what was pasted without a name gets one, and is of no list that is there', async () => {
  const { work } = makeWork();
  const paste = (text: string): InputSource => ({ name: 'pasted text', text, html: null });
  const cells = valueOf(await read(work, paste('headword\tsummary\noriel\tA bay.\n')));
  expect(cells).toMatchObject({ id: 'pasted-terms', isNamed: false, entries: 1 });
  const list = valueOf(await read(work, paste(JSON.stringify(makePack({ title: 'Windows', id: 'w' })))));
  expect(list).toMatchObject({ id: 'w', title: 'Windows', isNamed: true });
});

test('a table without a column of headwords is shown, so that one can be chosen', async () => {
  const { work } = makeWork();
  const answers = { ...ANSWERS, columns: ['', 'summary'] };
  const taken = valueOf(await read(work, file('a.csv', 'x,y\n1,2\n'), answers));
  expect(said(taken)).toMatchObject({ entries: 0, notes: ['Choose the column that holds the terms.'] });
  expect(taken.columns).toHaveLength(2);
});

test.each(EXPORT_NAMES.filter(name => name !== 'anki'))(
  '%s that was printed is the list that it was',
  async format => {
    const { decoys: _decoys, topic: _topic, ...bundled } = makeBundled();
    const pack = { ...bundled, id: 'own' };
    const { work } = makeWork([pack]);
    const { text, ending } = valueOf(printInFormat(pack, format));
    valueOf(await read(work, file(`own.${ending}`, text)));
    const counts = valueOf(
      await work.compare({ ...NEW, list: 'own', id: 'own', title: 'Own', mode: 'replace' }),
    );
    expect(counts).toEqual({ new: 0, changed: 0, unchanged: 2, refused: 0, rest: 0, ...NO_DUPLICATES });
  },
);

test('what a column is read as is one text, and back', () => {
  for (const use of [null, { field: 'headword' }, { field: 'term', language: 'zh-Hans' }] as const) {
    expect(parseUse(printUse(use))).toEqual(use);
  }
  expect(parseUse('constructor')).toBeNull();
});

test('edits come through in parts as they were', async () => {
  const send = (edits: StoreEdit[]): Promise<StoreEdit[]> =>
    receiveInParts(onPart => sendInParts({ ok: true, value: edits }, onPart));
  const entry = fc.string().map(id => makeEntry({ id }));
  const put = fc.array(
    entry.map(item => ({ item, before: null })),
    { maxLength: 3 },
  );
  const edit: fc.Arbitrary<StoreEdit> = fc.oneof(
    fc
      .array(entry)
      .map((entries): StoreEdit => ({ type: 'add-pack', pack: makePack({ entries }), replace: true })),
    fc.constant<StoreEdit>({ type: 'remove-pack', pack: '__proto__' }),
    fc.tuple(put, put).map(([some, more]): StoreEdit => {
      const edits: PackEdit[] = [
        { type: 'put-entries', items: some },
        { type: 'drop-entries', ids: ['a'] },
        { type: 'put-entries', items: more },
      ];
      return { type: 'edit-pack', pack: 'p', edits };
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(edit), async edits => {
      expect(await send(edits)).toEqual(edits);
    }),
  );
  const many = makePack({ entries: Array.from({ length: 5000 }, (_, at) => makeEntry({ id: `${at}` })) });
  const { parts } = splitEdits([{ type: 'add-pack', pack: many }]);
  expect(Math.max(...parts.map(({ items }) => items.length))).toBeLessThanOrEqual(2000);
  expect(await send([{ type: 'add-pack', pack: many }])).toEqual([{ type: 'add-pack', pack: many }]);
});

test('refused rows are printed so that no spreadsheet takes them for formulas', () => {
  const reason = phrase('faultIdTaken', { id: '"no"', place: 'b' });
  const row = describeRefused({ file: 'a.csv', place: '=1+1', field: null, reason });
  expect(printRefused([row])).toBe(
    '\uFEFF"Place","Reason"\r\n"\'=1+1","The id ""no"" is already the id of b."\r\n',
  );
});

test('a backup is compared with what is there, and restored in one act', async () => {
  const own = [makePack({ id: 'same' }), makePack({ id: 'old' }), makePack({ id: 'rest' })];
  const packs = [own[0]!, makePack({ id: 'old', entries: [makeEntry()] }), makePack({ id: 'fresh' })];
  const { backups, applied, applyEdits } = makeWork(own);
  const text = printBackup({ packs, settings: { ...DEFAULT_SETTINGS, on: false }, made: null });
  const taken = valueOf(await backups.read({ name: 'b.json', file: new Blob([text]) }, DEFAULT_SETTINGS));
  expect(taken.lists.map(({ state, entries, before }) => [state, entries, before])).toEqual([
    ['unchanged', 0, 0],
    ['replaced', 1, 0],
    ['new', 0, 0],
    ['stays', 0, 0],
  ]);
  expect(taken.changed).toEqual(['on']);
  await backups.restore(applyEdits);
  expect(applied).toEqual([
    [
      { type: 'add-pack', pack: packs[1], replace: true },
      { type: 'add-pack', pack: packs[2] },
    ],
  ]);
});
