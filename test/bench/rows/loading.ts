import type { BenchRun } from '../bench-run.ts';
import { importForms, loadPage } from '../loads.ts';
import { LOADED_SIZES } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { median } from '../statistics.ts';

const FORMS = 10_000;
const ROUNDS = 5;

/**
 * Main-thread time of loading pages, and their heap, with the extension and without, by turns. The pages are
 * generated: text alone, without the scripts, styles and pictures of real ones, so that our share is larger than there.
 */
export async function measureLoading(run: BenchRun): Promise<Row[]> {
  const rows = new Rows('loading pages, bundled pack and 10,000 own forms');
  const [ours, bare] = await Promise.all([run.launch('extension'), run.launch('nothing')]);
  try {
    await importForms(ours, FORMS);
    const times = { ours: 0, bare: 0 };
    for (const size of LOADED_SIZES) {
      const url = run.pages.addressOf(size);
      const samples: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
      for (let round = 0; round < (run.quick ? 3 : ROUNDS); round++) {
        samples.ours.push((await loadPage(ours, url)).time);
        samples.bare.push((await loadPage(bare, url)).time);
      }
      const [mine, without] = [median(samples.ours), median(samples.bare)];
      times.ours += mine;
      times.bare += without;
      rows.note({
        name: `${size / 1000} KB of text`,
        value: mine - without,
        unit: 'ms',
        note: `${mine.toFixed(0)} ms against ${without.toFixed(0)} ms`,
      });
    }
    rows.note({
      name: 'main thread added, all sizes',
      value: (times.ours / times.bare - 1) * 100,
      unit: '%',
      note: 'generated pages of text alone; the budget of 5 % is for real ones',
    });
    const url = run.pages.addressOf('500 KB');
    const heap = (await loadPage(ours, url)).heap - (await loadPage(bare, url)).heap;
    rows.note({ name: 'heap added to a tab, 500 KB', value: heap, unit: 'bytes', note: 'after collection' });
  } finally {
    await Promise.all([ours.close(), bare.close()]);
  }
  return rows.list;
}
