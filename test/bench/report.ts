import type { Row } from './row.ts';

/** The table that a person reads. */
export function printTable(rows: readonly Row[]): string {
  const lines: string[] = [];
  let group = '';
  for (const row of rows) {
    if (row.group !== group) lines.push('', (group = row.group));
    const verdict = row.ok === null ? '' : row.ok ? 'ok' : 'MISSED';
    const cells = [
      row.name.padEnd(50),
      print(row).padStart(16),
      (row.budget ?? '').padEnd(18),
      verdict.padEnd(6),
    ];
    lines.push(`  ${cells.join('  ')}  ${row.note ?? ''}`.trimEnd());
  }
  return lines.join('\n');
}

/** The same for docs/performance.md. */
export function printMarkdown(rows: readonly Row[]): string {
  const lines = ['| what | value | budget | kept | |', '| --- | ---: | --- | --- | --- |'];
  let group = '';
  for (const row of rows) {
    if (row.group !== group) lines.push(`| **${(group = row.group)}** | | | | |`);
    const kept = row.ok === null ? '' : row.ok ? 'yes' : '**no**';
    lines.push(`| ${row.name.trim()} | ${print(row)} | ${row.budget ?? ''} | ${kept} | ${row.note ?? ''} |`);
  }
  return lines.join('\n');
}

const print = ({ value, unit }: Row): string =>
  `${value.toLocaleString('en')}${unit === '' ? '' : ` ${unit}`}`;
