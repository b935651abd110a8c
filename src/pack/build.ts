import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack, Statement } from '../core/model/model.ts';
import { makeFindEntries, orderStatements, type FindEntries } from './link.ts';
import { speakEnglish } from '../build/speak-english.ts';
import { findSchemaFaults } from './schema.ts';
import { findSourceFaults, readSources, type DigestStatement, type Sources } from './sources.ts';
import { validatePack } from './validate.ts';

export const DOCUMENT_PATH = '../shared/document.txt';

export interface Built {
  pack: Pack;
  faults: string[];
}

export function buildAndValidate(root: string, documentPath = join(root, DOCUMENT_PATH)): Built {
  speakEnglish();
  const sources = readSources(join(root, 'src/pack/sources'));
  const schema = JSON.parse(readFileSync(join(root, 'docs/pack.schema.json'), 'utf8')) as object;
  const document = existsSync(documentPath) ? readFileSync(documentPath, 'utf8') : undefined;
  return checkSources(sources, { schema, document });
}

export function checkSources(
  sources: Sources,
  { schema, document }: { schema: object; document?: string },
): Built {
  const unlinked = assemblePack(sources);
  const badShape = findSchemaFaults(unlinked, schema);
  if (badShape.length) return { pack: unlinked, faults: badShape };
  const pack = buildPack(sources);
  const { sharedForms } = sources.entries;
  return { pack, faults: [...findSourceFaults(sources), ...validatePack(pack, { document, sharedForms })] };
}

function assemblePack(sources: Sources): Pack {
  return {
    format: 'sidelight-pack',
    version: 1,
    ...sources.source,
    topic: sources.topic.topic,
    decoys: sources.topic.decoys,
    entries: sources.entries.entries.map(entry => ({ ...entry, statements: [] })),
    statements: sources.digest.statements.map(withoutAbout),
  };
}

/** Links each statement to the entries that the pages' own matcher finds in it, or that it is `about`. */
export function buildPack(sources: Sources, findEntries?: FindEntries): Pack {
  const pack = assemblePack(sources);
  const finder = findEntries ?? makeFindEntries(pack);
  const linked = orderStatements(sources.digest.statements, finder);
  return {
    ...pack,
    entries: pack.entries.map(entry => ({ ...entry, statements: linked.get(entry.id) ?? [] })),
  };
}

/** `about` is the sources' own; any other unknown field stays, for the schema to find. */
function withoutAbout(statement: DigestStatement): Statement {
  const kept = { ...statement };
  delete kept.about;
  return kept;
}
