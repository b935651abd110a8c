import type { BenchRun } from '../bench-run.ts';
import { openBenchPage, type Size } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { estimateMedian } from '../statistics.ts';

const FORMS = 10_000;

/** The longest of our own tasks while a page is read as the content script reads it, judging and marking included. */
export async function measureTasks(run: BenchRun): Promise<Row[]> {
  const size: Size = run.quick ? '500 KB' : '5 MB';
  const rows = new Rows(`tasks while scanning, ${size}, 10,000 forms`);
  for (const [slowdown, limit] of [
    [1, 8],
    [4, 16],
  ] as const) {
    const longest: number[] = [];
    let note = '';
    for (let i = 0; i < 3; i++) {
      const page = await openBenchPage(run.bench, run.pages.addressOf(size));
      await page.call('load', FORMS);
      const session = await page.page.createCDPSession();
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      const { longest: task, tasks, sum, marks } = await page.call('startMarks', FORMS);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      longest.push(task);
      note = `${tasks} tasks, ${sum.toFixed(0)} ms in all, ${marks} marks`;
      await page.close();
    }
    const name = slowdown === 1 ? 'longest task' : `longest task, CPU ${slowdown} times slower`;
    rows.atMost(limit, { name, ...estimateMedian(longest), unit: 'ms', note });
  }
  return rows.list;
}
