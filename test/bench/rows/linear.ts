import type { BenchRun } from '../bench-run.ts';
import { TOPIC_BLOCKS } from '../generate/topic.ts';
import { openBenchPage } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { estimate } from '../statistics.ts';

const WARM_UP = 5;

/** Scans of pages on the topic against scans of their first halves: twice the text takes twice the time, not four times. */
export async function measureLinear({ bench, pages, quick }: BenchRun): Promise<Row[]> {
  const rows = new Rows('linear: a page on the topic against its half, warm');
  for (const blocks of TOPIC_BLOCKS) {
    const page = await openBenchPage(bench, pages.addressOf(blocks));
    await page.call('load', 'topic');
    const times: { half: number[]; whole: number[] } = { half: [], whole: [] };
    const counts = { half: 0, whole: 0 };
    for (let i = 0; i < WARM_UP + (quick ? 15 : 31); i++) {
      for (const part of ['half', 'whole'] as const) {
        const { time, count } = await page.call('runScan', 'topic', part === 'half');
        counts[part] = count;
        if (i >= WARM_UP) times[part].push(time);
      }
    }
    await page.close();
    // Costs that grow with the text are in every run, those of other programs in the slow ones.
    const [half, whole] = [Math.min(...times.half), Math.min(...times.whole)];
    rows.atMost(2.3, {
      name: `${blocks.toLocaleString('en')} blocks`,
      ...estimate(
        [[times.whole, times.half]],
        ([group]) => Math.min(...group![0]!) / Math.min(...group![1]!),
      ),
      unit: 'x',
      note: `${whole.toFixed(1)} ms against ${half.toFixed(1)} ms, ${counts.whole} mentions against ${counts.half}`,
    });
  }
  return rows.list;
}
