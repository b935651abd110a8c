import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocx, makePdf } from '../helpers/make-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-propose-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  headword: string;
  statements: { text: string; by: string; passage: string }[];
}

function propose(name: string, content: string | Uint8Array, ...options: string[]) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['test/commands/run.mjs', 'test/commands/propose.ts', file, ...options],
    { cwd: process.cwd(), encoding: 'utf8' },
  );
  return { status, stderr, found: status === 0 ? (JSON.parse(stdout) as Printed[]) : [] };
}

const TEXT = 'A moraine is a ridge of stones. The moraine stays where it is.';

test('text: proposals as JSON, no more than asked for', () => {
  const { found } = propose(
    'ice.txt',
    `Ice\n\n${TEXT}\n\nFirn is old snow. Firn turns to ice.`,
    '--count',
    '1',
  );
  expect(found.map(({ headword }) => headword)).toEqual(['moraine']);
  expect(found[0].statements[0]).toEqual({
    text: 'A moraine is a ridge of stones.',
    by: 'Ice',
    passage: 'paragraph 2',
  });
}, 60_000);

test('Word', () => {
  const { found } = propose('ice.docx', makeDocx([TEXT], 'On ice'));
  expect(found[0]).toMatchObject({ headword: 'moraine', statements: [{ by: 'On ice' }, {}] });
}, 60_000);

test('PDF: lines are joined, parted words too; running heads and page numbers are left out', () => {
  const page = (number: number, ...lines: string[]) => [
    'The Glacier Reader',
    '',
    ...lines,
    '',
    String(number),
  ];
  const pdf = makePdf(
    [
      page(1, 'A moraine is a ridge of stones that the ice has car-', 'ried. A moraine stays where'),
      page(2, 'it is.', '', 'An esker is a ridge of gravel.'),
      page(3, 'The esker winds.'),
    ],
    { title: 'On ice' },
  );
  const { found, stderr } = propose('ice.pdf', pdf);
  expect(stderr).toBe('');
  const statements = found.find(({ headword }) => headword === 'moraine')!.statements;
  expect(statements).toEqual([
    { text: 'A moraine is a ridge of stones that the ice has carried.', by: 'On ice', passage: 'page 1' },
    { text: 'A moraine stays where it is.', by: 'On ice', passage: 'page 1' },
  ]);
  expect(
    found.find(({ headword }) => headword === 'esker')!.statements.map(({ passage }) => passage),
  ).toEqual(['page 2', 'page 3']);
  expect(JSON.stringify(found)).not.toMatch('Glacier Reader');
}, 60_000);

test.each([
  ['locked.pdf', makePdf([['Ice.']], { locked: true }), 'it is protected by a password'],
  ['scanned.pdf', makePdf([[''], ['']]), 'it has no text, only pictures of pages, as a scanner makes them'],
  ['broken.pdf', '%PDF-1.4 nothing', 'it is damaged, or no PDF'],
])(
  '%s is refused with the reason',
  (name, content, reason) => {
    const { status, stderr } = propose(name, content);
    expect(status).toBe(1);
    expect(stderr).toMatch(reason);
  },
  60_000,
);

test('wrong options print how it is used', () => {
  const { status, stderr } = propose('a.txt', 'Ice.', '--count', 'many');
  expect(status).toBe(2);
  expect(stderr).toMatch('npm run propose -- FILE');
}, 60_000);
