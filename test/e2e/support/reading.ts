import type { Page } from 'puppeteer-core';
import { until, untilSteady } from '../../browsers/waiting.ts';
import type { Session } from './e2e.ts';
import { reportsOf } from '../../commands/report.ts';

/** The bar shows these; `focus` is the text or label of what has the focus in it. */
export interface Bar {
  count: string;
  term: string;
  said: string;
  focus: string | null;
  list: string[] | null;
}

const READ_BAR = `root => {
  const bar = root.querySelector('[aria-label="Reading by keyboard"]');
  if (!bar || !root.host.matches(':popover-open')) return null;
  const list = bar.querySelector('ol');
  const { activeElement } = root;
  return {
    count: bar.querySelector('.count').textContent,
    term: bar.querySelector('footer .term')?.textContent ?? '',
    said: bar.querySelector('[role=status]').textContent,
    focus: activeElement && (activeElement.ariaLabel ?? activeElement.textContent),
    list: list && [...list.querySelectorAll('button')].map(each => each.textContent),
  };
}`;

/** The bar's content, or null while it is not shown. */
export const readBar = ({ driven }: Session, page: Page): Promise<Bar | null> =>
  driven.inCard<Bar>(page, READ_BAR);

/** Waits for a bar with these values, and says what there is instead. */
export async function untilBar(session: Session, page: Page, wanted: Partial<Bar>): Promise<Bar> {
  let seen: Bar | null = null;
  await until(
    'the bar',
    async () => {
      seen = await readBar(session, page);
      return seen && Object.entries(wanted).every(([key, value]) => seen?.[key as keyof Bar] === value);
    },
    3000,
  ).catch(() => undefined);
  expect(seen).toEqual(expect.objectContaining(wanted));
  return seen!;
}

/** Waits until the bar is gone. */
export async function untilLeft(session: Session, page: Page): Promise<void> {
  await until('the bar to go', async () => (await readBar(session, page)) === null, 3000);
}

/** Presses the command's keys. */
export async function pressRead({ driven }: Session, page: Page): Promise<void> {
  const helper = await driven.helper();
  const commands = await helper.evaluate<{ name: string; shortcut: string }[]>('chrome.commands.getAll()');
  const read = commands.find(({ name }) => name === 'read');
  if (!read?.shortcut) throw new Error('the command has no shortcut');
  await driven.pressCommand(page, read.shortcut);
}

/** Opens a fixture and waits for the marks of all its frames. */
export async function openMarked(session: Session, name: string, marks: number): Promise<Page> {
  const page = await session.open(name);
  const areThere = async (): Promise<boolean> => {
    const reports = await reportsOf(session.driven, page, 0);
    return reports.flatMap(({ report }) => report.mentions.filter(({ marked }) => marked)).length === marks;
  };
  await until(`${marks} marks`, areThere, 15_000);
  await page.bringToFront();
  return page;
}

/** How far a page and its box are scrolled. */
export const placeOf = (page: Page): Promise<number[]> =>
  page.evaluate(`[scrollX, scrollY, document.querySelector('#box')?.scrollTop ?? 0]`) as Promise<number[]>;

/** The current mark's place in the viewport of its frame and of the page. */
export interface CurrentMark {
  text: string;
  top: number;
  bottom: number;
  height: number;
  /** Distance of its frame's top from that of the page's viewport. */
  offset: number;
}

const CURRENT = `(() => {
  const range = [...(CSS.highlights.get('sidelight-current') ?? [])][0];
  if (!range) return null;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const { top, bottom } = live.getBoundingClientRect();
  return { text: live.toString(), top, bottom, height: innerHeight };
})()`;

/** The current marks of all frames, as each page can read its own. */
export async function currentMarks(page: Page): Promise<CurrentMark[]> {
  const found: CurrentMark[] = [];
  for (const frame of page.frames()) {
    const mark = (await frame.evaluate(CURRENT)) as Omit<CurrentMark, 'offset'> | null;
    if (!mark) continue;
    const element = await frame.frameElement();
    const offset = (await element?.evaluate(node => node.getBoundingClientRect().top + node.clientTop)) ?? 0;
    found.push({ ...mark, offset });
  }
  return found;
}

/** The fixture's marks, as the bar counts and names them, and their words; one is in a frame of another site. */
export const ORDER: readonly [count: string, term: string, words: string][] = [
  ['1 of 5', 'Great Firewall', 'Great Firewall'],
  ['2 of 5', 'cybersovereignty', 'cybersovereignty'],
  ['3 of 5', 'World Internet Conference', 'World Internet Conference'],
  ['4 of 5', 'In a part from another site', 'World Internet Conference'],
  ['5 of 5', 'cybersovereignty', 'cybersovereignty'],
];

export async function startReading(session: Session, name = 'reading.html', marks = 5): Promise<Page> {
  const page = await openMarked(session, name, marks);
  await pressRead(session, page);
  await untilBar(session, page, marks ? { count: `1 of ${marks}` } : { count: 'No marks on this page' });
  return page;
}

/** Presses a control of the bar with the mouse. */
export async function pressBar({ driven }: Session, page: Page, label: string): Promise<void> {
  const find = (): Promise<{ x: number; y: number } | null> =>
    driven.inCard<{ x: number; y: number }>(
      page,
      `(root, label) => {
        const control = root.querySelector('[aria-label="Reading by keyboard"]') && root.querySelector('[aria-label="' + label + '"]');
        if (!control) return null;
        const { x, y, width, height } = control.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }`,
      label,
    );
  // The bar moves out of the way of the mark that was come to.
  const at = await untilSteady(`${label} in the bar`, find);
  await page.mouse.click(at.x, at.y);
}
