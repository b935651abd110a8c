import type { Pack } from '../core/model.ts';
import { printCsv } from '../formats/csv-print.ts';
import { printPack } from '../formats/pack-print.ts';
import { printSkosJsonLd } from '../formats/skos-print.ts';
import { printTbx } from '../formats/tbx-print.ts';
import type { ExportFormat } from '../ui/options/file-actions.ts';
import type { Taken } from '../ui/options/import-job.ts';

/** A file that is offered to be saved. */
export interface PrintedFile {
  text: string;
  /** Its media type, and the ending of its name. */
  type: string;
  ending: string;
}

interface Printer extends ExportFormat, Omit<PrintedFile, 'text'> {
  print: (pack: Pack) => string;
}

const SUBJECT = 'Without the list’s subject (topic) and decoys.';

const PRINTERS: readonly Printer[] = [
  {
    name: 'json',
    label: 'Sidelight list (JSON)',
    lacks: null,
    type: 'application/json',
    ending: 'json',
    print: printPack,
  },
  {
    name: 'csv',
    label: 'Table (CSV)',
    lacks: SUBJECT,
    type: 'text/csv',
    ending: 'csv',
    print: printCsv,
  },
  {
    name: 'tbx',
    label: 'TBX 3',
    lacks: SUBJECT,
    type: 'application/x-tbx+xml',
    ending: 'tbx',
    print: printTbx,
  },
  {
    name: 'skos',
    label: 'SKOS (JSON-LD)',
    lacks: SUBJECT,
    type: 'application/ld+json',
    ending: 'jsonld',
    print: printSkosJsonLd,
  },
];

/** The formats that a pack can be saved in. */
export const EXPORT_FORMATS: readonly ExportFormat[] = PRINTERS.map(({ name, label, lacks }) => ({
  name,
  label,
  lacks,
}));

/** Prints a pack in a format. */
export function printInFormat(pack: Pack, format: string): Taken<PrintedFile> {
  const printer = PRINTERS.find(({ name }) => name === format);
  if (!printer) return { ok: false, reasons: [`There is no format “${format}”.`] };
  const { type, ending } = printer;
  return { ok: true, value: { text: printer.print(pack), type, ending } };
}
