import type { ExportFormat } from './file-actions.ts';

/** Names of the formats that a pack can be saved in. */
export const EXPORT_NAMES = ['json', 'csv', 'tbx', 'skos'] as const;
export type ExportName = (typeof EXPORT_NAMES)[number];

const LABELS: Record<ExportName, string> = {
  json: 'Sidelight list (JSON)',
  csv: 'Table (CSV)',
  tbx: 'TBX 3',
  skos: 'SKOS (JSON-LD)',
};

/** The formats that a pack can be saved in; ours alone holds what says when a page is about the list's subject. */
export const EXPORT_FORMATS: readonly ExportFormat[] = EXPORT_NAMES.map(name => ({
  name,
  label: LABELS[name],
  lacks: name === 'json' ? null : 'Without what tells whether a page is on topic.',
}));
