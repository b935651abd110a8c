import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProposeOutcome } from './propose-cases.ts';
import { makeDocx, makePdf } from '../helpers/make-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-propose-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  headword: string;
  statements: { text: string; by: string; passage: string }[];
}

const TEXT = 'A moraine is a ridge of stones. The moraine stays where it is.';
const SNOW = `Ice\n\n${TEXT}\n\nFirn is old snow. Firn turns to ice.`;

const page = (number: number, ...lines: string[]) => ['The Glacier Reader', '', ...lines, '', String(number)];
const BOOK = makePdf(
  [
    page(1, 'A moraine is a ridge of stones that the ice has car-', 'ried. A moraine stays where'),
    page(2, 'it is.', '', 'An esker is a ridge of gravel.'),
    page(3, 'The esker winds.'),
  ],
  { title: 'On ice' },
);

const CASES = {
  'ice.txt': { content: SNOW, options: ['--count', '1'] },
  'ice.docx': { content: makeDocx([TEXT], 'On ice'), options: [] },
  'ice.pdf': { content: BOOK, options: [] },
  'locked.pdf': { content: makePdf([['Ice.']], { locked: true }), options: [] },
  'scanned.pdf': { content: makePdf([[''], ['']]), options: [] },
  'broken.pdf': { content: '%PDF-1.4 nothing', options: [] },
  'a.txt': { content: 'Ice.', options: ['--count', 'many'] },
};
type CaseName = keyof typeof CASES;

const outcomes = new Map<string, ProposeOutcome>();

beforeAll(() => {
  const runs = Object.entries(CASES).map(([name, { content, options }]) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return [file, ...options];
  });
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['test/commands/run.mjs', 'test/propose/propose-cases.ts', JSON.stringify(runs)],
    { cwd: process.cwd(), encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const all = JSON.parse(stdout) as ProposeOutcome[];
  Object.keys(CASES).forEach((name, i) => outcomes.set(name, all[i]!));
}, 60_000);

const outcomeOf = (name: CaseName): ProposeOutcome => outcomes.get(name)!;

function foundIn(name: CaseName): Printed[] {
  const { status, stdout, stderr } = outcomeOf(name);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Printed[];
}

test('text: proposals as JSON, no more than asked for', () => {
  const found = foundIn('ice.txt');
  expect(found.map(({ headword }) => headword)).toEqual(['moraine']);
  expect(found[0]?.statements[0]).toEqual({
    text: 'A moraine is a ridge of stones.',
    by: 'Ice',
    passage: 'paragraph 2',
  });
});

test('Word', () => {
  expect(foundIn('ice.docx')[0]).toMatchObject({
    headword: 'moraine',
    statements: [{ by: 'On ice' }, {}],
  });
});

test('PDF: lines are joined, parted words too; running heads and page numbers are left out', () => {
  const found = foundIn('ice.pdf');
  expect(found.find(({ headword }) => headword === 'moraine')?.statements).toEqual([
    { text: 'A moraine is a ridge of stones that the ice has carried.', by: 'On ice', passage: 'page 1' },
    { text: 'A moraine stays where it is.', by: 'On ice', passage: 'page 1' },
  ]);
  const eskers = found.find(({ headword }) => headword === 'esker')?.statements;
  expect(eskers?.map(({ passage }) => passage)).toEqual(['page 2', 'page 3']);
  expect(JSON.stringify(found)).not.toMatch('Glacier Reader');
});

test.each<[CaseName, string]>([
  ['locked.pdf', 'it is protected by a password'],
  ['scanned.pdf', 'it has no text, only images of pages, as a scanner makes them'],
  ['broken.pdf', 'it is damaged, or not a PDF'],
])('%s is refused with the reason', (name, reason) => {
  expect(outcomeOf(name)).toMatchObject({ status: 1, stderr: expect.stringMatching(reason) });
});

test('wrong options print how it is used', () => {
  expect(outcomeOf('a.txt')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching('npm run propose -- FILE'),
  });
});
