import type { Row } from '../row.ts';

/** Places of the drawing, in px. */
const WIDTH = 820;
const LABEL = 370;
const VALUE = 90;
const LINE = 22;
const MAX_LETTERS = 54;
const TOP = 44;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1d2126; }
  .title { font-weight: 600; }
  .bar { fill: #0b6b64; }
  .missed { fill: #9a3b12; }
  .limit { stroke: #1d2126; stroke-dasharray: 3 3; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8e6e1; }
    .bar { fill: #6fd6c9; }
    .missed { fill: #f0a27a; }
    .limit { stroke: #e8e6e1; }
  }`;

/** A chart of rows as SVG: a bar each, long as its value, with a line where its budget is; missed budgets stand out. */
export function drawChart(title: string, rows: readonly Row[]): string {
  const limits = rows.map(limitOf);
  const most = Math.max(...rows.map(row => row.value), ...limits.map(limit => limit ?? 0)) || 1;
  const scale = (WIDTH - LABEL - VALUE) / most;
  const lines = rows.map((row, i) => drawRow(row, { y: TOP + i * LINE, scale, limit: limits[i]! }));
  const height = TOP + rows.length * LINE + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(title)}">
<style>${STYLE}
</style>
<text class="title" x="8" y="22">${escape(title)}</text>
${lines.join('\n')}
</svg>
`;
}

function drawRow(row: Row, at: { y: number; scale: number; limit: number | null }): string {
  const { y, scale, limit } = at;
  const length = Math.max(1, row.value * scale);
  const said = `${row.value.toLocaleString('en')} ${row.unit}`.trim();
  const label = row.group === '' ? row.name : `${row.group}: ${row.name.trim()}`;
  const isKept = row.verdict === null || row.verdict === 'kept';
  const parts = [
    `<text x="${LABEL - 8}" y="${y + 14}" text-anchor="end">${escape(shorten(label))}</text>`,
    `<rect class="${isKept ? 'bar' : 'missed'}" x="${LABEL}" y="${y + 3}" width="${length.toFixed(1)}" height="14" rx="2"/>`,
    `<text x="${(LABEL + Math.max(length, (limit ?? 0) * scale) + 8).toFixed(1)}" y="${y + 14}">${escape(said)}</text>`,
  ];
  if (limit !== null) {
    const x = (LABEL + limit * scale).toFixed(1);
    parts.push(`<line class="limit" x1="${x}" x2="${x}" y1="${y}" y2="${y + LINE}"/>`);
  }
  return parts.join('\n');
}

/** The row with its value in percent of its budget. */
function shareOfBudget(row: Row): Row {
  const value = Number(((row.value / (limitOf(row) ?? 1)) * 100).toFixed(0));
  return { ...row, group: row.group.replace(/[,:] .*/, ''), value, unit: '%', budget: 'at most 100' };
}

/** A label as it has room. */
function shorten(text: string): string {
  return text.length > MAX_LETTERS ? `${text.slice(0, MAX_LETTERS - 1)}…` : text;
}

/** The number of a budget such as `at most 2`. */
function limitOf({ budget }: Row): number | null {
  const number = /[\d.,]+/.exec(budget ?? '')?.[0];
  return number === undefined ? null : Number(number.replaceAll(',', ''));
}

const escape = (text: string): string => text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`);

const A_PAGE = 'main thread a page, ';

/** The charts of docs/performance.md by their file names; one whose rows were not measured is left out. */
export function drawCharts(rows: readonly Row[]): Map<string, string> {
  const charts = new Map<string, string>();
  const draw = (file: string, title: string, meant: readonly Row[]): void => {
    if (meant.length) charts.set(file, drawChart(title, meant));
  };
  const cold = rows.filter(({ group, name }) => group.startsWith('cold: ') && name.startsWith(A_PAGE));
  for (const group of new Set(cold.map(row => row.group))) {
    const named = cold
      .filter(row => row.group === group)
      .map(row => ({ ...row, group: '', name: row.name.slice(A_PAGE.length) }));
    const isOfSaved = group.endsWith('saved pages');
    const pages = group.slice('cold: '.length);
    draw(
      isOfSaved ? 'bench-saved.svg' : 'bench-cold.svg',
      `Main thread of loading a page, mean of ${pages}`,
      named,
    );
  }
  const held = rows.filter(row => row.budget?.startsWith('at most') && !Number.isNaN(row.value));
  draw('bench-budgets.svg', 'What is used of each budget', held.map(shareOfBudget));
  return charts;
}
