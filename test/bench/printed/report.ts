import type { Row, Verdict } from '../row.ts';

const WORDS: Record<Verdict, string> = { kept: 'ok', missed: 'MISSED', noisy: 'NOISY' };

/** The table that a person reads. */
export function printTable(rows: readonly Row[]): string {
  const lines: string[] = [];
  let group = '';
  for (const row of rows) {
    if (row.group !== group) lines.push('', (group = row.group));
    const cells = [
      row.name.padEnd(50),
      print(row).padStart(16),
      printSpread(row).padEnd(18),
      (row.budget ?? '').padEnd(18),
      (row.verdict ? WORDS[row.verdict] : '').padEnd(6),
    ];
    lines.push(`  ${cells.join('  ')}  ${row.note ?? ''}`.trimEnd());
  }
  return lines.join('\n');
}

/** Prints the table for docs/performance.md. */
export function printMarkdown(rows: readonly Row[]): string {
  const lines = [
    '| what | value | 95 % of runs | budget | kept | |',
    '| --- | ---: | --- | --- | --- | --- |',
  ];
  let group = '';
  for (const row of rows) {
    if (row.group !== group) lines.push(`| **${(group = row.group)}** | | | | | |`);
    const kept =
      row.verdict === null
        ? ''
        : row.verdict === 'kept'
          ? 'yes'
          : `**${row.verdict === 'missed' ? 'no' : 'noisy'}**`;
    const cells = [row.name.trim(), print(row), printSpread(row), row.budget ?? '', kept, row.note ?? ''];
    lines.push(`| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  }
  return lines.join('\n');
}

const print = ({ value, unit }: Row): string =>
  Number.isNaN(value) ? 'none' : `${value.toLocaleString('en')}${unit === '' ? '' : ` ${unit}`}`;

const printSpread = ({ spread }: Row): string =>
  spread ? spread.map(value => value.toLocaleString('en')).join(' to ') : '';

/** The groups that were measured, by their names in the options. */
export type Measured = ReadonlyMap<string, readonly Row[]>;

/**
 * A document with its figures written anew: `<!-- bench NAME -->` stands before those of a group, `<!-- end -->` after
 * them. Groups that were not measured stay as they are.
 */
export function fillDocument(text: string, groups: Measured, measuredOn: (group: string) => string): string {
  return text.replace(
    /(<!-- bench (\S+) -->)[\s\S]*?(<!-- end -->)/g,
    (old, begin: string, name: string, end: string) => {
      const rows = groups.get(name);
      return rows?.length ? `${begin}\n\n${measuredOn(name)}\n\n${printMarkdown(rows)}\n\n${end}` : old;
    },
  );
}
