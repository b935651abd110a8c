import type { Pack } from '../../core/model/model.ts';
import { quote } from '../text/clean-text.ts';
import { nameEntry } from './pack-issues.ts';

/** Ids that are given twice or that name nothing, each as the rest of a sentence that starts with the file. */
export function findReferenceFaults(pack: Pack): string[] {
  const faults: string[] = [];
  const entries = new Map<string, number>();
  pack.entries.forEach((entry, i) => {
    const before = entries.get(entry.id);
    if (before === undefined) entries.set(entry.id, i);
    else {
      const first = nameEntry(before + 1, pack.entries[before].headword);
      faults.push(`${nameEntry(i + 1, entry.headword)}: the id ${quote(entry.id)} is also that of ${first}.`);
    }
  });
  const statements = new Map<string, number>();
  pack.statements.forEach((statement, i) => {
    const before = statements.get(statement.id);
    if (before === undefined) statements.set(statement.id, i);
    else
      faults.push(
        `statement ${i + 1}: the id ${quote(statement.id)} is also that of statement ${before + 1}.`,
      );
  });
  pack.entries.forEach((entry, i) => {
    const place = nameEntry(i + 1, entry.headword);
    for (const id of entry.related) {
      if (!entries.has(id)) faults.push(`${place}: the related id ${quote(id)} names no entry.`);
    }
    for (const id of entry.statements) {
      if (!statements.has(id)) faults.push(`${place}: the statement id ${quote(id)} names no statement.`);
    }
  });
  pack.statements.forEach(({ id, disagrees = [] }, i) => {
    for (const other of disagrees) {
      if (other === id) faults.push(`statement ${i + 1}: it cannot disagree with itself.`);
      else if (!statements.has(other))
        faults.push(`statement ${i + 1}: the disagreeing id ${quote(other)} names no statement.`);
    }
  });
  for (const list of ['strong', 'weak', 'telling'] as const) {
    for (const id of pack.topic?.[list] ?? []) {
      if (!entries.has(id)) faults.push(`topic: the ${list} id ${quote(id)} names no entry.`);
    }
  }
  return faults;
}
