import type { Pack } from '../../core/model.ts';
import { knownName } from '../../core/remedies.ts';

/** An entry that the reader knows; its pack's title is null where no pack has it now. */
export interface KnownTerm {
  /** As it is stored. */
  name: string;
  pack: string;
  entry: string;
  headword: string;
  title: string | null;
}

/** The entries that the reader knows, by headword; one that no pack has goes by its stored name. */
export function listKnown(known: readonly string[], packs: readonly Pack[]): KnownTerm[] {
  const left = new Set(known);
  const found: KnownTerm[] = [];
  for (const { id: pack, title, entries } of left.size > 0 ? packs : []) {
    for (const { id: entry, headword } of entries) {
      const name = knownName(pack, entry);
      if (left.delete(name)) found.push({ name, pack, entry, headword, title });
    }
  }
  const lost = [...left].map((name): KnownTerm => {
    const slash = name.indexOf('/');
    return {
      name,
      pack: name.slice(0, slash),
      entry: name.slice(slash + 1),
      headword: name,
      title: null,
    };
  });
  return [...found, ...lost].sort((a, b) => a.headword.localeCompare(b.headword));
}
