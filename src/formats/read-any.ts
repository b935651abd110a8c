import { assembleList } from './assemble-list.ts';
import { readDefinedTerms } from './defined-terms.ts';
import { detectFormat } from './detect-format.ts';
import { readTable } from './csv-read.ts';
import { parsePack } from './pack-json.ts';
import type { ListFormat, ReadList, ReadOptions, WrittenResult } from './read-list.ts';
import { readSkosJsonLd } from './skos-jsonld.ts';
import { readSkosTurtle } from './skos-turtle.ts';
import type { TableOptions } from './table-options.ts';
import { readTbx } from './tbx-read.ts';

/** How a list is to be read; what is not said is found out. */
export interface ReadAnyOptions extends ReadOptions {
  format?: ListFormat;
  /** For tables. */
  table?: TableOptions;
}

/** Reads a list in any of the formats. Never throws, whatever the text. */
export async function readAny(text: string, options: ReadAnyOptions): Promise<ReadList> {
  const { fileName, format = detectFormat(text, fileName) } = options;
  const fail = (reason: string): ReadList => ({
    ok: false,
    faults: [{ file: fileName, place: null, field: null, reason }],
  });
  try {
    if (format === 'json') return readPack(text, fileName);
    const written = await readWritten(text, { ...options, format });
    return written.ok ? assembleList(written.list, fileName) : written;
  } catch {
    return fail('it cannot be read');
  }
}

/** The errors of a pack are sentences already, each with its file. */
function readPack(text: string, fileName: string): ReadList {
  const parsed = parsePack(text, fileName);
  if (parsed.ok) return { ok: true, pack: parsed.pack, notes: [], refused: [], left: [], format: 'json' };
  const faults = parsed.errors.map(error => splitError(error, fileName));
  return { ok: false, faults };
}

/** A sentence that starts with its file ("a.json, entry 3: the headword is missing.") as a fault. */
function splitError(error: string, fileName: string) {
  const [, place = null, reason] = /^[^,:]*(?:, ([^:]+))?: ([^]+)$/.exec(error) ?? [null, null, error];
  return { file: fileName, place, field: null, reason };
}

async function readWritten(
  text: string,
  options: ReadAnyOptions & { format: ListFormat },
): Promise<WrittenResult> {
  const { fileName, format, table, tick } = options;
  if (format === 'csv') return readTable(text, { fileName, tick, ...table });
  if (format === 'tbx') return readTbx(text, { fileName, tick });
  if (format === 'skos-turtle') return readSkosTurtle(text, { fileName, tick });
  if (format === 'skos-jsonld') return readSkosJsonLd(text, { fileName, tick });
  if (format === 'defined-terms') return readDefinedTerms(text, { fileName, tick });
  const reason = `lists of the format ${format} cannot be read yet`;
  return Promise.resolve({ ok: false, faults: [{ file: fileName, place: null, field: null, reason }] });
}
