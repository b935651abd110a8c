import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBytes } from '../../../src/formats/text/decode-bytes.ts';
import { said, sayFault, sayNote } from '../../locale/said.ts';
import { parsePack } from '../../../src/formats/pack/pack-json.ts';
import { printPack } from '../../../src/formats/pack/pack-print.ts';
import { readAny } from '../../../src/formats/assemble/read-any.ts';

const ROOT = join(__dirname, '../../fixtures/lists');
const EXPECTED = '.expected.json';

// People have read what is expected, file for file; the files are the test.
describe.each(['csv', 'anki', 'contextive', 'definitions'])('%s, in the shapes that tools write', folder => {
  const names = readdirSync(join(ROOT, folder)).filter(name => !name.endsWith(EXPECTED));

  test('comes in at least five shapes', () => {
    expect(names.length).toBeGreaterThanOrEqual(5);
  });

  test.each(names)('%s', async name => {
    const bytes = readFileSync(join(ROOT, folder, name));
    const decoded = decodeBytes(bytes, { fileName: name });
    if (!decoded.ok) throw new Error(sayFault(decoded.faults[0]!));
    const ticks: number[] = [];
    const list = await readAny(decoded.text, { fileName: name, tick: done => ticks.push(done) });
    const expected: unknown = JSON.parse(readFileSync(join(ROOT, folder, name + EXPECTED), 'utf8'));
    const printed = said(list.ok ? { ...list, notes: list.notes.map(sayNote) } : list);
    expect({ encoding: decoded.encoding, ...printed }).toEqual(expected);
    expect(ticks.at(-1)).toBe(1);
    if (list.ok) expect(parsePack(printPack(list.pack), name)).toEqual({ ok: true, pack: list.pack });
  });
});
