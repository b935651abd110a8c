import type { BenchRun } from '../bench-run.ts';
import { makeForms } from '../generate/forms.ts';
import { openBenchPage, type Size } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { median } from '../statistics.ts';

interface Rival {
  title: string;
  call: 'runMarkJs' | 'runAdvancedMark';
  forms: 40 | 1000;
  /** How many times faster we must be; null where nothing is promised. */
  budget: number | null;
}

const RIVALS: Rival[] = [
  { title: 'advanced-mark.js 2.7', call: 'runAdvancedMark', forms: 40, budget: 20 },
  { title: 'advanced-mark.js 2.7', call: 'runAdvancedMark', forms: 1000, budget: 300 },
  { title: 'mark.js 8.11', call: 'runMarkJs', forms: 40, budget: 200 },
  { title: 'mark.js 8.11', call: 'runMarkJs', forms: 1000, budget: null },
];

/** Our scan against libraries that mark terms, on the same page with the same terms. */
export async function measureLibraries(run: BenchRun): Promise<Row[]> {
  const rows = new Rows('libraries, 500 KB');
  for (const rival of RIVALS) {
    // mark.js takes minutes for 1,000 terms: once is enough, and never when time is short.
    const isSlow = rival.call === 'runMarkJs' && rival.forms === 1000;
    if (isSlow && run.quick) continue;
    await measureOne({ run, rival, rows, repetitions: isSlow ? 1 : 3, size: '500 KB' });
  }
  return rows.list;
}

interface Comparison {
  run: BenchRun;
  rival: Rival;
  rows: Rows;
  repetitions: number;
  size: Size;
}

async function measureOne({ run, rival, rows, repetitions, size }: Comparison): Promise<void> {
  const { forms, call, title, budget } = rival;
  const terms = makeForms(forms);
  const [ours, oursMarked, theirs]: [number[], number[], number[]] = [[], [], []];
  let counts = '';
  for (let i = 0; i < repetitions; i++) {
    // A new page each time: they change it.
    const page = await openBenchPage(run.bench, run.pages.addressOf(size));
    await page.call('load', forms);
    for (let j = 0; j < 15; j++) {
      const scanned = await page.call('runScan', forms);
      const marked = await page.call('runScanAndMark', forms);
      if (j < 5) continue;
      ours.push(scanned.time);
      oursMarked.push(marked.time);
    }
    const { hits, pieces } = await page.call('countPieces', forms);
    const { time, count } = await page.call(call, terms);
    theirs.push(time);
    counts = `${count} of theirs, ${hits} of ours in ${pieces} pieces of text`;
    await page.close();
  }
  const value = median(theirs) / median(ours);
  const name = `${title}, ${forms.toLocaleString('en')} terms: we are faster`;
  const note = `${median(theirs).toFixed(0)} ms against ${median(ours).toFixed(1)} ms; ${counts}`;
  if (budget === null) rows.note({ name, value, unit: 'x', note });
  else rows.atLeast(budget, { name, value, unit: 'x', note });
  rows.note({
    name: '  the same with our marks painted',
    value: median(theirs) / median(oursMarked),
    unit: 'x',
  });
}
