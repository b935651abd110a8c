import type { Driven } from '../../browsers/driven.ts';
import type { BenchRun } from '../bench-run.ts';
import { makeLibraryExtension, type ExtensionFolder } from '../extension.ts';
import { runRounds } from '../cold/rounds.ts';
import { serveOwnPages } from '../cold/served-pages.ts';
import { importForms } from '../cold/variants.ts';
import { timeToMarks, visitCold, type Visit } from '../cold/visit.ts';
import { Rows, type Row } from '../row.ts';
import { estimate, mean, median, type Estimate } from '../statistics.ts';
import { makeOwnForms } from '../web/own-forms.ts';

interface Rival {
  title: string;
  library: 'mark-js' | 'advanced-mark';
  forms: 40 | 1000;
  /** How many times as much as ours theirs has to cost. */
  least: number;
}

/** mark.js takes minutes for 1,000 terms. */
const RIVALS = {
  advanced40: { title: 'advanced-mark.js 2.7, 40 terms', library: 'advanced-mark', forms: 40, least: 0.4 },
  advanced1000: {
    title: 'advanced-mark.js 2.7, 1,000 terms',
    library: 'advanced-mark',
    forms: 1000,
    least: 1,
  },
  mark40: { title: 'mark.js 8.11, 40 terms', library: 'mark-js', forms: 40, least: 1 },
} as const satisfies Record<string, Rival>;
type RivalName = keyof typeof RIVALS;
const RIVAL_NAMES = Object.keys(RIVALS) as RivalName[];

const VARIANTS = ['empty', 'ours40', 'ours1000', ...RIVAL_NAMES] as const;
type LibraryVariant = (typeof VARIANTS)[number];

/** `paintedAt`: when the marks were there, in ms since the page was asked for. */
interface PaintedVisit extends Visit {
  paintedAt: number;
}

/** Our extension against libraries that mark terms, as extensions of their own: pages loaded cold until they are marked. */
export async function measureLibraries(run: BenchRun): Promise<Row[]> {
  const served = await serveOwnPages(run.quick);
  const pages = served.pages.filter(({ isMarked }) => isMarked);
  const opened: Driven[] = [];
  const made: ExtensionFolder[] = [];
  try {
    const browsers = {} as Record<LibraryVariant, Driven>;
    for (const variant of VARIANTS) {
      browsers[variant] = await open(run, variant, made);
      opened.push(browsers[variant]);
    }
    const samples = await runRounds({
      variants: VARIANTS,
      pages: pages.length,
      rounds: run.rounds ?? (run.quick ? 3 : 5),
      visit: async (variant, page): Promise<PaintedVisit> => {
        const { url } = pages[page]!;
        const cost = await visitCold(browsers[variant], url);
        const paintedAt = variant === 'empty' ? Number.NaN : await timeToMarks(browsers[variant], url);
        return { ...cost, paintedAt };
      },
    });
    return makeRows(samples);
  } finally {
    served.close();
    await Promise.all(opened.map(driven => driven.close()));
    for (const { remove } of made) remove();
  }
}

async function open(run: BenchRun, variant: LibraryVariant, made: ExtensionFolder[]): Promise<Driven> {
  if (variant === 'empty') return await run.launch('empty');
  if (variant === 'ours40' || variant === 'ours1000') {
    const driven = await run.launch('extension');
    await importForms(driven, makeOwnForms(variant === 'ours40' ? 40 : 1000));
    // As libraries do, every mention, also where they are dense.
    const settings = { version: 1, marks: 'all', wordsPerMark: 0 };
    const helper = await driven.helper();
    await helper.evaluate(`chrome.storage.sync.set({ settings: ${JSON.stringify(settings)} })`);
    return driven;
  }
  const { library, forms } = RIVALS[variant];
  const extension = await makeLibraryExtension(library, makeOwnForms(forms));
  made.push(extension);
  return await run.launch(extension);
}

function makeRows(samples: Record<LibraryVariant, PaintedVisit[][]>): Row[] {
  const count = samples.empty.length;
  const rows = new Rows(`libraries, cold: ${count} pages like the web’s with terms`);
  const listsOf = (variant: LibraryVariant, what: 'task' | 'paintedAt'): number[][] =>
    samples[variant].map(visits => visits.map(visit => visit[what]));
  const added = (variant: LibraryVariant): Estimate => {
    const [ours, empty] = [listsOf(variant, 'task'), listsOf('empty', 'task')];
    return estimate(
      ours.map((list, page) => [list, empty[page]!]),
      groups => mean(groups.map(([list, base]) => median(list!) - median(base!))),
    );
  };
  const painted = (variant: LibraryVariant): number => mean(listsOf(variant, 'paintedAt').map(median));
  for (const name of RIVAL_NAMES) {
    const { title, forms, least } = RIVALS[name];
    const us = forms === 40 ? 'ours40' : 'ours1000';
    const [theirs, ours, empty] = ([name, us, 'empty'] as const).map(variant => listsOf(variant, 'task'));
    const groups = theirs!.map((list, page) => [list, ours![page]!, empty![page]!]);
    const ratio = estimate(groups, drawn => {
      const over = (of: number): number => mean(drawn.map(lists => median(lists[of]!) - median(lists[2]!)));
      return over(0) / over(1);
    });
    rows.atLeast(least, {
      name: `${title}: main thread added, theirs to ours`,
      ...ratio,
      unit: 'x',
      note: `${added(name).value.toFixed(1)} ms against ${added(us).value.toFixed(1)} ms a page`,
    });
    rows.note({
      name: '  from the request to the painted marks',
      value: painted(name) / painted(us),
      unit: 'x',
      note: `${painted(name).toFixed(0)} ms against ${painted(us).toFixed(0)} ms`,
    });
  }
  return rows.list;
}
