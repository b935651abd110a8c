import type { CooperativeTask } from '../cooperative-task.ts';
import type { Entry, Pack } from '../model/model.ts';
import { foldForm } from '../text/fold.ts';

export interface EntryPlace {
  pack: string;
  title: string;
  entry: Entry;
}

interface Filed {
  place: EntryPlace;
  isHead: boolean;
}

const FILED_PER_STEP = 200;

/** Two entries are duplicates where the headword of one is a spelling of the other. */
export class DuplicateIndex {
  readonly #filed = new Map<string, Filed[]>();

  *file({ id, title, entries }: Pick<Pack, 'id' | 'title' | 'entries'>): CooperativeTask<void> {
    let count = 0;
    for (const entry of entries) {
      this.add({ pack: id, title, entry });
      if (++count % FILED_PER_STEP === 0) yield;
    }
  }

  add(place: EntryPlace): void {
    const head = foldSpelling(place.entry.headword);
    for (const text of allSpellings(place.entry)) {
      const filed = this.#filed.get(text);
      const one = { place, isHead: text === head };
      if (filed) filed.push(one);
      else this.#filed.set(text, [one]);
    }
  }

  /** Those that were filed first come first; the entry itself is none of them. */
  duplicatesOf(entry: Entry, pack: string): EntryPlace[] {
    const head = foldSpelling(entry.headword);
    const found = new Set<EntryPlace>();
    for (const text of allSpellings(entry))
      for (const { place, isHead } of this.#filed.get(text) ?? [])
        if ((isHead || text === head) && !(place.pack === pack && place.entry.id === entry.id))
          found.add(place);
    return [...found];
  }
}

function allSpellings({ headword, forms }: Entry): Set<string> {
  const texts = new Set([headword, ...forms.map(({ text }) => text)].map(foldSpelling));
  texts.delete('');
  return texts;
}

/** `foldForm`, with a fast path for plain letters. */
const foldSpelling = (text: string): string =>
  /^[a-z\d]+(?: [a-z\d]+)*$/i.test(text) ? text.toLowerCase() : foldForm(text);

export interface DuplicatePair {
  entry: Entry;
  other: EntryPlace;
}

/** Pairs of the entries of a list with others, each once; the index has the list, too. */
export function* pairDuplicates(
  { id, entries }: Pick<Pack, 'id' | 'entries'>,
  index: DuplicateIndex,
): CooperativeTask<DuplicatePair[]> {
  const pairs: DuplicatePair[] = [];
  const seen = new Set<string>();
  let count = 0;
  for (const entry of entries) {
    for (const other of index.duplicatesOf(entry, id))
      if (other.pack !== id || !seen.has(other.entry.id)) pairs.push({ entry, other });
    seen.add(entry.id);
    if (++count % FILED_PER_STEP === 0) yield;
  }
  return pairs;
}
