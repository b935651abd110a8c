import { phrase } from '../../core/phrase.ts';
import { PhraseError } from '../../core/phrase-error.ts';
import { applyEdit } from '../../core/packs/apply-edit.ts';
import { invertEdit } from '../../core/packs/invert-edit.ts';
import type { Pack } from '../../core/model/model.ts';
import type { PackEdit, PackMetadata, Placed } from '../../core/packs/pack-edits.ts';
import { isHead } from '../../core/model/pack-shape.ts';
import { ChunkedList } from './chunked-list.ts';
import type { ChunkItems } from './pack-chunks.ts';
import type { ChunkKind, HeadRecord, Writing } from './pack-records.ts';

type ListEdit = Exclude<PackEdit, { type: 'head' }>;

const ENTRY_EDITS = new Set(['put-entries', 'change-entry', 'drop-entries']);

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

  async apply(edit: PackEdit): Promise<PackEdit[]> {
    if (edit.type === 'head') return this.#editHead(edit);
    return ENTRY_EDITS.has(edit.type)
      ? this.#editList('entries', this.entries, edit)
      : this.#editList('statements', this.statements, edit);
  }

  async write(revision: number): Promise<void> {
    await this.entries.write(revision);
    await this.statements.write(revision);
    this.record.revision = revision;
    await this.transaction.objectStore('heads').put(this.record);
  }

  #editHead(edit: PackEdit): PackEdit[] {
    const pack: Pack = { ...this.head, entries: [], statements: [] };
    const { entries: _entries, statements: _statements, ...head } = applyEdit(pack, edit);
    if (!isHead(head)) throw new PhraseError(phrase('storageListNotSaved', { list: this.head.title }));
    this.record.head = head;
    return invertEdit(pack, edit);
  }

  async #editList<K extends ChunkKind>(kind: K, list: ChunkedList<K>, edit: ListEdit): Promise<PackEdit[]> {
    const region = await list.region(...needsOf(edit));
    const pack: Pack = { ...this.head, entries: [], statements: [], [kind]: region.items };
    list.replace(region, applyEdit(pack, edit)[kind] as ChunkItems[K][]);
    return invertEdit(pack, edit);
  }
}

function needsOf(edit: ListEdit): [ids: string[], befores: (string | null)[]] {
  if ('ids' in edit) return [edit.ids, []];
  if ('id' in edit) return [[edit.id], []];
  const items: Placed<{ id: string }>[] = edit.items;
  return [items.map(({ item }) => item.id), items.map(({ before }) => before)];
}
