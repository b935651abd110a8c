import { drawChart, drawCharts } from './chart.ts';
import { Rows } from '../row.ts';

const rows = new Rows('scan, 50 KB, warm');
rows.atMost(2, { name: 'scan, 40 forms', value: 1, unit: 'x' });
rows.atMost(2, { name: 'scan, 100,000 forms', value: 4, unit: 'x' });
rows.note({ name: 'floor', value: 3, unit: 'ms' });

const cold = new Rows('cold: 2 pages like the web’s');
cold.note({ name: 'main thread a page, no extension', value: 50, unit: 'ms' });
cold.note({ name: 'main thread a page, bundled pack', value: 55, unit: 'ms' });
cold.atMost(3, { name: '  JavaScript in pages that the sieve stops', value: Number.NaN, unit: 'ms' });

const widths = (svg: string): number[] =>
  [...svg.matchAll(/<rect class="\w+"[^>]* width="([\d.]+)"/g)].map(match => Number(match[1]));

test('bars are as long as their values, and a missed budget stands out', () => {
  const svg = drawChart('A title', rows.list.slice(0, 2));
  const [one, four] = widths(svg) as [number, number];
  expect(four / one).toBeCloseTo(4, 1);
  expect([...svg.matchAll(/<rect class="(\w+)"/g)].map(match => match[1])).toEqual(['bar', 'missed']);
  expect(svg.match(/class="limit"/g)).toHaveLength(2);
});

test('a budget that nothing shows to be kept stands out as well', () => {
  const noisy = new Rows('a group');
  noisy.atMost(2, { name: 'a row', value: 1, low: 0, high: 3, unit: 'ms' });
  expect(drawChart('A title', noisy.list)).toContain('class="missed"');
});

test('what a chart says cannot break it', () => {
  expect(drawChart('a < b & "c"', [])).toContain('a &#60; b &#38; &#34;c&#34;');
});

test('charts of what was not measured are left out', () => {
  const charts = drawCharts(rows.list);
  expect([...charts.keys()]).toEqual(['bench-budgets.svg']);
  expect(widths(charts.get('bench-budgets.svg') ?? '')).toHaveLength(2);
});

test('the chart of pages loaded cold has a bar for each variant', () => {
  const svg = drawCharts(cold.list).get('bench-cold.svg') ?? '';
  const [without, ours] = widths(svg) as [number, number];
  expect(ours / without).toBeCloseTo(1.1, 2);
  expect(svg).toContain('>no extension<');
  expect(drawCharts(cold.list).has('bench-budgets.svg')).toBe(false);
});
