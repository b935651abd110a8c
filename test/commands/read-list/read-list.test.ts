import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from './read-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-list-'));
const file = join(folder, 'tools.csv');
writeFileSync(file, 'term,definition,Deutsch\nawl,makes holes,Ahle\n,nameless,\n');

async function run(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const written = { out: '', error: '' };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation(text => {
    written.out += String(text);
    return true;
  });
  const error = jest.spyOn(console, 'error').mockImplementation(text => void (written.error += String(text)));
  const code = await main(args);
  out.mockRestore();
  error.mockRestore();
  return { code, ...written };
}

test('a list is a table for people', async () => {
  const { code, out } = await run(file);
  expect(code).toBe(0);
  expect(out).toContain('tools: 1 term, 0 statements (csv, en)');
  expect(out).toMatch(/awl +Ahle \(de\) +makes holes/);
  expect(out).toContain('tools.csv, row 3: the term is missing.');
});

test('or one JSON object, with what was refused', async () => {
  const { out } = await run('--json', file);
  expect(JSON.parse(out)).toMatchObject({
    format: 'csv',
    language: 'en',
    entries: [{ headword: 'awl', summary: 'makes holes' }],
    refused: [{ row: 3, reason: 'the term is missing', field: 'headword' }],
    notes: ['Columns are separated by commas; the first row names them.'],
  });
});

test.each(['json', 'csv', 'tbx', 'skos', 'anki'])('or a list in %s, which can be read again', async to => {
  const { code, out } = await run(file, '--to', to);
  expect(code).toBe(0);
  const copy = join(folder, `copy-${to}.txt`);
  writeFileSync(copy, out);
  const again = JSON.parse((await run('--json', copy)).out) as { entries: { headword: string }[] };
  expect(again.entries).toMatchObject([{ headword: 'awl', summary: 'makes holes' }]);
});

test('a list in several languages is read in the one that is asked for', async () => {
  const { out } = await run('--json', '--language', 'de', file);
  expect(JSON.parse(out)).toMatchObject({
    language: 'de',
    entries: [{ headword: 'Ahle', forms: [{ text: 'Ahle' }, { text: 'awl' }] }],
  });
});

test.each([
  [[join(folder, 'none.csv')], /none\.csv: ENOENT/],
  [[], /name one file/],
  [[file, file], /name one file/],
  [[file, '--to', 'pdf'], /--to must be one of json, csv, tbx, skos, anki/],
  [[file, '--form', 'csv'], /--form/],
])('what cannot be done is said in one line: %j', async (args, said) => {
  const { code, out, error } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toMatch(said);
  expect(error).not.toContain('\n');
});
