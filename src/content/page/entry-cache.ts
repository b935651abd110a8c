import type { AskBackground } from '../../core/messages/protocol.ts';
import type { CardEntry } from '../../core/model/card-entry.ts';
import type { EntryRef } from '../../core/model/model.ts';

/** The entries of the page's mentions, asked for once each, so that a card never waits for a sleeping worker. */
export class EntryCache {
  readonly #entries = new Map<EntryRef, CardEntry>();

  constructor(
    private readonly revision: string,
    private readonly ask: AskBackground,
  ) {}

  /** False if the background cannot give them now. */
  async fetch(refs: Iterable<EntryRef>): Promise<boolean> {
    const missing = [...new Set(refs)].filter(ref => !this.#entries.has(ref));
    if (!missing.length) return true;
    const reply = await this.ask('entries', { revision: this.revision, refs: missing });
    if (!reply.ok) return false;
    for (const entry of reply.value) this.#entries.set(entry.ref, entry);
    return true;
  }

  get(ref: EntryRef | undefined): CardEntry | undefined {
    return ref === undefined ? undefined : this.#entries.get(ref);
  }
}
