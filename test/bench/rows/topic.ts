import type { BenchRun } from '../bench-run.ts';
import { openBenchPage } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { estimate } from '../statistics.ts';

const WARM_UP = 5;

/** Times the floor: reading takes two, weighing three to four mentions a block as much again. */
const LIMIT = 4.5;

/** Pages with much to judge, many everyday forms and evidence in every other block, against their floor. */
export async function measureTopic({ bench, pages, quick }: BenchRun): Promise<Row[]> {
  const rows = new Rows('topic: a page with much to judge, warm');
  for (const blocks of [1000, 4000] as const) {
    const page = await openBenchPage(bench, pages.addressOf(blocks));
    await page.call('load', 'topic');
    const times = { floor: [] as number[], found: [] as number[], all: [] as number[] };
    let mentions = 0;
    for (let i = 0; i < WARM_UP + (quick ? 15 : 31); i++) {
      const floor = await page.call('runFloor');
      const found = await page.call('runFind', 'topic');
      const all = await page.call('runScan', 'topic');
      mentions = all.count;
      if (i < WARM_UP) continue;
      times.floor.push(floor.time);
      times.found.push(found.time);
      times.all.push(all.time);
    }
    await page.close();
    const [floor, found, all] = [Math.min(...times.floor), Math.min(...times.found), Math.min(...times.all)];
    const name = `${blocks.toLocaleString('en')} blocks`;
    rows.note({ name: `floor, ${name}`, value: floor, unit: 'ms' });
    rows.atMost(LIMIT, {
      name: `scan, judging and choosing, ${name}`,
      ...estimate([[times.all, times.floor]], ([group]) => Math.min(...group![0]!) / Math.min(...group![1]!)),
      unit: 'x',
      note: `${all.toFixed(1)} ms, ${mentions} mentions`,
    });
    rows.note({
      name: '  judging and choosing alone',
      value: (all - found) / floor,
      unit: 'x',
      note: 'of the floor',
    });
  }
  return rows.list;
}
