import { readColumnName } from '../csv/column-names.ts';
import type { TableField } from '../csv/table-options.ts';
import type { Block } from './blocks.ts';
import type { Defined } from './defined-item.ts';

/** Fields that texts name below a term, as tables do in their columns. */
const FIELDS: ReadonlySet<TableField> = new Set<TableField>([
  'summary',
  'forms',
  'statement',
  'source',
  'source-link',
  'by',
  'note',
  'related',
  'links',
  'kind',
  'date',
]);

export function readFieldLabel(label: string): TableField | null {
  const field = label.length < 60 ? readColumnName(label)?.field : undefined;
  return field && FIELDS.has(field) ? field : null;
}

const foldLabel = (label: string): string => label.trim().toLowerCase();

/** Labels that recur in a text, in headings or before a colon: what they are above is a part of an entry, not one. */
export class RecurringLabels {
  readonly #counts = new Map<string, number>();
  /** Whether labels name the terms too: then no known one is a term. */
  readonly #isOfRecords: boolean;

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) {
      if (block.kind === 'heading') this.#count(block.text);
      if (block.kind === 'text') for (const { lead } of block.lines) if (lead) this.#count(lead.term);
    }
    this.#isOfRecords = [...this.#counts.keys()].some(label => this.isTermLabel(label));
  }

  #count(label: string): void {
    const key = foldLabel(label);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  isField(label: string): boolean {
    const count = this.#counts.get(foldLabel(label)) ?? 0;
    if (count > 2 || (count === 2 && this.#isOfRecords)) return true;
    return (count === 2 || this.#isOfRecords) && readFieldLabel(label) !== null;
  }

  /** Whether it says, again and again, that the term itself follows: "Term: API". */
  isTermLabel(label: string): boolean {
    return (this.#counts.get(foldLabel(label)) ?? 0) > 1 && readColumnName(label)?.field === 'headword';
  }
}

const splitNames = (text: string): string[] =>
  text.split(/[,;|、，；]/).flatMap(name => name.trim().replace(/\.$/, '') || []);

/** Puts what stands below a label where it belongs; labels that mean nothing in particular stay before their text. */
export function addField(defined: Defined, label: string, text: string, links: readonly string[] = []): void {
  if (text === '') return;
  const field = readFieldLabel(label);
  // One by one: a text may have thousands.
  for (const link of links) defined.links.push(link);
  if (field === 'summary') defined.definitions.unshift(text);
  else if (field === 'forms') (defined.forms ??= []).push(...splitNames(text));
  else if (field === 'related') (defined.related ??= []).push(...splitNames(text));
  else if (field === 'note') (defined.notes ??= []).push(text);
  else if (field === 'source' || field === 'source-link' || field === 'by') {
    defined.source = [defined.source, text].filter(Boolean).join('; ');
  } else if (field === 'statement') defined.definitions.push(text);
  else if (field !== 'links' || links.length === 0) defined.definitions.push(`${label}: ${text}`);
}
