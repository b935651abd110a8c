import { fillDocument, printMarkdown, printTable } from './report.ts';
import { Rows } from '../row.ts';

const rows = new Rows('a group');
rows.atMost(2, { name: 'within', value: 1, low: 0.5, high: 1.5, unit: 'ms', note: 'a | b' });
rows.atMost(2, { name: 'above', value: 3, unit: 'ms' });
rows.atMost(2, { name: 'unclear', value: 2, low: 0, high: 4, unit: 'ms' });
rows.atMost(2, { name: 'not there', value: Number.NaN, unit: 'ms' });
rows.note({ name: '  a size', value: 12_345, unit: 'bytes' });

test('the table has the verdict of each row', () => {
  const lines = printTable(rows.list)
    .split('\n')
    .map(line => line.replace(/\s+/g, ' '));
  expect(lines).toEqual([
    '',
    'a group',
    ' within 1 ms 0.5 to 1.5 at most 2 ok a | b',
    ' above 3 ms at most 2 MISSED',
    ' unclear 2 ms 0 to 4 at most 2 NOISY',
    ' not there none at most 2 MISSED',
    ' a size 12,345 bytes',
  ]);
});

test('in Markdown, what a row says does not end its cell', () => {
  expect(printMarkdown(rows.list).split('\n').slice(2, 6)).toEqual([
    '| **a group** | | | | | |',
    '| within | 1 ms | 0.5 to 1.5 | at most 2 | yes | a \\| b |',
    '| above | 3 ms |  | at most 2 | **no** |  |',
    '| unclear | 2 ms | 0 to 4 | at most 2 | **noisy** |  |',
  ]);
});

test('a document keeps the figures of what was not measured', () => {
  const text = 'One\n<!-- bench cold -->\nold\n<!-- end -->\nTwo\n<!-- bench scan -->\nolder\n<!-- end -->\n';
  const filled = fillDocument(text, new Map([['cold', rows.list.slice(1, 2)]]), () => 'Measured today.');
  expect(filled).toContain('<!-- bench cold -->\n\nMeasured today.\n\n| what');
  expect(filled).toContain('| above | 3 ms |');
  expect(filled).not.toContain('\nold\n');
  expect(filled).toContain('<!-- bench scan -->\nolder\n<!-- end -->');
});
