import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources, type Sources } from '../../src/pack/sources.ts';

export const root = join(__dirname, '../..');

export const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

export const schema = readJson('docs/pack.schema.json') as object;

/** The real sources, read afresh, so that a test may break them. */
export const freshSources = (): Sources => readSources(join(root, 'src/pack/sources'));
