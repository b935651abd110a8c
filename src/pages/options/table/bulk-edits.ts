import type { Entry, EntryKind, Gate, Pack } from '../../../core/model/model.ts';
import { atEnd, type PackEdit } from '../../../core/packs/pack-edits.ts';

const MAX_SINGLE_EDITS = 50;

export function setGate(pack: Pack, ids: ReadonlySet<string>, gate: Gate): PackEdit[] {
  const changed = pack.entries.filter(
    entry => ids.has(entry.id) && entry.forms.some(form => form.gate !== gate),
  );
  return changeAll(changed, ({ forms }) => ({ forms: forms.map(form => ({ ...form, gate })) }));
}

export function setKind(pack: Pack, ids: ReadonlySet<string>, kind: EntryKind): PackEdit[] {
  const changed = pack.entries.filter(entry => ids.has(entry.id) && entry.kind !== kind);
  return changeAll(changed, () => ({ kind }));
}

function changeAll(entries: readonly Entry[], fieldsOf: (entry: Entry) => Partial<Entry>): PackEdit[] {
  if (entries.length === 0) return [];
  if (entries.length <= MAX_SINGLE_EDITS) {
    return entries.map(entry => ({ type: 'change-entry', id: entry.id, fields: fieldsOf(entry) }));
  }
  const items = entries.map(entry => atEnd({ ...entry, ...fieldsOf(entry) }));
  return [{ type: 'put-entries', items }];
}

export function pickEntries(pack: Pack, ids: ReadonlySet<string>): Pack {
  const entries = pack.entries.filter(({ id }) => ids.has(id));
  const names = new Set(entries.flatMap(entry => entry.statements));
  const picked = entries.map(entry => ({ ...entry, related: entry.related.filter(id => ids.has(id)) }));
  const statements = pack.statements
    .filter(({ id }) => names.has(id))
    .map(statement => ({
      ...statement,
      ...(statement.disagrees && { disagrees: statement.disagrees.filter(id => names.has(id)) }),
    }));
  const { topic: _topic, ...rest } = pack;
  return { ...rest, entries: picked, statements };
}
