import fc from 'fast-check';
import { assembleList } from '../../src/formats/assemble-list.ts';
import { readSkosJsonLd } from '../../src/formats/skos-jsonld.ts';
import { printSkosJsonLd } from '../../src/formats/skos-print.ts';
import { normalise, randomPack } from './random-packs.ts';

const RUNS = Number(process.env.SIDELIGHT_RUNS ?? 300);

async function readBack(printed: string) {
  const written = await readSkosJsonLd(printed, { fileName: 'pack.jsonld' });
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  const read = assembleList(written.list, 'pack.jsonld');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read;
}

test('a pack comes back from SKOS JSON-LD as it was', async () => {
  await fc.assert(
    fc.asyncProperty(randomPack, async pack => {
      const read = await readBack(printSkosJsonLd(pack));
      expect(normalise(read.pack)).toEqual(normalise(pack));
      expect(read.pack.statements).toEqual(pack.statements);
      expect([read.refused, read.left, read.notes]).toEqual([[], [], []]);
    }),
    { numRuns: RUNS },
  );
});
