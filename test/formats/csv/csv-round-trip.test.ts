import fc from 'fast-check';
import type { Pack } from '../../../src/core/model/model.ts';
import { assembleList } from '../../../src/formats/assemble/assemble-list.ts';
import { printCsv } from '../../../src/formats/csv/csv-print.ts';
import { readTable } from '../../../src/formats/csv/csv-read.ts';
import { PACKS_A_SLICE, randomPack, SLICES } from '../random-packs.ts';

function readBack(text: string): unknown {
  const written = readTable(text, { fileName: 'list.csv' });
  return written.ok ? assembleList(written.list, 'list.csv') : written;
}

const exact = (pack: Pack) => ({ ok: true, pack, notes: [], refused: [], left: [], format: 'csv' });

test.each(SLICES)('packs come back from a table as they were (%#)', slice => {
  fc.assert(
    fc.property(randomPack, pack => {
      expect(readBack(printCsv(pack))).toEqual(exact(pack));
    }),
    { numRuns: PACKS_A_SLICE, seed: 5000 + slice },
  );
});
