import { drawChart, drawCharts } from './chart.ts';
import { Rows } from './row.ts';

const rows = new Rows('scan, 50 KB, warm');
rows.atMost(2, { name: 'scan, 40 forms', value: 1, unit: 'x' });
rows.atMost(2, { name: 'scan, 100,000 forms', value: 4, unit: 'x' });
rows.note({ name: 'floor', value: 3, unit: 'ms' });

const widths = (svg: string): number[] =>
  [...svg.matchAll(/<rect class="\w+"[^>]* width="([\d.]+)"/g)].map(match => Number(match[1]));

test('bars are as long as their values, and a missed budget stands out', () => {
  const svg = drawChart('A title', rows.list.slice(0, 2));
  const [one, four] = widths(svg) as [number, number];
  expect(four / one).toBeCloseTo(4, 1);
  expect([...svg.matchAll(/<rect class="(\w+)"/g)].map(match => match[1])).toEqual(['bar', 'missed']);
  expect(svg.match(/class="limit"/g)).toHaveLength(2);
});

test('what a chart says cannot break it', () => {
  expect(drawChart('a < b & "c"', [])).toContain('a &#60; b &#38; &#34;c&#34;');
});

test('charts of what was not measured are left out', () => {
  const charts = drawCharts(rows.list);
  expect([...charts.keys()]).toEqual(['bench-scan.svg']);
  expect(widths(charts.get('bench-scan.svg') ?? '')).toHaveLength(2);
});
