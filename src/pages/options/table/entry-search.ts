import { FoldReader } from '../../../core/text/fold.ts';
import type { Entry } from '../../../core/model/model.ts';
import type { CooperativeTask } from '../../../core/cooperative-task.ts';

/** Entries read between two looks at the clock: about a millisecond's work. */
const ENTRIES_A_STEP = 40;

/** Folded texts of entries; an entry that changes is another object, so what is kept for it always fits. */
const texts = new WeakMap<Entry, string>();

/** No typed text has this character, so that nothing is found across two fields. */
const BETWEEN = '\n';

function foldText(text: string): string {
  const reader = new FoldReader(text);
  let folded = '';
  while (reader.next()) folded += reader.units;
  return folded;
}

/** The folded headword, forms and summary of an entry. */
function textOf(entry: Entry): string {
  let text = texts.get(entry);
  if (text === undefined) {
    const fields = [entry.headword, ...entry.forms.map(form => form.text), entry.summary];
    text = fields.map(foldText).join(BETWEEN);
    texts.set(entry, text);
  }
  return text;
}

/** Reads all entries, so that a search answers at once. */
export function* readEntries(entries: readonly Entry[]): CooperativeTask<void> {
  for (let at = 0; at < entries.length; at++) {
    textOf(entries[at]);
    if (at % ENTRIES_A_STEP === 0) yield;
  }
  textsOf(entries);
}

/** The texts of a list of entries in its order: to look each up anew takes longer than to search it. */
const ordered = new WeakMap<readonly Entry[], string[]>();

function textsOf(entries: readonly Entry[]): string[] {
  const known = ordered.get(entries);
  if (known) return known;
  const found = entries.map(textOf);
  ordered.set(entries, found);
  return found;
}

/** The entries that have a text in their headword, a form or their summary, in their order. */
export function searchEntries(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = foldText(typed).trim();
  if (wanted === '') return entries;
  const all = textsOf(entries);
  return entries.filter((_, at) => all[at].includes(wanted));
}
