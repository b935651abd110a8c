import { isExact } from '../index/form-keys.ts';
import { foldForm } from '../text/fold.ts';
import { haveSameWords } from '../editor/same-words.ts';
import { freeId } from '../model/ids.ts';
import type { Entry, Form, Pack, Statement } from '../model/model.ts';
import { applyEdit } from './apply-edit.ts';
import { copyEntries, dropEntries } from './entry-moves.ts';
import { mergeEntry } from './merge-entry.ts';
import { renameEvidence } from './merge-pack.ts';
import { atEnd, withoutEmpty, type PackEdit, type StoreEdit } from './pack-edits.ts';

export interface DuplicateMerge {
  /** The list and the entry that stay. */
  into: Pack;
  entry: Entry;
  /** Those of the entry that goes; perhaps the same list. */
  from: Pack;
  other: Entry;
}

/** One entry becomes a part of another. Nothing is lost: a second definition stays as a statement. */
export function mergeDuplicates(merge: DuplicateMerge): StoreEdit[] {
  const { into, from, other } = merge;
  if (into.id === from.id)
    return [{ type: 'edit-pack', pack: into.id, edits: [...takeEntry(merge), ...dropMerged(merge)] }];
  return [
    { type: 'edit-pack', pack: into.id, edits: takeEntry(merge) },
    { type: 'edit-pack', pack: from.id, edits: dropEntries(from, [other.id]) },
  ];
}

/** The edits of the list that stays. */
export function takeEntry({ into, entry, from, other }: DuplicateMerge): PackEdit[] {
  const isSame = into.id === from.id;
  const copied = isSame
    ? { entry: other, statements: [] }
    : copyOf(copyEntries({ from, to: into, ids: new Set([other.id]) }), other);
  const second = secondDefinition(entry, copied.entry, [...into.statements, ...copied.statements]);
  const statements = [...copied.statements, ...second];
  const ids = second.map(({ id }) => id);
  const joined = joinEntries(entry, {
    ...copied.entry,
    statements: [...copied.entry.statements, ...ids],
  });
  return withoutEmpty([
    { type: 'put-statements', items: statements.map(atEnd) },
    { type: 'put-entries', items: [atEnd(joined)] },
  ]);
}

function copyOf(edits: readonly PackEdit[], other: Entry): { entry: Entry; statements: Statement[] } {
  const entries = edits.flatMap(edit => (edit.type === 'put-entries' ? edit.items : []));
  const statements = edits.flatMap(edit => (edit.type === 'put-statements' ? edit.items : []));
  return { entry: entries[0]?.item ?? other, statements: statements.map(({ item }) => item) };
}

export function joinEntries(kept: Entry, other: Entry): Entry {
  const found = new Set(kept.forms.map(whatItFinds));
  return mergeEntry(kept, {
    ...other,
    headword: kept.headword,
    kind: kept.kind === 'concept' ? other.kind : kept.kind,
    summary: kept.summary || other.summary,
    forms: other.forms.filter(form => !found.has(whatItFinds(form))),
    related: other.related.filter(id => id !== kept.id),
  });
}

/** Two spellings with the same text here find the same words of a page. */
const whatItFinds = (form: Form): string =>
  `${form.language ?? ''}\n${isExact(form) ? form.text : foldForm(form.text)}`;

/** The definition of the entry that goes, where the other has one in other words. */
export function secondDefinition(
  kept: Entry,
  { id, summary }: Entry,
  taken: readonly Statement[],
): Statement[] {
  if (summary === '' || kept.summary === '' || haveSameWords(kept.summary, summary)) return [];
  const ids = new Set(taken.map(each => each.id));
  return [{ id: freeId(`${id}-definition`, ids), text: summary, kind: 'reported' }];
}

/** Takes the merged entry out of the list; what points at it points at the one that stays. */
function dropMerged(merge: DuplicateMerge): PackEdit[] {
  const { into, entry, other } = merge;
  const now = takeEntry(merge).reduce(applyEdit, into);
  const rename = (id: string): string => (id === other.id ? entry.id : id);
  const pointing = now.entries.filter(({ id, related }) => id !== other.id && related.includes(other.id));
  const related = pointing.map(each => ({
    ...each,
    related: [...new Set(each.related.map(rename))].filter(id => id !== each.id),
  }));
  const { topic } = now;
  const ids = topic && [...topic.strong, ...topic.weak, ...(topic.telling ?? [])];
  return withoutEmpty([
    { type: 'put-entries', items: related.map(atEnd) },
    {
      type: 'head',
      fields: topic && ids?.includes(other.id) ? { topic: renameEvidence(topic, rename) } : {},
    },
    ...dropEntries(now, [other.id]),
  ]);
}
