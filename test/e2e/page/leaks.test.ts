import type { Page } from 'puppeteer-core';
import { askPage } from '../support/card-hands.ts';
import type { Driven } from '../../browsers/driven.ts';
import { outlast, pace, stretch, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { fixture, testInOneOf, untilMarks } from '../support/e2e.ts';
import { BROWSER_KINDS, type BrowserKind } from '../../browsers/find-browser.ts';
import { countHighlights, findMark } from '../support/painted.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { readHtml } from '../../commands/page-html.ts';
import { reportOf } from '../../commands/report.ts';
import { serveFiles, type FileServer } from '../../browsers/serve.ts';
import { AT_REST } from '../support/counting/at-rest.ts';
import { collectGarbage } from '../support/counting/collect-garbage.ts';
import { heapOf, heardBy, thingsOf } from '../support/counting/chromium-counts.ts';
import type { Counts } from '../support/counting/count-ours.ts';
import { lendCountedBrowser } from '../support/counting/counted.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';

const ROUNDS = IS_LONG ? 500 : 10;
const WARM_UP = IS_LONG ? 50 : 20;
/** Where no heap is measured, it need not settle: a round of each kind comes first. */
const FIRST_ROUNDS = 5;
const SWITCHES = IS_LONG ? 20 : 3;
const MAX_GROWTH = 1024 * 1024;

/** The page's own reading of one round, so that none waits longer than it has to. */
const UNTIL_HOST = `isThere => new Promise(resolve => {
  const end = performance.now() + ${stretch(2000)};
  const look = () => {
    const is = document.querySelector('${HOST}') !== null;
    if (is === isThere || performance.now() > end) resolve(is);
    else requestAnimationFrame(look);
  };
  look();
})`;

const wanted = process.env.SIDELIGHT_BROWSER;
const kinds: readonly BrowserKind[] = wanted ? BROWSER_KINDS.filter(kind => kind === wanted) : BROWSER_KINDS;

jest.setTimeout(stretch(90_000));

describe.each(kinds)('what is left in a page in %s', kind => {
  const testInOne = testInOneOf(kind);
  let driven: Driven;
  let server: FileServer;
  let page: Page;

  beforeAll(async () => {
    server = await serveFiles();
    driven = await lendCountedBrowser(kind);
  });
  afterEach(() => page.close());
  afterAll(() => {
    server?.close();
  });

  const set = async (settings: object): Promise<void> => {
    const stored = JSON.stringify({ settings: { version: 1, ...settings } });
    await (await driven.helper()).evaluate(`chrome.storage.sync.set(${stored})`);
  };
  const count = (): Promise<Counts> => askPage<Counts>(driven, page, { name: 'count-ours', request: {} });
  // Firefox tells neither.
  const heap = (): Promise<number> => (kind === 'chromium' ? heapOf(page) : Promise.resolve(0));
  const things = async (): Promise<unknown> => (kind === 'chromium' ? await thingsOf(page) : null);
  const hasHost = (wantsHost: boolean): Promise<boolean> =>
    page.evaluate(`(${UNTIL_HOST})(${wantsHost})`) as Promise<boolean>;

  async function open(settings: object): Promise<void> {
    await set(settings);
    page = await driven.openPage(server.addressOf(fixture('topic.html')));
    await reportOf(driven, page);
  }

  async function switchOff(): Promise<void> {
    await set({ on: false });
    await untilMarks(page, 'gone');
    // Long enough for what was already under way.
    await outlast(DELAYS.visibilityCheck);
    await collect();
  }

  const collect = (): Promise<void> => collectGarbage(page, kind);

  async function closeCard(): Promise<void> {
    await page.keyboard.press('Escape');
    if (await hasHost(false)) throw new Error('the card does not close');
  }

  /** Opens and closes the card: one round in five by the mouse, at once where it comes on a mark, the others by the popup's message. */
  async function goRound(round: number, ids: readonly number[]): Promise<void> {
    if (round % 5 === 0) {
      const mark = await findMark(page, 'Great Firewall');
      if (!mark) throw new Error('no mark');
      // A card that was sent away by key comes again once the pointer comes from elsewhere.
      await page.mouse.move(980, 680 + (round % 7));
      await pace(60);
      await page.mouse.move(mark.x + 10 + (round % 7), mark.y + mark.height / 2);
    } else await askPage(driven, page, { name: 'reveal', request: { id: ids[round % ids.length] } });
    if (!(await hasHost(true))) throw new Error(`no card in round ${round}`);
    await pace(round % 5 === 0 ? 60 : 0);
    await closeCard();
  }

  async function goRounds(rounds: number): Promise<void> {
    const { mentions } = await reportOf(driven, page);
    const ids = mentions.flatMap(({ id, marked }) => (marked ? [id] : []));
    expect(ids.length).toBeGreaterThan(1);
    for (let round = 1; round <= rounds; round++) await goRound(round, ids);
    await page.mouse.move(990, 690);
    await outlast(DELAYS.leave);
    await collect();
  }

  /** The counts in a page that was never marked. */
  async function countNeverMarked(): Promise<Counts> {
    await open({ on: false });
    await collect();
    return count();
  }

  test('a page that was never marked has what waits for the switch, each once, and nothing else', async () => {
    const counts = await countNeverMarked();
    expect(counts).toMatchObject({ timers: 0, intervals: 0, frames: 0, idle: 0, observers: [] });
    expect(AT_REST).toEqual(expect.arrayContaining(counts.listeners));
    expect(new Set(counts.listeners).size).toBe(counts.listeners.length);
  });

  test(`${ROUNDS} cards opened and closed, then switched off: nothing of ours is left, and the heap is as it was`, async () => {
    const rest = await countNeverMarked();
    const html = await readHtml(page);
    await set({ hoverDelay: 0 });
    await untilMarks(page, 'there');
    await goRounds(kind === 'chromium' || IS_LONG ? WARM_UP : FIRST_ROUNDS);
    const warm = await count();
    const before = await heap();
    const thingsBefore = await things();
    await goRounds(ROUNDS);
    const after = await count();
    const growth = (await heap()) - before;
    expect(growth).toBeLessThan(MAX_GROWTH);
    expect(await things()).toEqual(thingsBefore);
    expect(outsideCards(after)).toEqual(outsideCards(warm));
    // Firefox collects the last card when it likes; more than one may not be left.
    expect(inCards(after).length).toBeLessThan(kind === 'chromium' ? 1 : 20);
    // The counters do count: these were ours, and each round asks for timers and frames.
    expect(after.observers).toContain('MutationObserver');
    expect(after.listeners).toEqual(expect.arrayContaining(['Window click', 'Window pointermove']));
    expect(after.asked - warm.asked).toBeGreaterThan(ROUNDS * 2);

    await switchOff();
    const left = await count();
    expect(left).toEqual({ ...rest, asked: left.asked });
    expect(await readHtml(page)).toBe(html);
    expect(await page.evaluate('CSS.highlights.size')).toBe(0);
    if (kind === 'chromium') expect(await heardBy(page)).toEqual(rest.listeners);

    // The page goes on changing; that makes no work for us.
    await page.evaluate(`document.body.append(document.createElement('p'));
      document.body.lastChild.textContent = 'The Great Firewall and cybersovereignty.'; document.body.title = 'x'`);
    await page.mouse.move(300, 300, { steps: 5 });
    await page.mouse.wheel({ deltaY: 50 });
    await outlast(DELAYS.report);
    expect((await count()).asked).toBe(left.asked);
    expect(await countHighlights(page)).toBe(0);
    if (kind === 'chromium') console.info(`heap growth ${Math.round(growth / 1024)} KB in ${ROUNDS} rounds`);
  });

  testInOne(
    'an open card counts, and is gone with the switch, with its listeners, observers and timer',
    async () => {
      const { asked: _, ...rest } = await countNeverMarked();
      await set({ hoverDelay: 0 });
      await untilMarks(page, 'there');
      await page.bringToFront();
      const mark = await findMark(page, 'Great Firewall');
      if (!mark) throw new Error('no mark');
      await page.mouse.move(mark.x + 10, mark.y + mark.height / 2);
      await until('the card', () => hasHost(true));
      await outlast(DELAYS.report);
      const shown = await count();
      expect(shown.intervals).toBe(1);
      expect(shown.observers).toEqual(
        expect.arrayContaining(['IntersectionObserver', 'MutationObserver', 'ResizeObserver']),
      );
      expect(shown.listeners).toEqual(expect.arrayContaining(['HTMLButtonElement click', 'Window toggle']));
      await switchOff();
      expect(await hasHost(false)).toBe(false);
      expect(await count()).toMatchObject(rest);
    },
  );

  testInOne(`switched off and on ${SWITCHES} times: as after the first time`, async () => {
    await open({});
    await switchOff();
    const { asked: _, ...first } = await count();
    const before = await heap();
    for (let i = 0; i < SWITCHES; i++) {
      await set({});
      await untilMarks(page, 'there', 3000);
      await set({ on: false });
      await untilMarks(page, 'gone');
    }
    await switchOff();
    const { asked: __, ...left } = await count();
    expect(left).toEqual(first);
    expect((await heap()) - before).toBeLessThan(MAX_GROWTH);
  });

  test('switched off, it keeps no node of the page alive', async () => {
    await open({ hoverDelay: 0 });
    // Read, marked, shown in a card, pointed at: whatever may hold a node has had this one.
    await page.evaluate(`{
      const dialog = document.createElement('dialog');
      const added = document.createElement('p');
      added.textContent = 'Freedom House has published a report.';
      dialog.append(added);
      document.body.prepend(dialog);
      dialog.showModal();
      globalThis.refs = [dialog, added, added.firstChild].map(each => new WeakRef(each));
    }`);
    const mark = await until('its mark', () => findMark(page, 'Freedom House'));
    await page.mouse.move(mark.x + 10, mark.y + mark.height / 2);
    await until('the card', () => hasHost(true));
    await pace(60);
    await closeCard();
    await page.mouse.move(990, 690);
    await switchOff();
    await page.evaluate('document.body.firstChild.remove()');
    const isGone = async (): Promise<boolean> => {
      await collect();
      return (await page.evaluate('refs.every(ref => ref.deref() === undefined)')) as boolean;
    };
    expect(await until('the nodes to be collected', isGone, 4000).catch(() => false)).toBe(true);
  });
});

const inCards = ({ listeners }: Pick<Counts, 'listeners'>): string[] =>
  listeners.filter(each => /^(?:HTML.*Element|ShadowRoot) /.test(each));

/** These are not of a card's own elements, and do not grow with each one. */
function outsideCards(all: Counts): Partial<Counts> {
  const { asked: _, ...counts } = all;
  const inside = inCards(counts);
  return { ...counts, listeners: counts.listeners.filter(each => !inside.includes(each)) };
}
