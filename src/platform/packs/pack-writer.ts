import { applyEdit } from '../../core/packs/apply-edit.ts';
import { invertEdit } from '../../core/packs/invert-edit.ts';
import type { Entry, Pack, Statement } from '../../core/model/model.ts';
import type { PackEdit, PackMetadata, Placed } from '../../core/packs/pack-edits.ts';
import { isHead } from '../../core/model/pack-shape.ts';
import { ChunkedList } from './chunked-list.ts';
import type { HeadRecord, Writing } from './pack-records.ts';

type EntryEdit = Extract<PackEdit, { type: 'put-entries' | 'change-entry' | 'drop-entries' }>;
type StatementEdit = Extract<PackEdit, { type: 'put-statements' | 'change-statement' | 'drop-statements' }>;

/** Edits a stored pack within a transaction by applying the edit to the part of the pack that it needs. */
export class PackWriter {
  readonly entries: ChunkedList<'entries'>;
  readonly statements: ChunkedList<'statements'>;

  constructor(
    private readonly transaction: Writing,
    private readonly record: HeadRecord,
  ) {
    this.entries = new ChunkedList(transaction, record, 'entries');
    this.statements = new ChunkedList(transaction, record, 'statements');
  }

  get head(): PackMetadata {
    return this.record.head as PackMetadata;
  }

  /** Returns the edits that undo it. */
  async apply(edit: PackEdit): Promise<PackEdit[]> {
    switch (edit.type) {
      case 'head':
        return this.#editHead(edit);
      case 'put-entries':
      case 'change-entry':
      case 'drop-entries':
        return this.#editEntries(edit);
      case 'put-statements':
      case 'change-statement':
      case 'drop-statements':
        return this.#editStatements(edit);
    }
  }

  async write(revision: number): Promise<void> {
    await this.entries.write(revision);
    await this.statements.write(revision);
    this.record.revision = revision;
    await this.transaction.objectStore('heads').put(this.record);
  }

  #editHead(edit: PackEdit): PackEdit[] {
    const pack = this.#part([], []);
    const { entries: _entries, statements: _statements, ...head } = applyEdit(pack, edit);
    if (!isHead(head)) throw new Error(`“${this.head.title}” cannot be changed so: parts would be damaged.`);
    this.record.head = head;
    return invertEdit(pack, edit);
  }

  async #editEntries(edit: EntryEdit): Promise<PackEdit[]> {
    const region = await this.entries.region(...needsOf(edit));
    const pack = this.#part(region.items, []);
    this.entries.replace(region, applyEdit(pack, edit).entries);
    return invertEdit(pack, edit);
  }

  async #editStatements(edit: StatementEdit): Promise<PackEdit[]> {
    const region = await this.statements.region(...needsOf(edit));
    const pack = this.#part([], region.items);
    this.statements.replace(region, applyEdit(pack, edit).statements);
    return invertEdit(pack, edit);
  }

  #part(entries: Entry[], statements: Statement[]): Pack {
    return { ...this.head, entries, statements };
  }
}

/** The ids that an edit puts, changes or drops, and those that it puts something before. */
function needsOf(edit: EntryEdit | StatementEdit): [ids: string[], befores: (string | null)[]] {
  if ('ids' in edit) return [edit.ids, []];
  if ('id' in edit) return [[edit.id], []];
  const items: Placed<{ id: string }>[] = edit.items;
  return [items.map(({ item }) => item.id), items.map(({ before }) => before)];
}
