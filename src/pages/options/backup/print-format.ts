import type { Pack } from '../../../core/model/model.ts';
import { printCsv } from '../../../formats/csv/csv-print.ts';
import { printPack } from '../../../formats/pack/pack-print.ts';
import { printSkosJsonLd } from '../../../formats/skos/skos-print.ts';
import { printTbx } from '../../../formats/tbx/tbx-print.ts';
import type { Result } from '../import/import-job.ts';
import type { ExportName } from './export-formats.ts';

/** A pack as a file. */
export interface PrintedFile {
  title: string;
  text: string;
  /** Its media type, and the ending of its name. */
  type: string;
  ending: string;
}

interface Printer {
  print: (pack: Pack) => string;
  type: string;
  ending: string;
}

const PRINTERS: Record<ExportName, Printer> = {
  json: { print: printPack, type: 'application/json', ending: 'json' },
  csv: { print: printCsv, type: 'text/csv', ending: 'csv' },
  tbx: { print: printTbx, type: 'application/x-tbx+xml', ending: 'tbx' },
  skos: { print: printSkosJsonLd, type: 'application/ld+json', ending: 'jsonld' },
};

/** Prints a pack in a format. */
export function printInFormat(pack: Pack, format: ExportName): Result<PrintedFile> {
  const { print, type, ending } = PRINTERS[format];
  return { ok: true, value: { title: pack.title, text: print(pack), type, ending } };
}
