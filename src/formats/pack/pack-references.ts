import type { Pack } from '../../core/model/model.ts';
import type { Fault } from '../assemble/read-list.ts';
import { quote } from '../text/clean-text.ts';
import { makeFault } from '../text/make-fault.ts';
import { nameEntry } from './pack-faults.ts';

export function findReferenceFaults(pack: Pack, file: string): Fault[] {
  const faults: Fault[] = [];
  const add = (place: string, reason: string): void => void faults.push(makeFault(file, reason, place));
  const entries = new Map<string, number>();
  const placeOf = (i: number): string => nameEntry(i + 1, pack.entries[i]?.headword);
  pack.entries.forEach(({ id }, i) => {
    const first = entries.get(id);
    if (first === undefined) entries.set(id, i);
    else add(placeOf(i), `the id ${quote(id)} is also that of ${placeOf(first)}`);
  });
  const statements = new Map<string, number>();
  pack.statements.forEach(({ id }, i) => {
    const first = statements.get(id);
    if (first === undefined) statements.set(id, i + 1);
    else add(`statement ${i + 1}`, `the id ${quote(id)} is also that of statement ${first}`);
  });
  pack.entries.forEach((entry, i) => {
    for (const id of entry.related) {
      if (!entries.has(id)) add(placeOf(i), `the related id ${quote(id)} names no entry`);
    }
    for (const id of entry.statements) {
      if (!statements.has(id)) add(placeOf(i), `the statement id ${quote(id)} names no statement`);
    }
  });
  pack.statements.forEach(({ id, disagrees = [] }, i) => {
    for (const other of disagrees) {
      if (other === id) add(`statement ${i + 1}`, 'it cannot disagree with itself');
      else if (!statements.has(other))
        add(`statement ${i + 1}`, `the disagreeing id ${quote(other)} names no statement`);
    }
  });
  for (const list of ['strong', 'weak', 'telling'] as const) {
    for (const id of pack.topic?.[list] ?? []) {
      if (!entries.has(id)) add('topic', `the ${list} id ${quote(id)} names no entry`);
    }
  }
  return faults;
}
