import fc from 'fast-check';
import { assembleList } from '../../src/formats/assemble-list.ts';
import { printTbx } from '../../src/formats/tbx-print.ts';
import { readTbx } from '../../src/formats/tbx-read.ts';
import type { Pack } from '../../src/core/model.ts';
import { normalise, randomPack } from './random-packs.ts';

const RUNS = Number(process.env.SIDELIGHT_RUNS ?? 500);

function readBack(printed: string) {
  const written = readTbx(printed, { fileName: 'pack.tbx' });
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  const read = assembleList(written.list, 'pack.tbx');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read;
}

// XML has no way to write U+FFFE and U+FFFF.
const writable = (pack: Pack): Pack =>
  JSON.parse(JSON.stringify(pack).replace(/[\uFFFE\uFFFF]/g, '\uFFFD')) as Pack;

test('a pack comes back from TBX as it was', () => {
  fc.assert(
    fc.property(randomPack, pack => {
      const read = readBack(printTbx(pack));
      expect(normalise(read.pack)).toEqual(normalise(writable(pack)));
      expect([read.refused, read.left, read.notes]).toEqual([[], [], []]);
    }),
    { numRuns: RUNS },
  );
});
