import { entryOf, makeRef, packOf } from '../index/index-layout.ts';
import { DEFAULT_MARK, type EntryRef, type Pack, type Statement } from '../model/model.ts';
import type { CardEntry } from '../model/card-entry.ts';
import { checkLink } from '../text/safe-link.ts';
import { disputedOf, withOtherSides } from '../card/statement-groups.ts';

export class PackLookup {
  #statements: Map<string, Statement> | null = null;
  #places: Map<string, number> | null = null;
  #disputed: Statement[] | null = null;

  constructor(readonly pack: Pack) {}

  get #placesById(): Map<string, number> {
    return (this.#places ??= new Map(this.pack.entries.map(({ id }, place) => [id, place])));
  }

  /** Gathers a card of the entry with this id, where the pack has this number; null if it has none. */
  cardNamed(id: string, number: number): CardEntry | null {
    const place = this.#placesById.get(id);
    return place === undefined ? null : this.cardEntry(makeRef(number, place));
  }

  cardEntry(ref: EntryRef): CardEntry | null {
    const { pack } = this;
    const entry = pack.entries[entryOf(ref)];
    if (!entry) return null;
    this.#statements ??= new Map(pack.statements.map(statement => [statement.id, statement]));
    this.#disputed ??= disputedOf(pack.statements);
    const [statements, places] = [this.#statements, this.#placesById];
    const links = entry.links?.flatMap(link => checkLink(link) ?? []);
    return {
      ref,
      pack: {
        id: pack.id,
        title: pack.title,
        language: pack.language,
        source: pack.source?.title,
        date: pack.source?.date,
        mark: pack.mark ?? DEFAULT_MARK,
      },
      entry,
      ...(links?.length ? { links } : {}),
      statements: withOtherSides(
        entry.statements.flatMap(id => statements.get(id) ?? []),
        this.#disputed,
      ).map(withSafeSource),
      related: entry.related.flatMap(id => {
        const place = places.get(id);
        if (place === undefined || id === entry.id) return [];
        return [{ ref: makeRef(packOf(ref), place), entry: id, headword: pack.entries[place]!.headword }];
      }),
    };
  }
}

function withSafeSource(statement: Statement): Statement {
  const { source } = statement;
  if (source?.link === undefined) return statement;
  const link = checkLink(source.link)?.href;
  return { ...statement, source: { title: source.title, ...(link === undefined ? {} : { link }) } };
}
