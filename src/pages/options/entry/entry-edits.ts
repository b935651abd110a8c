import type { Entry, Statement } from '../../../core/model/model.ts';
import { say } from '../../../locale/say.ts';
import { atEnd, type PackEdit } from '../../../core/packs/pack-edits.ts';
import type { EntryDraft } from './entry-draft.ts';
import { isSame } from '../../../core/is-same.ts';

const FIELDS = ['headword', 'kind', 'summary', 'forms', 'related', 'links'] as const;

interface Changed {
  entry: Entry;
  base: EntryDraft;
  next: EntryDraft;
  shared: ReadonlyMap<string, unknown>;
}

export function editsFor({ entry, base, next, shared }: Changed): PackEdit[] {
  const edits = statementEdits(base.statements, next.statements, shared);
  const fields: Partial<Entry> = {};
  for (const name of FIELDS) {
    if (isSame(base[name], next[name])) continue;
    Object.assign(fields, { [name]: name === 'links' && !next.links.length ? undefined : next[name] });
  }
  const before = base.statements.map(({ id }) => id);
  const ids = next.statements.map(({ id }) => id);
  if (!isSame(before, ids)) {
    // Ids of statements that the pack has lost stay: they may come back.
    const known = new Set([...before, ...ids]);
    fields.statements = [...ids, ...entry.statements.filter(id => !known.has(id))];
  }
  if (Object.keys(fields).length) edits.push({ type: 'change-entry', id: entry.id, fields });
  return edits;
}

function statementEdits(
  base: readonly Statement[],
  next: readonly Statement[],
  shared: ReadonlyMap<string, unknown>,
): PackEdit[] {
  const edits: PackEdit[] = [];
  const bases = new Map(base.map(each => [each.id, each]));
  const added = next.filter(({ id }) => !bases.has(id));
  if (added.length) edits.push({ type: 'put-statements', items: added.map(atEnd) });
  for (const now of next) {
    const was = bases.get(now.id);
    const fields = was && changedFields(was, now);
    if (fields) edits.push({ type: 'change-statement', id: now.id, fields });
  }
  const left = new Set(next.map(({ id }) => id));
  const dropped = base.filter(({ id }) => !left.has(id) && !shared.has(id));
  if (dropped.length) edits.push({ type: 'drop-statements', ids: dropped.map(({ id }) => id) });
  return edits;
}

function changedFields(was: Statement, now: Statement): Partial<Omit<Statement, 'id'>> | null {
  const names = (['text', 'kind', 'by', 'date', 'passage', 'source', 'disagrees'] as const).filter(
    name => !isSame(was[name], now[name]),
  );
  return names.length ? Object.fromEntries(names.map(name => [name, now[name]])) : null;
}

/** Names a change for its undo: "changed the summary of “fanlight”". */
export function formatEdits(edits: readonly PackEdit[], term: string): string {
  const names = new Set(
    edits.flatMap(edit => (edit.type === 'change-entry' ? Object.keys(edit.fields) : ['statements'])),
  );
  if (names.has('statements')) return say('didChangeStatements', { term });
  const field = names.size === 1 ? FIELDS.find(each => names.has(each)) : undefined;
  return say(field ? CHANGES[field] : 'didChange', { term });
}

const CHANGES = {
  headword: 'didRename',
  kind: 'didChangeKind',
  summary: 'didChangeDefinition',
  forms: 'didChangeSpellings',
  related: 'didChangeRelated',
  links: 'didChangeLinks',
} as const;
