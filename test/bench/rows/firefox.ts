import type { Driven } from '../../browsers/driven.ts';
import { reportOf } from '../../commands/report.ts';
import type { BenchRun } from '../bench-run.ts';
import { visitColdFirefox, type FirefoxVisit } from '../cold/firefox-visit.ts';
import { runRounds } from '../cold/rounds.ts';
import { serveOwnPages } from '../cold/served-pages.ts';
import { LISTS, LIST_VARIANTS, openVariants } from '../cold/variants.ts';
import { Rows, type Row } from '../row.ts';
import { estimate, mean, median, type Estimate } from '../statistics.ts';

const VARIANTS = ['empty', ...LIST_VARIANTS] as const;
type FirefoxVariant = (typeof VARIANTS)[number];

/** Measures these pages in Firefox, as ratios of the processor time that its process of the page takes. */
export async function measureFirefox(run: BenchRun): Promise<Row[]> {
  const served = await serveOwnPages(run.quick);
  const blank = run.pages.addressOf('empty');
  const opened: Driven[] = [];
  try {
    const browsers = await openVariants(run, { variants: VARIANTS, kind: 'firefox', opened });
    for (const variant of LIST_VARIANTS) await checkMarks(browsers[variant], served.pages);
    const urls = [blank, ...served.pages.map(({ url }) => url)];
    const samples = await runRounds({
      variants: VARIANTS,
      pages: urls.length,
      rounds: run.rounds ?? 3,
      visit: (variant, page) => visitColdFirefox(browsers[variant], urls[page]!),
    });
    return makeRows(samples);
  } finally {
    served.close();
    await Promise.all(opened.map(driven => driven.close()));
  }
}

async function checkMarks(
  driven: Driven,
  pages: readonly { name: string; url: string; isMarked: boolean }[],
): Promise<void> {
  for (const { name, url } of pages.filter(({ isMarked }) => isMarked)) {
    const page = await driven.openPage(url);
    const { mentions } = await reportOf(driven, page);
    await page.close();
    if (!mentions.some(({ marked }) => marked)) throw new Error(`${name} has no mark`);
  }
}

/** The first of the pages is an empty one: a process that has just begun takes that for itself. */
function makeRows(samples: Record<FirefoxVariant, FirefoxVisit[][]>): Row[] {
  const count = samples.empty.length - 1;
  const rows = new Rows(`Firefox, cold: ${count} pages like the web’s`);
  const timesEmpty = (what: keyof FirefoxVisit, variant: FirefoxVariant): Estimate => {
    const groups = samples.empty.map((_visits, page) =>
      ([variant, 'empty'] as const).map(each => samples[each][page]!.map(visit => visit[what])),
    );
    return estimate(groups, ([blank, ...pages]) => {
      const start = median(blank![1]!);
      const [ours, empty] = [0, 1].map(of => mean(pages.map(page => median(page[of]!) - start)));
      return ours! / empty!;
    });
  };
  const average = (variant: FirefoxVariant): number =>
    mean(samples[variant].slice(1).map(visits => median(visits.map(({ main }) => main))));
  rows.note({
    name: 'main thread a page, empty extension',
    value: average('empty'),
    unit: 'ms',
    note: `${median(samples.empty[0]!.map(({ main }) => main)).toFixed(0)} ms of it in an empty page`,
  });
  for (const variant of LIST_VARIANTS) {
    const groups = samples.empty
      .slice(1)
      .map((visits, page) => [samples[variant][page + 1]!, visits].map(each => each.map(({ main }) => main)));
    rows.note({
      name: `${LISTS[variant].title}: main thread added to a page`,
      ...estimate(groups, drawn => mean(drawn.map(([ours, empty]) => median(ours!) - median(empty!)))),
      unit: 'ms',
    });
    rows.note({ name: '  times the empty extension’s', ...timesEmpty('main', variant), unit: 'x' });
    rows.note({ name: '  the same of all threads', ...timesEmpty('process', variant), unit: 'x' });
  }
  return rows.list;
}
