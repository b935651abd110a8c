import type { ListedPack } from '../shell/actions.ts';

/** An entry that the reader knows; its pack's title is null where no pack has it now. */
export interface KnownTerm {
  /** As it is stored. */
  name: string;
  pack: string;
  entry: string;
  headword: string;
  title: string | null;
}

interface Named {
  packs: readonly Pick<ListedPack, 'head'>[];
  /** The headwords that there are, by the entries' names. */
  headwords: ReadonlyMap<string, string>;
}

/** The entries that the reader knows, by headword; one that no pack has goes by its stored name. */
export function listKnown(known: readonly string[], { packs, headwords }: Named): KnownTerm[] {
  const titles = new Map(packs.map(({ head }) => [head.id, head.title]));
  return known
    .map((name): KnownTerm => {
      const slash = name.indexOf('/');
      const pack = name.slice(0, slash);
      const headword = headwords.get(name);
      const title = headword === undefined ? null : (titles.get(pack) ?? null);
      return { name, pack, entry: name.slice(slash + 1), headword: headword ?? name, title };
    })
    .sort((a, b) => a.headword.localeCompare(b.headword));
}
