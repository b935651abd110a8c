import type { LabelKey } from '../../../core/phrase.ts';
import type { Pack } from '../../../core/model/model.ts';
import { printAnki } from '../../../formats/anki/anki-print.ts';
import { printCsv } from '../../../formats/csv/csv-print.ts';
import { printPack } from '../../../formats/pack/pack-print.ts';
import { printSkosJsonLd } from '../../../formats/skos/skos-print.ts';
import { printTbx } from '../../../formats/tbx/tbx-print.ts';
import type { Result } from '../files/work.ts';

export const EXPORT_NAMES = ['json', 'csv', 'tbx', 'skos', 'anki'] as const;
export type ExportName = (typeof EXPORT_NAMES)[number];

const LABELS = {
  json: 'exportJson',
  csv: 'exportCsv',
  tbx: 'exportTbx',
  skos: 'exportSkos',
  anki: 'exportAnki',
} as const satisfies Record<ExportName, LabelKey>;

const LACKS = {
  json: null,
  csv: 'exportWithoutTopic',
  tbx: 'exportWithoutTopic',
  skos: 'exportWithoutTopic',
  anki: 'exportTermsOnly',
} as const satisfies Record<ExportName, LabelKey | null>;

export const EXPORT_FORMATS = EXPORT_NAMES.map(name => ({
  name,
  label: LABELS[name],
  lacks: LACKS[name],
}));

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
  anki: { print: printAnki, type: 'text/plain', ending: 'txt' },
};

interface PrintedFile extends Pick<Printer, 'type' | 'ending'> {
  title: string;
  text: string;
}

export function printInFormat(pack: Pack, format: ExportName): Result<PrintedFile> {
  const { print, type, ending } = PRINTERS[format];
  return { ok: true, value: { title: pack.title, text: print(pack), type, ending } };
}
