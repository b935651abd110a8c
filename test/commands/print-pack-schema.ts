import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { makePackJsonSchema } from '../../src/pack/json-schema.ts';

const FILE = 'docs/pack.schema.json';

/** Writes docs/pack.schema.json anew from the shape of a pack. */
export async function main(): Promise<number> {
  const text = await format(JSON.stringify(makePackJsonSchema()), { parser: 'json', printWidth: 110 });
  writeFileSync(FILE, text);
  return 0;
}
