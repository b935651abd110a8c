import type { BenchRun } from '../bench-run.ts';
import { openBenchPage, type BenchPage, type Size } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { estimateRatio, mediansOf } from '../statistics.ts';

const COUNTS = [40, 1000, 10_000, 100_000] as const;
const RUNS = ['floor', 'walk', 'marked', ...COUNTS] as const;
type RunName = (typeof RUNS)[number];
type Samples = Record<RunName, number[]>;

const COLD_RUNS = 5;
const WARM_UP = 5;

/** Times the floor. Cold, what a scan runs is compiled first, of which the floor has next to nothing. */
const LIMITS = { warm: 2.5, cold: 4 };

/** First full scans at each number of forms against the floor: in fresh pages, and again and again in one page. */
export async function measureScans(run: BenchRun): Promise<Row[]> {
  const sizes: Size[] = run.quick ? ['50 KB', '500 KB'] : ['50 KB', '500 KB', '5 MB'];
  const rows: Row[] = [];
  for (const size of sizes) {
    rows.push(...(await rowsOf(run, size, 'warm')), ...(await rowsOf(run, size, 'cold')));
  }
  return rows;
}

async function rowsOf(run: BenchRun, size: Size, kind: 'warm' | 'cold'): Promise<Row[]> {
  const { samples, mentions } = kind === 'warm' ? await runWarm(run, size) : await runCold(run, size);
  const { floor, walk, marked, ...scans } = mediansOf(samples);
  const rows = new Rows(`scan, ${size}, ${kind}`);
  rows.note({ name: 'floor', value: floor, unit: 'ms' });
  rows.note({ name: 'the walk alone', value: walk / floor, unit: 'x', note: 'of the floor' });
  for (const count of COUNTS) {
    const note = `${scans[count].toFixed(1)} ms, ${mentions[count]} mentions`;
    rows.atMost(LIMITS[kind], {
      name: `scan, ${count.toLocaleString('en')} forms`,
      ...estimateRatio(samples[count], samples.floor),
      unit: 'x',
      note,
    });
  }
  rows.note({
    name: 'scan and marks, 40 forms',
    value: marked / floor,
    unit: 'x',
    note: `${marked.toFixed(1)} ms`,
  });
  rows.atMost(1.6, {
    name: '100,000 forms against 40',
    ...estimateRatio(samples[100_000], samples[40]),
    unit: 'x',
  });
  return rows.list;
}

interface Sampled {
  samples: Samples;
  mentions: Record<number, number>;
}

const nothing = (): Sampled => ({
  samples: Object.fromEntries(RUNS.map(name => [name, []])) as unknown as Samples,
  mentions: {},
});

async function runWarm({ bench, pages, quick }: BenchRun, size: Size): Promise<Sampled> {
  const sampled = nothing();
  const page = await openBenchPage(bench, pages.addressOf(size));
  await page.call('load', ...COUNTS);
  const repetitions = WARM_UP + (quick ? 15 : size === '5 MB' ? 15 : 31);
  for (let i = 0; i < repetitions; i++) {
    // Each round begins with another one: collections come at even distances and would always meet the same.
    for (let r = 0; r < RUNS.length; r++)
      await runOnce({ page, name: RUNS[(i + r) % RUNS.length]!, sampled, keep: i >= WARM_UP });
  }
  await page.close();
  return sampled;
}

async function runCold({ bench, pages, quick }: BenchRun, size: Size): Promise<Sampled> {
  const sampled = nothing();
  for (let i = 0; i < (quick || size === '5 MB' ? 3 : COLD_RUNS); i++) {
    for (let r = 0; r < RUNS.length; r++) {
      const name = RUNS[(i + r) % RUNS.length]!;
      const page = await openBenchPage(bench, pages.addressOf(size));
      await page.call('load', typeof name === 'number' ? name : 40);
      await runOnce({ page, name, sampled, keep: true });
      await page.close();
    }
  }
  return sampled;
}

interface Once {
  page: BenchPage;
  name: RunName;
  sampled: Sampled;
  keep: boolean;
}

async function runOnce({ page, name, sampled, keep }: Once): Promise<void> {
  const { time, count } =
    name === 'floor'
      ? await page.call('runFloor')
      : name === 'walk'
        ? await page.call('runWalk')
        : name === 'marked'
          ? await page.call('runScanAndMark', 40)
          : await page.call('runScan', name);
  if (keep) sampled.samples[name].push(time);
  if (typeof name === 'number') sampled.mentions[name] = count;
}
