import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A list of that many terms in a file of its own, to be imported: `term 0` and so on, the last of them `last term`. */
export function writeLargeList(id: string, count: number): string {
  const entries = Array.from({ length: count }, (_, n) => {
    const headword = n === count - 1 ? 'last term' : `term ${n}`;
    return {
      id: `t${n}`,
      headword,
      kind: n % 2 === 0 ? 'concept' : 'place',
      summary: `Number ${n}.`,
      forms: [{ text: headword, gate: 'always' }],
      related: [],
      statements: [],
    };
  });
  const pack = {
    format: 'sidelight-pack',
    version: 1,
    id,
    title: `The list ${id}`,
    language: 'en',
    entries,
    statements: [],
  };
  const file = join(mkdtempSync(join(tmpdir(), 'sidelight-')), `large-${count}.json`);
  writeFileSync(file, JSON.stringify(pack));
  return file;
}

/** A CSV table of that many rows of the usual length. */
export function makeTable(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `term number ${at},"A summary of about the usual length, of the term with the number ${at}.",form ${at}`,
  );
  return ['headword,summary,forms', ...rows].join('\n');
}
