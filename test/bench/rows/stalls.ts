import type { Driven } from '../../browsers/driven.ts';
import { pace } from '../../browsers/waiting.ts';
import type { BenchRun } from '../bench-run.ts';
import { readMetrics, WATCH_WAITS } from '../main-thread.ts';
import type { Pages } from '../pages.ts';
import { Rows, type Row } from '../row.ts';
import { median } from '../statistics.ts';

const VARIANTS = ['nothing', 'least', 'extension'] as const;
type Variant = (typeof VARIANTS)[number];

/** By then all of them have ended, and what they caused. */
const SECONDS = 7;
const ROUNDS = 3;

/** A wait may be longer than without us by half of what counts as a long task (W3C Long Tasks), or by a fifth. */
const MOST_MORE_MS = 25;
const MOST_TIMES = 1.2;

// In the page's own world. The first text has a term, so that the page is read and watched.
const COMMON = `
  const { body } = document;
  const term = 'the Great Firewall';
  const add = (to, name) => to.appendChild(document.createElement(name));
  const nest = (to, depth) => {
    for (let i = 0; i < depth; i++) to = add(to, 'b');
    return to;
  };
  const repeat = (times, pause, work) => {
    let done = 0;
    const timer = setInterval(() => {
      work(done++);
      if (done === times) clearInterval(timer);
    }, pause);
  };
  body.append('It is about ' + term + '. ');`;

const CASES: Record<string, string> = {
  'text added below 20,000 nested elements': `
    const hidden = add(body, 'p');
    hidden.hidden = true;
    const inmost = nest(hidden, 20_000);
    repeat(50, 20, n => {
      for (let i = 0; i < 20; i++) inmost.append(term + ' ' + n + '. ');
    });`,
  '900 texts at a depth of 20,000 that change': `
    const hidden = add(body, 'p');
    hidden.hidden = true;
    const inmost = nest(hidden, 20_000);
    const texts = Array.from({ length: 900 }, () => add(inmost, 'i').appendChild(new Text(term)));
    repeat(50, 60, n => texts.forEach(text => (text.data = term + ' ' + n)));`,
  'a definition of 48,000 letters, each in an element': `
    const definition = add(body, 'dfn');
    const letters = (term + ' of all. ').repeat(2000).slice(0, 48_000);
    for (const letter of letters) add(definition, 'span').textContent = letter;
    setTimeout(() => (definition.firstChild.textContent = 'T'), 1500);`,
  '500,000 elements without text that change': `
    const hidden = add(body, 'p');
    hidden.hidden = true;
    for (let i = 0; i < 5000; i++) {
      const part = document.createElement('p');
      for (let j = 0; j < 99; j++) add(part, 'i');
      hidden.append(part);
    }
    const shown = add(body, 'p');
    repeat(100, 50, n => {
      shown.textContent = 'Here is ' + term + ' ' + n;
      add(hidden.firstChild, 'i');
    });`,
  '20,000 shadow trees with a term each': `
    for (let i = 0; i < 20_000; i++) add(body, 'div').attachShadow({ mode: 'open' }).append(term + ' ' + i);`,
};

interface Stall {
  /** Main thread, in ms. */
  task: number;
  /** The longest wait of a timer of the page, in ms. */
  longest: number;
}

/** Pages that are made to stall extensions: their main thread with Sidelight, over one that only watches for changes. */
export async function measureStalls({ launch, pages, rounds }: BenchRun): Promise<Row[]> {
  const rows = new Rows('stalls: pages that are hard to read and to watch');
  const opened: Record<string, Driven> = {};
  try {
    for (const variant of VARIANTS) opened[variant] = await launch(variant);
    for (const [name, script] of Object.entries(CASES)) {
      const got: Record<Variant, Stall[]> = { nothing: [], least: [], extension: [] };
      for (let round = 0; round < (rounds ?? ROUNDS); round++)
        for (const variant of VARIANTS) got[variant].push(await visit(opened[variant]!, pages, script));
      const of = (variant: Variant, what: keyof Stall): number =>
        median(got[variant].map(each => each[what]));
      const others = Math.max(of('nothing', 'longest'), of('least', 'longest'));
      rows.atMost(Math.round(Math.max(others + MOST_MORE_MS, others * MOST_TIMES)), {
        name: `${name}: longest wait`,
        value: of('extension', 'longest'),
        unit: 'ms',
        note: `${others.toFixed(0)} ms without us`,
      });
      const [without, least, ours] = VARIANTS.map(variant => `${of(variant, 'task').toFixed(0)} ms`);
      rows.note({
        name: '  main thread',
        value: of('extension', 'task') / of('least', 'task'),
        unit: 'x',
        note: `${ours}; with the least that a script can do ${least}, without ${without}`,
      });
    }
  } finally {
    for (const driven of Object.values(opened)) await driven.close();
  }
  return rows.list;
}

async function visit(driven: Driven, pages: Pages, script: string): Promise<Stall> {
  const page = await driven.openPage(pages.addressOf('empty'));
  await page.bringToFront();
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(`{${COMMON}${script}${WATCH_WAITS}}`);
  await pace(SECONDS * 1000);
  const task = (await readMetrics(session))('TaskDuration') * 1000;
  const longest = (await page.evaluate('longestWait')) as number;
  await page.close();
  return { task, longest };
}
