import { phrase } from '../../core/phrase.ts';
import { readAnki } from '../anki/anki.ts';
import { assembleList } from './assemble-list.ts';
import { readContextive } from '../contextive/contextive.ts';
import { readTable } from '../csv/csv-read.ts';
import { readDefinedTerms } from '../schema-org/defined-terms.ts';
import { readDefinitions } from '../definitions/definitions.ts';
import { detectFormat } from './detect-format.ts';
import { parsePack } from '../pack/pack-json.ts';
import type { ListFormat, ReadList, ReadOptions, WrittenResult } from './read-list.ts';
import { readSkosJsonLd } from '../skos/skos-jsonld.ts';
import { isRdfXml, readSkosRdfXml } from '../skos/skos-rdfxml.ts';
import { readSkosTurtle } from '../skos/skos-turtle.ts';
import type { TableOptions } from '../csv/table-options.ts';
import { refuseFile } from '../text/make-fault.ts';
import { readTbx } from '../tbx/tbx-read.ts';
import { readXliff } from '../xliff/xliff.ts';

export interface ReadAnyOptions extends ReadOptions {
  format?: ListFormat;
  table?: TableOptions;
}

export async function readAny(text: string, options: ReadAnyOptions): Promise<ReadList> {
  const { fileName, format = detectFormat(text, fileName) } = options;
  try {
    if (format === 'json') return readPack(text, fileName);
    const written = await readWritten(text, { ...options, format });
    options.tick?.(1);
    return written.ok ? assembleList(written.list, fileName) : written;
  } catch {
    return refuseFile(fileName, phrase('faultUnreadable'));
  }
}

function readPack(text: string, fileName: string): ReadList {
  const parsed = parsePack(text, fileName);
  return parsed.ok ? { ...parsed, notes: [], refused: [], left: [], format: 'json' } : parsed;
}

async function readWritten(
  text: string,
  options: ReadAnyOptions & { format: Exclude<ListFormat, 'json'> },
): Promise<WrittenResult> {
  const { fileName, format, table, language, tick } = options;
  if (format === 'csv') return readTable(text, { fileName, language, tick, ...table });
  return READERS[format](text, { fileName, language, tick });
}

const READERS: Record<
  Exclude<ListFormat, 'json' | 'csv'>,
  (text: string, options: ReadOptions) => WrittenResult | Promise<WrittenResult>
> = {
  tbx: readTbx,
  xliff: readXliff,
  'skos-turtle': (text, options) => (isRdfXml(text) ? readSkosRdfXml : readSkosTurtle)(text, options),
  'skos-jsonld': readSkosJsonLd,
  'defined-terms': readDefinedTerms,
  anki: readAnki,
  contextive: readContextive,
  definitions: readDefinitions,
};
