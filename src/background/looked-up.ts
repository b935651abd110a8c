import { entryOf, makeRef, packOf } from '../core/index-layout.ts';
import type { Pack, Statement } from '../core/model.ts';
import type { CardEntry, EntryRef } from '../core/protocol.ts';
import { checkLink } from '../core/safe-link.ts';
import { disputedOf, withOtherSides } from '../core/statement-groups.ts';

/** A pack whose entries and statements are found by their ids without a search. */
export class LookedUp {
  #statements: Map<string, Statement> | null = null;
  #places: Map<string, number> | null = null;
  #disputed: Statement[] | null = null;

  constructor(readonly pack: Pack) {}

  /** What a card shows of the entry; null if the pack has none of that number. */
  cardEntry(ref: EntryRef): CardEntry | null {
    const { pack } = this;
    const entry = pack.entries[entryOf(ref)];
    if (!entry) return null;
    this.#statements ??= new Map(pack.statements.map(statement => [statement.id, statement]));
    this.#disputed ??= disputedOf(pack.statements);
    this.#places ??= new Map(pack.entries.map(({ id }, place) => [id, place]));
    const [statements, places] = [this.#statements, this.#places];
    const links = entry.links?.flatMap(link => checkLink(link) ?? []);
    return {
      ref,
      pack: {
        id: pack.id,
        title: pack.title,
        source: pack.source?.title,
        date: pack.source?.date,
        mark: pack.mark ?? { colour: 'teal', line: 'dotted' },
      },
      entry,
      ...(links?.length ? { links } : {}),
      statements: withOtherSides(
        entry.statements.flatMap(id => statements.get(id) ?? []),
        this.#disputed,
      ),
      related: entry.related.flatMap(id => {
        const place = places.get(id);
        if (place === undefined || id === entry.id) return [];
        return [{ ref: makeRef(packOf(ref), place), headword: pack.entries[place].headword }];
      }),
    };
  }
}
