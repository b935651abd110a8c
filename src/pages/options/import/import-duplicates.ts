import { runToCompletion } from '../../../core/cooperative-task.ts';
import type { Entry, Pack } from '../../../core/model/model.ts';
import { applyEdit } from '../../../core/packs/apply-edit.ts';
import { DuplicateIndex, type EntryPlace } from '../../../core/packs/find-duplicates.ts';
import { joinEntries, secondDefinition, takeEntry } from '../../../core/packs/merge-duplicates.ts';
import { renameEvidence } from '../../../core/packs/merge-pack.ts';
import type { PackEdit, StoreEdit } from '../../../core/packs/pack-edits.ts';

export type DuplicateChoice = 'merge' | 'keep' | 'leave';

export interface DuplicateChoices {
  /** For terms that the file has twice. */
  twice: DuplicateChoice;
  /** For terms that another list has. */
  elsewhere: DuplicateChoice;
  /** By the id of the entry in the file. */
  each: ReadonlyMap<string, DuplicateChoice>;
}

/** Nothing is lost by these, and no other list is changed. */
export const DEFAULT_CHOICES: DuplicateChoices = { twice: 'merge', elsewhere: 'keep', each: new Map() };

export interface ImportDuplicate {
  entry: Entry;
  of: EntryPlace;
  isTwice: boolean;
  choice: DuplicateChoice;
}

export interface DuplicatePlan {
  duplicates: readonly ImportDuplicate[];
  /** The file's list without what goes elsewhere or nowhere. */
  pack: Pack;
}

interface Planning {
  /** The reader's lists without the one that the file goes into. */
  others: readonly Pack[];
  /** The ids of entries that the list that the file goes into has already. */
  known: ReadonlySet<string>;
  choices: DuplicateChoices;
  /** False: no other list is changed, as it would show what is private. */
  mayMergeElsewhere: boolean;
}

export function planDuplicates(file: Pack, planning: Planning): DuplicatePlan {
  const { others, known, choices, mayMergeElsewhere } = planning;
  const elsewhere = new DuplicateIndex();
  for (const pack of others) runToCompletion(elsewhere.file(pack));
  const within = new DuplicateIndex();
  const kept = new Map<string, Entry>();
  const statements = [...file.statements];
  const renamed = new Map<string, string>();
  const duplicates: ImportDuplicate[] = [];
  for (const entry of file.entries) {
    const [first] = within.duplicatesOf(entry, file.id);
    const [other] = known.has(entry.id) ? [] : elsewhere.duplicatesOf(entry, file.id);
    const of = first ?? other;
    const isTwice = first !== undefined;
    const wanted = choices.each.get(entry.id) ?? (isTwice ? choices.twice : choices.elsewhere);
    const choice = wanted === 'merge' && !isTwice && !mayMergeElsewhere ? 'keep' : wanted;
    if (of) duplicates.push({ entry, of, isTwice, choice });
    const into = first && kept.get(first.entry.id);
    if (!of || choice === 'keep') {
      kept.set(entry.id, entry);
      within.add({ pack: file.id, title: file.title, entry });
    } else if (choice === 'merge' && into) {
      const second = secondDefinition(into, entry, statements);
      statements.push(...second);
      const said = [...entry.statements, ...second.map(({ id }) => id)];
      kept.set(into.id, joinEntries(into, { ...entry, statements: said }));
      renamed.set(entry.id, into.id);
    }
  }
  const pack = { ...file, entries: [...kept.values()], statements };
  return { duplicates, pack: renamed.size > 0 ? renameEntries(pack, renamed) : pack };
}

function renameEntries(pack: Pack, renamed: ReadonlyMap<string, string>): Pack {
  const rename = (id: string): string => renamed.get(id) ?? id;
  const entries = pack.entries.map(entry => ({
    ...entry,
    related: [...new Set(entry.related.map(rename))].filter(id => id !== entry.id),
  }));
  return { ...pack, entries, ...(pack.topic ? { topic: renameEvidence(pack.topic, rename) } : {}) };
}

/** The edits of other lists into which entries of the file are merged. */
export function mergeElsewhere(
  file: Pack,
  { duplicates }: DuplicatePlan,
  others: readonly Pack[],
): StoreEdit[] {
  const lists = new Map(others.map(pack => [pack.id, pack]));
  const edits = new Map<string, PackEdit[]>();
  for (const { entry, of, isTwice, choice } of duplicates) {
    const into = lists.get(of.pack);
    const kept = into?.entries.find(({ id }) => id === of.entry.id);
    if (isTwice || choice !== 'merge' || !into || !kept) continue;
    const taken = takeEntry({ into, entry: kept, from: file, other: entry });
    lists.set(into.id, taken.reduce(applyEdit, into));
    edits.set(into.id, [...(edits.get(into.id) ?? []), ...taken]);
  }
  return [...edits].map(([pack, all]) => ({ type: 'edit-pack', pack, edits: all }));
}
