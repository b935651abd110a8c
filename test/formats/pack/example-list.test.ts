import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Pack } from '../../../src/core/model/model.ts';
import { parsePack } from '../../../src/formats/pack/pack-json.ts';
import { indexOf } from '../../helpers/indexed.ts';
import { codesOf, judgePage, type BlockLike } from '../../helpers/judged.ts';

const docs = join(__dirname, '../../../docs');
const text = readFileSync(join(docs, 'tea-words.json'), 'utf8');

function readExample(): Pack {
  const read = parsePack(text, 'tea-words.json');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

/** How “cake” is judged in the first paragraph of a page. */
function cakeIn(...page: BlockLike[]): string | undefined {
  return codesOf(judgePage(indexOf(readExample()), page))[0];
}

test('the example list of docs/lists.md is a list, for the reader and for the schema', () => {
  expect(readExample()).toMatchObject({ title: 'Tea words' });
  const validate = new Ajv2020().compile(
    JSON.parse(readFileSync(join(docs, 'pack.schema.json'), 'utf8')) as object,
  );
  expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null]);
});

test('its everyday words are marked as docs/lists.md says', () => {
  expect(cakeIn('A cake is baked.')).toBe('off-topic');
  expect(cakeIn('A cake and a gaiwan.')).toBe('off-topic');
  expect(cakeIn('A cake was pressed.', 'A gaiwan and an oolong.')).toBe('+topic');
  const far = (text: string): BlockLike => ({ text, section: 1 });
  expect(cakeIn('A cake was pressed.', far('A gaiwan and an oolong.'))).toBe('off-topic');
  expect(cakeIn('A cake was pressed.', far('A gaiwan, an oolong, a pu-erh.'))).toBe('+topic');
  expect(cakeIn('A cake was pressed.', far('A gaiwan, an oolong, the gaiwan.'))).toBe('+topic');
  expect(cakeIn('A wedding cake, a gaiwan and an oolong.')).toBe('other-name');
});
