import fc from 'fast-check';
import { parsePack } from '../../../src/formats/pack/pack-json.ts';
import { printPack } from '../../../src/formats/pack/pack-print.ts';
import { PACKS_A_SLICE, randomPack, SLICES } from '../random-packs.ts';

test.each(SLICES)('packs come back from JSON as they were (%#)', slice => {
  fc.assert(
    fc.property(randomPack, pack => {
      const text = printPack(pack);
      const read = parsePack(text, 'list.json');
      expect(read).toEqual({ ok: true, pack });
      if (read.ok) expect(printPack(read.pack)).toBe(text);
    }),
    { numRuns: PACKS_A_SLICE, seed: 7000 + slice },
  );
});
