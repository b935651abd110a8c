import fc from 'fast-check';
import type { Pack } from '../../../src/core/model/model.ts';
import { assembleList } from '../../../src/formats/assemble/assemble-list.ts';
import { readSkosJsonLd } from '../../../src/formats/skos/skos-jsonld.ts';
import { printSkosJsonLd } from '../../../src/formats/skos/skos-print.ts';
import { normalise, PACKS_A_SLICE, randomPack, SLICES } from '../random-packs.ts';

async function readBack(printed: string): Promise<unknown> {
  const written = await readSkosJsonLd(printed, { fileName: 'pack.jsonld' });
  if (!written.ok) return written;
  const read = assembleList(written.list, 'pack.jsonld');
  return read.ok ? { ...read, pack: normaliseForms(read.pack) } : read;
}

/** As `normalise` does, but with the statements in their order, which SKOS keeps. */
const normaliseForms = (pack: Pack): Pack => ({ ...normalise(pack), statements: pack.statements });

const exact = (pack: Pack) => ({ ok: true, pack, notes: [], refused: [], left: [], format: 'skos-jsonld' });

test.each(SLICES)(
  'packs come back from SKOS JSON-LD as they were (%#)',
  async slice => {
    await fc.assert(
      fc.asyncProperty(randomPack, async pack => {
        expect(await readBack(printSkosJsonLd(pack))).toEqual(exact(normaliseForms(pack)));
      }),
      { numRuns: PACKS_A_SLICE, seed: 7000 + slice },
    );
  },
  120_000,
);
