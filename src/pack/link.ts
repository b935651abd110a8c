import { find } from '../core/match/find.ts';
import { buildIndex } from '../core/index/index-build.ts';
import { NO_ENTRY, entryOf } from '../core/index/index-layout.ts';
import { readIndex, type Index } from '../core/index/index-read.ts';
import type { Pack } from '../core/model/model.ts';
import type { DigestStatement } from './sources.ts';

interface Named {
  entry: string;
  start: number;
}

export type FindEntries = (text: string) => Named[];

function openIndex(pack: Pack): Index {
  const index = readIndex(buildIndex([pack]));
  if (!index) throw new Error('The index that was just built cannot be read.');
  return index;
}

export function makeFindEntries(pack: Pack): FindEntries {
  const index = openIndex(pack);
  return text => {
    const first = new Map<string, number>();
    find(text, index, hit => {
      for (const form of hit.forms) {
        const number = entryOf(index.formRef[form]!);
        // Cues and decoys belong to no entry.
        if (number === NO_ENTRY) continue;
        const { id } = pack.entries[number]!;
        if (!first.has(id)) first.set(id, hit.start);
      }
    });
    return [...first].map(([entry, start]) => ({ entry, start }));
  };
}

export function makeFindHeld(pack: Pack): (name: string) => boolean {
  const index = openIndex({ ...pack, decoys: [] });
  return name => {
    let holds = false;
    // In "Xi'an" the matcher itself sees no "Xi"; as a decoy it names the reason.
    for (const spelling of [name, name.replace(/['\u2019]/g, ' ')])
      find(spelling, index, () => (holds = true));
    return holds;
  };
}

/** A name at the start of a statement may have an article or a quotation mark before it. */
const OPENING = 'The “'.length;

/**
 * Ids of the statements of each entry, most telling first: what the entry itself says; then facts and positions before
 * commentary and wording; then statements that open with the entry, that name it, that are about it; then by passage.
 */
export function orderStatements(
  statements: readonly DigestStatement[],
  findEntries: FindEntries,
): Map<string, string[]> {
  const found = new Map<string, { id: string; rank: number }[]>();
  for (const statement of statements) {
    const speakers = new Set(findEntries(statement.by ?? '').map(named => named.entry));
    const named = findEntries(statement.text);
    const nearness = new Map((statement.about ?? []).map(id => [id, 2]));
    for (const { entry, start } of named) nearness.set(entry, start <= OPENING ? 0 : 1);
    const colour = statement.kind === 'reported' || statement.kind === 'position' ? 0 : 3;
    for (const [entry, near] of nearness) {
      const rank = near + colour + (speakers.has(entry) ? 0 : 6);
      found.set(entry, [...(found.get(entry) ?? []), { id: statement.id, rank }]);
    }
  }
  const inOrder = (list: { id: string; rank: number }[]) =>
    list.sort((a, b) => a.rank - b.rank).map(item => item.id);
  return new Map([...found].map(([entry, list]) => [entry, inOrder(list)]));
}
