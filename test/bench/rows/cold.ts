import type { Driven } from '../../browsers/driven.ts';
import type { BenchRun } from '../bench-run.ts';
import { runRounds, type Samples } from '../cold/rounds.ts';
import { serveOwnPages, serveSavedPages, type ServedPages } from '../cold/served-pages.ts';
import {
  LISTS,
  LIST_VARIANTS,
  openVariants,
  titleOf,
  VARIANTS,
  type Browsers,
  type ListVariant,
  type Variant,
} from '../cold/variants.ts';
import { surveyPage, visitCold, type Survey, type Visit } from '../cold/visit.ts';
import { Rows, type Row } from '../row.ts';
import { estimate, mean, median, type Estimate } from '../statistics.ts';

/** JavaScript that a page may cost in which there is nothing to mark, in ms. */
const STOPPED_BUDGET_MS = 3;

/** Pages like the web's, loaded cold, over an extension that does nothing. */
export async function measureCold(run: BenchRun): Promise<Row[]> {
  return await measure(run, await serveOwnPages(run.quick), {
    title: 'pages like the web’s',
    rounds: run.quick ? 3 : 5,
  });
}

/** Measures the pages in a folder. */
export async function measureSaved(run: BenchRun): Promise<Row[]> {
  if (run.saved === null) {
    console.error('bench: saved: skipped, as no folder was given (--saved FOLDER)');
    return [];
  }
  return await measure(run, await serveSavedPages(run.saved), {
    title: 'saved pages',
    rounds: 3,
  });
}

interface Measured {
  samples: Samples<Variant, Visit>;
  surveys: Record<ListVariant, Survey[]>;
}

async function measure(
  run: BenchRun,
  served: ServedPages,
  { title, rounds }: { title: string; rounds: number },
): Promise<Row[]> {
  const opened: Driven[] = [];
  try {
    const browsers = await openVariants(run, { variants: VARIANTS, kind: 'chromium', opened });
    const surveys = await surveyPages(browsers, served);
    const samples = await runRounds({
      variants: VARIANTS,
      pages: served.pages.length,
      rounds: run.rounds ?? rounds,
      visit: (variant, page) => visitCold(browsers[variant], served.pages[page]!.url),
    });
    checkPainted(served, { samples, surveys });
    return makeRows(`cold: ${served.pages.length} ${title}`, { samples, surveys });
  } finally {
    served.close();
    await Promise.all(opened.map(driven => driven.close()));
  }
}

async function surveyPages(
  browsers: Browsers,
  { pages }: ServedPages,
): Promise<Record<ListVariant, Survey[]>> {
  const surveys: Record<ListVariant, Survey[]> = { pack: [], forty: [], thousands: [] };
  for (const variant of LIST_VARIANTS) {
    // The first visit finds the extension as it is right after it was installed.
    await surveyPage(browsers[variant], pages[0]!.url);
    for (const { name, url, isMarked } of pages) {
      const survey = await surveyPage(browsers[variant], url);
      // Whoever loses marks is fast.
      if (isMarked && !survey.marks) throw new Error(`${name} has no mark with ${titleOf(variant)}`);
      surveys[variant].push(survey);
    }
  }
  return surveys;
}

/** Whoever puts its work off until nobody measures any more is fast as well. */
function checkPainted({ pages }: ServedPages, { samples, surveys }: Measured): void {
  for (const variant of LIST_VARIANTS) {
    pages.forEach(({ name }, page) => {
      const painted = median(samples[variant][page]!.map(visit => visit.painted));
      if (surveys[variant][page]!.painted > 0 && painted === 0)
        throw new Error(`${name} is measured before its marks are painted, with ${titleOf(variant)}`);
    });
  }
}

function makeRows(group: string, { samples, surveys }: Measured): Row[] {
  const rows = new Rows(group);
  const everywhere = samples.none.map((_visits, page) => page);
  const over = (what: keyof Visit, variant: Variant, pages = everywhere): Estimate =>
    estimate(
      pages.map(page =>
        [variant, 'empty' as const].map(each => samples[each][page]!.map(visit => visit[what])),
      ),
      groups => mean(groups.map(([ours, others]) => median(ours!) - median(others!))),
    );
  const average = (what: keyof Visit, variant: Variant): number =>
    mean(everywhere.map(page => median(samples[variant][page]!.map(visit => visit[what]))));

  for (const variant of VARIANTS) {
    const note =
      variant === 'none'
        ? ''
        : `${(average('task', variant) / average('task', 'none')).toFixed(2)} times as much as without`;
    rows.note({
      name: `main thread a page, ${titleOf(variant)}`,
      value: average('task', variant),
      unit: 'ms',
      note,
    });
  }
  rows.note({
    name: `${titleOf('least')}: added to a page`,
    ...over('task', 'least'),
    unit: 'ms',
    note: 'storage, listeners, one search of the text',
  });
  for (const variant of LIST_VARIANTS) {
    const { title, goal, isSieved, ...budgets } = LISTS[variant];
    const marked = everywhere.filter(page => surveys[variant][page]!.marks > 0);
    const bare = everywhere.filter(page => !surveys[variant][page]!.marks);
    const stopped = bare.filter(page => surveys[variant][page]!.isStopped);
    rows.note({
      name: `${title}: added to a page`,
      ...over('task', variant),
      unit: 'ms',
      note: `the goal is ${goal}`,
    });
    for (const [name, pages, budget] of [
      ['pages with a mark', marked, budgets.marked],
      ['pages without', bare, budgets.bare],
    ] as const) {
      if (!pages.length) continue;
      const script = over('script', variant, pages);
      rows.atMost(budget, {
        name: `  ${name}`,
        ...over('task', variant, pages),
        unit: 'ms',
        note: `${pages.length} pages; ${script.value.toFixed(1)} ms of it JavaScript`,
      });
    }
    const nothing = { value: Number.NaN };
    if (isSieved)
      rows.atMost(STOPPED_BUDGET_MS, {
        name: '  JavaScript in pages that the sieve stops',
        ...(stopped.length ? over('script', variant, stopped) : nothing),
        unit: 'ms',
        note: `${stopped.length} of the ${bare.length} pages without a mark`,
      });
    rows.note({ name: '  processor time of all processes', ...over('processes', variant), unit: 'ms' });
    rows.note({ name: '  heap, after collection', ...over('heap', variant), unit: 'bytes' });
  }
  return rows.list;
}
