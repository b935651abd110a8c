import { said } from '../locale/said.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAny } from '../../src/formats/assemble/read-any.ts';

const ROOT = join(__dirname, '../fixtures/lists');
const FOLDERS = ['tbx-2', 'tbx-3', 'xliff', 'skos-turtle', 'skos-jsonld', 'defined-terms'];
const EXPECTED = '.expected.json';

describe.each(FOLDERS)('%s, in the shapes that tools write', folder => {
  const names = readdirSync(join(ROOT, folder)).filter(name => !name.endsWith(EXPECTED));

  test('comes in at least five shapes', () => {
    expect(names.length).toBeGreaterThanOrEqual(5);
  });

  test.each(names)('%s', async name => {
    const read = (file: string): string => readFileSync(join(ROOT, folder, file), 'utf8');
    const ticks: number[] = [];
    const list = await readAny(read(name), { fileName: name, tick: done => ticks.push(done) });
    expect(said(list)).toEqual(JSON.parse(read(`${name}${EXPECTED}`)));
    expect(ticks.at(-1)).toBe(1);
  });
});
