import fc from 'fast-check';
import type { Pack } from '../../../src/core/model/model.ts';
import { assembleList } from '../../../src/formats/assemble/assemble-list.ts';
import { printTbx } from '../../../src/formats/tbx/tbx-print.ts';
import { readTbx } from '../../../src/formats/tbx/tbx-read.ts';
import { normalise, PACKS_A_SLICE, randomPack, SLICES } from '../random-packs.ts';

function readBack(printed: string): unknown {
  const written = readTbx(printed, { fileName: 'pack.tbx' });
  if (!written.ok) return written;
  const read = assembleList(written.list, 'pack.tbx');
  return read.ok ? { ...read, pack: normalise(read.pack) } : read;
}

// XML has no way to write U+FFFE and U+FFFF.
const writable = (pack: Pack): Pack =>
  JSON.parse(JSON.stringify(pack).replace(/[\uFFFE\uFFFF]/g, '\uFFFD')) as Pack;

const exact = (pack: Pack) => ({ ok: true, pack, notes: [], refused: [], left: [], format: 'tbx' });

test.each(SLICES)('packs come back from TBX as they were (%#)', slice => {
  fc.assert(
    fc.property(randomPack, pack => {
      expect(readBack(printTbx(pack))).toEqual(exact(normalise(writable(pack))));
    }),
    { numRuns: PACKS_A_SLICE, seed: 6000 + slice },
  );
});
