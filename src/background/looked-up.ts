import { entryOf, makeRef, packOf } from '../core/index-layout.ts';
import type { Pack, Statement } from '../core/model.ts';
import type { CardEntry, EntryRef } from '../core/protocol.ts';

/** A pack whose entries and statements are found by their ids without a search. */
export class LookedUp {
  #statements: Map<string, Statement> | null = null;
  #places: Map<string, number> | null = null;

  constructor(readonly pack: Pack) {}

  /** What a card shows of the entry; null if the pack has none of that number. */
  cardEntry(ref: EntryRef): CardEntry | null {
    const { pack } = this;
    const entry = pack.entries[entryOf(ref)];
    if (!entry) return null;
    this.#statements ??= new Map(pack.statements.map(statement => [statement.id, statement]));
    this.#places ??= new Map(pack.entries.map(({ id }, place) => [id, place]));
    const [statements, places] = [this.#statements, this.#places];
    return {
      ref,
      pack: {
        id: pack.id,
        title: pack.title,
        date: pack.source?.date,
        mark: pack.mark ?? { colour: 'teal', line: 'dotted' },
      },
      entry,
      statements: entry.statements.flatMap(id => statements.get(id) ?? []),
      related: entry.related.flatMap(id => {
        const place = places.get(id);
        if (place === undefined || id === entry.id) return [];
        return [{ ref: makeRef(packOf(ref), place), headword: pack.entries[place].headword }];
      }),
    };
  }
}
