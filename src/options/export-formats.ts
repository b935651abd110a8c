import type { Pack } from '../core/model.ts';
import { printPack } from '../formats/pack-print.ts';
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

const PRINTERS: readonly Printer[] = [
  {
    name: 'json',
    label: 'JSON',
    lacks: null,
    type: 'application/json',
    ending: 'json',
    print: printPack,
  },
  {
    name: 'tbx',
    label: 'TBX 3',
    lacks: null,
    type: 'application/x-tbx+xml',
    ending: 'tbx',
    print: printTbx,
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
