import { foldForm, FoldReader } from '../../../core/text/fold.ts';
import type { Entry } from '../../../core/model/model.ts';
import type { CooperativeTask } from '../../../core/cooperative-task.ts';

/** Entries read between two looks at the clock: about a millisecond's work. */
const ENTRIES_A_STEP = 40;

/** Folded texts of entries; an entry that changes is another object. */
const texts = new WeakMap<Entry, string>();

/** Cannot be typed, so that nothing is found across two fields. */
const FIELD_SEPARATOR = '\n';

function foldText(text: string): string {
  const reader = new FoldReader(text);
  let folded = '';
  while (reader.next()) folded += reader.units;
  return folded;
}

function textOf(entry: Entry): string {
  let text = texts.get(entry);
  if (text === undefined) {
    const fields = [entry.headword, ...entry.forms.map(form => form.text), entry.summary];
    text = fields.map(foldText).join(FIELD_SEPARATOR);
    texts.set(entry, text);
  }
  return text;
}

/** Folds the texts of all entries, so that a search is answered at once. */
export function* readEntries(entries: readonly Entry[]): CooperativeTask<void> {
  for (let at = 0; at < entries.length; at++) {
    textOf(entries[at]!);
    if (at % ENTRIES_A_STEP === 0) yield;
  }
  textsOf(entries);
}

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
  return entries.filter((_, at) => all[at]!.includes(wanted));
}

const headwords = new WeakMap<readonly Entry[], string[]>();

const foldHeadword = ({ headword }: Entry): string =>
  // Plain letters need no folding, and most lists have little else.
  /^[a-z\d ]*$/i.test(headword) ? headword.toLowerCase() : foldForm(headword);

/** At most `most` entries by their headwords: those that begin with the typed text first, then those with a word that does. */
export function findEntries(
  entries: readonly Entry[],
  typed: string,
  { most, without }: { most: number; without: ReadonlySet<string> },
): Entry[] {
  const wanted = foldForm(typed);
  if (wanted === '') return [];
  let keys = headwords.get(entries);
  if (!keys) headwords.set(entries, (keys = entries.map(foldHeadword)));
  const ranks: [Entry[], Entry[], Entry[], Entry[]] = [[], [], [], []];
  for (const [at, key] of keys.entries()) {
    const place = key.indexOf(wanted);
    if (place < 0 || without.has(entries[at]!.id)) continue;
    const rank = ranks[key === wanted ? 0 : place === 0 ? 1 : key[place - 1] === ' ' ? 2 : 3];
    if (rank.length < most) rank.push(entries[at]!);
  }
  return ranks.flat().slice(0, most);
}
