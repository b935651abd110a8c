import { printAnki } from '../../../src/formats/anki/anki-print.ts';
import { readAny } from '../../../src/formats/assemble/read-any.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

test('notes come back with their terms, meanings and other forms', async () => {
  const pack = makePack({
    title: 'Tea',
    entries: [
      makeEntry({
        id: 'gaiwan',
        headword: 'gaiwan',
        summary: 'a cup; "with a lid"',
        forms: [
          { text: 'gaiwan', gate: 'always' },
          { text: '盖碗', gate: 'always' },
        ],
        statements: ['s'],
      }),
    ],
    statements: [{ id: 's', text: 'It holds 100 ml.', kind: 'reported', by: 'a potter' }],
  });
  const text = printAnki(pack);
  expect(text.split('\n').at(-2)).toBe(
    `${pack.id}/gaiwan\tgaiwan\t"a cup; ""with a lid"""\t盖碗\tIt holds 100 ml. (a potter)`,
  );
  const read = await readAny(text, { fileName: 'tea.txt' });
  expect(read.ok && read.pack).toMatchObject({
    title: 'Tea',
    entries: [
      { headword: 'gaiwan', summary: 'a cup; "with a lid"', forms: [{ text: 'gaiwan' }, { text: '盖碗' }] },
    ],
    statements: [{ text: 'It holds 100 ml. (a potter)' }],
  });
});
