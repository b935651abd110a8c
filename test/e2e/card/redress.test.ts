import type { Page } from 'puppeteer-core';
import type { Driven } from '../../browsers/driven.ts';
import {
  controlOf,
  isRefusal,
  noticeOf,
  openChanges,
  storedSettings,
  untilNotice,
  untilSeen,
} from '../support/card-hands.ts';
import { readCard } from '../support/card-text.ts';
import { outlast, pace, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers, fixture, type Session } from '../support/e2e.ts';
import { addStyle, CARD_HOST, HOSTILE, LEADS_MS, type Hostile } from './redress-pages.ts';
import { inTurn } from '../../helpers/long-run.ts';
import { findMark } from '../support/painted.ts';
import { movePointer } from '../support/pointer.ts';

/** The reader's hand: to the control and a press, at once, if that is any use, and then after a rest. */
async function tryToClick(
  { driven }: Session,
  page: Page,
  { scale = 1, press }: { scale?: number; press?: Hostile['press'] } = {},
): Promise<void> {
  for (let tries = 0; tries < (press === 'told' ? LEADS_MS.length : 2); tries++) {
    const point = await (press === 'heading'
      ? headingOf(driven, page)
      : controlOf(driven, page, 'I know this'));
    if (!point) return;
    await page.mouse.move(point.x * scale, point.y * scale, { steps: 4 });
    await (tries > 0 || press === 'rested' || press === 'told' ? untilSeen(driven, page) : pace(60));
    if (press === 'told') {
      await page.evaluate('lay()');
      await pace(LEADS_MS[tries]!);
    }
    await page.mouse.down();
    await (press === 'slowly' ? outlast(DELAYS.seen) : pace(60));
    await page.mouse.up();
  }
  await outlast(DELAYS.visibilityCheck);
}

const headingOf = (driven: Driven, page: Page): Promise<{ x: number; y: number } | null> =>
  driven.inCard(
    page,
    `root => {
      const { x, y, height } = root.querySelector('header').getBoundingClientRect();
      return { x: x + 60, y: y + height / 2 };
    }`,
  );

async function expectNothingChanged({ driven }: Session, page: Page): Promise<void> {
  expect(await storedSettings(driven)).toEqual({});
  const notice = await noticeOf(driven, page);
  expect({ notice, isRefusal: notice === null || isRefusal(notice) }).toEqual({ notice, isRefusal: true });
}

/** A page does this to the frame that shows the card. */
const FADED = `frame.style.opacity = '0.02'`;
const SCALED = `frame.style.transform = 'scale(0.8)'; frame.style.transformOrigin = '0 0'`;
const COVERED = `const cover = document.createElement('div'); document.body.append(cover);
  cover.style.cssText = 'position: fixed; inset: 0; z-index: 9; background: #fff; pointer-events: none'`;

/** All that style sheets of ours name, and what they could. */
const FAMILIES = [
  'Georgia',
  'Iowan Old Style',
  'Noto Serif',
  'Segoe UI',
  'Roboto',
  'Noto Sans',
  '-apple-system',
].concat(['system-ui', 'serif', 'sans-serif', 'ui-serif', 'ui-sans-serif', 'BlinkMacSystemFont']);
const PROPERTIES = [
  'room',
  'ui',
  'read',
  'raised',
  'ink',
  'paper',
  'line',
  'radius',
  'quick',
  'accent',
  'muted',
];

describeInBrowsers('a hostile page', (session, testInOne, kind) => {
  test.each(Object.values(HOSTILE).flatMap(kin => inTurn(kind, kin, 5)))(
    'that $name changes no setting',
    async ({ attack, before, press, isBarred, page: name }) => {
      const page = await session().openRead(name ?? 'topic.html');
      if (before) await page.evaluate(`${before}; null`);
      await openChanges(session(), page, 'cybersovereignty');
      await untilSeen(session().driven, page);
      await page.evaluate(`${attack}; null`);
      if (press === 'space') {
        await outlast(DELAYS.seen);
        await page.keyboard.press(' ');
      } else await tryToClick(session(), page, { press });
      await expectNothingChanged(session(), page);
      if (isBarred) expect(await page.evaluate('typeof globalThis.stolen')).toBe('undefined');
    },
  );

  test.each(
    inTurn(
      kind,
      [
        ['see-through from another origin', FADED, 'localhost', 1],
        ['scaled', SCALED, '127.0.0.1', 0.8],
        ['see-through', FADED, '127.0.0.1', 1],
        ['scaled from another origin', SCALED, 'localhost', 0.8],
        ['under what lets clicks through', COVERED, '127.0.0.1', 1],
        ['under what lets clicks through from another origin', COVERED, 'localhost', 1],
      ] as const,
      3,
    ),
  )('that has the card in a frame, %s, changes no setting', async (_, attack, host, scale) => {
    const { driven, open, server } = session();
    const page = await open('plain.html');
    const address = server.addressOf(fixture('topic.html'), host);
    await page.evaluate(`{
      document.body.replaceChildren();
      const frame = Object.assign(document.createElement('iframe'), { src: ${JSON.stringify(address)} });
      frame.style.cssText = 'position: fixed; inset: 0; width: 1000px; height: 700px; border: 0';
      document.body.append(frame);
      window.attack = () => { ${attack} };
    }`);
    await until('the frame', () => page.frames().length === 2);
    await until(
      'the marks',
      async () => ((await page.frames()[1]?.evaluate(`CSS.highlights.size`)) as number) > 0,
    );
    await openChanges(session(), page, 'cybersovereignty');
    await untilSeen(session().driven, page);
    await page.evaluate(`attack()`);
    await outlast(DELAYS.seen);
    expect(await readCard(driven, page)).not.toBeNull();
    await tryToClick(session(), page, { scale });
    await expectNothingChanged(session(), page);
  });

  const KNOWN = { known: ['china-internet-2015/cybersovereignty'] };

  test('a plain page changes what the reader asks for', async () => {
    const { driven, openRead } = session();
    const page = await openRead('topic.html');
    await openChanges(session(), page, 'cybersovereignty');
    await untilSeen(session().driven, page);
    await tryToClick(session(), page);
    expect(await storedSettings(driven)).toEqual(KNOWN);
  });

  // Nothing in Firefox says what covers a frame; there the list in the toolbar is the way.
  test.each(inTurn(kind, ['127.0.0.1', 'localhost']))(
    'a plain frame from %s does so where the browser can tell how it is shown',
    async host => {
      const { driven, open, server } = session();
      const page = await open('plain.html');
      const address = server.addressOf(fixture('topic.html'), host);
      await page.evaluate(`{
      const frame = Object.assign(document.createElement('iframe'), { src: ${JSON.stringify(address)} });
      frame.style.cssText = 'position: fixed; left: 20px; top: 10px; width: 900px; height: 650px; border: 2px solid';
      document.body.replaceChildren(frame);
    }`);
      await until(
        'the marks',
        async () => ((await page.frames()[1]?.evaluate(`CSS.highlights.size`)) as number) > 0,
      );
      const said = await pressInFrame(session(), page, { x: 22, y: 12 });
      const isDone = kind === 'chromium';
      expect(said).toMatch(isDone ? /will no longer be marked/ : /^The page covers/);
      expect(await storedSettings(driven)).toEqual(isDone ? KNOWN : {});
    },
  );

  test('the card asks for no font of the page, so that the page learns none of its letters', async () => {
    const { driven, openRead } = session();
    const page = await openRead('topic.html');
    await page.evaluate(`for (const family of ${JSON.stringify(FAMILIES)})
      document.fonts.add(new FontFace(family, 'url(/no-such-font)'));
      document.fonts.add(new FontFace('mine', 'url(/no-such-font)')); null`);
    await openChanges(session(), page, 'cybersovereignty');
    expect((await readCard(driven, page))?.headword).toBe('cybersovereignty');
    const asked = `[...document.fonts].filter(({ status }) => status !== 'unloaded').map(({ family }) => family)`;
    expect(await page.evaluate(asked)).toEqual([]);
    // The page's own text does ask.
    await page.evaluate(`document.body.style.fontFamily = 'mine'; null`);
    await until(
      'the font to be asked for',
      async () => ((await page.evaluate(asked)) as string[]).length > 0,
    );
  });

  testInOne('the card has no custom property of the page', async () => {
    const { driven, open, report, openRead } = session();
    const look = (page: Page): Promise<unknown> =>
      driven.inCard(
        page,
        `root => {
          const { height, width } = root.querySelector('.card').getBoundingClientRect();
          const { color, backgroundColor, fontFamily, borderRadius } = getComputedStyle(root.querySelector('.card'));
          return { height, width, color, backgroundColor, fontFamily, borderRadius };
        }`,
      );
    const plain = await open('topic.html');
    await report(plain);
    await openChanges(session(), plain, 'cybersovereignty');
    const expected = await look(plain);
    const page = await openRead('topic.html');
    await page.evaluate(`for (const name of ${JSON.stringify(PROPERTIES)}) {
        document.documentElement.style.setProperty('--' + name, '24px', 'important');
        CSS.registerProperty({ name: '--' + name, syntax: '<length>', inherits: false, initialValue: '3px' });
      }
      ${addStyle(`* { ${PROPERTIES.map(name => `--${name}: 24px !important`).join('; ')} }`)}; null`);
    await openChanges(session(), page, 'cybersovereignty');
    expect(await look(page)).toEqual(expected);
  });

  test('the host takes nothing from the page: its card is as clear as ever', async () => {
    const { driven, openRead } = session();
    const page = await openRead('topic.html');
    await page.evaluate(`{
      const style = document.createElement('style');
      style.textContent = 'div[popover], html > * { opacity: 0.1 !important; filter: blur(9px) !important; transform: scale(0.3) !important; ' +
        'clip-path: circle(2px) !important; visibility: hidden !important; mask-image: linear-gradient(#0000, #0000) !important; ' +
        'translate: 90px !important; pointer-events: none !important; transition: opacity 9s !important; animation: 9s linear infinite fade !important } ' +
        'html > *:not(head, body)::before, html > *:not(head, body)::after, div[popover]::backdrop { content: "Win" !important; ' +
        'display: block !important; position: fixed !important; inset: 0 !important; background: #fff !important; pointer-events: none } ' +
        '@keyframes fade { from { opacity: 0 } to { opacity: 0.2 } }';
      addEventListener('click', () => document.head.append(style), { once: true, capture: true });
    }`);
    await openChanges(session(), page, 'cybersovereignty');
    const shown = await page.evaluate(`(host => {
      host.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 9000, fill: 'forwards' });
      const style = getComputedStyle(host);
      return ['opacity', 'filter', 'transform', 'clip-path', 'visibility', 'mask-image', 'translate', 'pointer-events']
        .map(name => style.getPropertyValue(name));
    })(${CARD_HOST})`);
    expect(shown).toEqual(['1', 'none', 'none', 'none', 'visible', 'none', 'none', 'auto']);
    const around = await page.evaluate(
      `['::before', '::after', '::backdrop'].map(name => getComputedStyle(${CARD_HOST}, name).display)`,
    );
    expect(around).toEqual(['none', 'none', 'none']);
    expect(await controlOf(driven, page, 'I know this')).not.toBeNull();
    await session().keepPicture('redress-rules', () => page.screenshot());
  });
});

/** In a frame that stands at `at`: opens the card's changes and presses the first; gives what the card then says. */
async function pressInFrame(session: Session, page: Page, at: { x: number; y: number }): Promise<string> {
  const { driven } = session;
  const press = async (name: string): Promise<void> => {
    const point = await until(name, () => controlOf(driven, page, name));
    await page.mouse.move(point.x + at.x, point.y + at.y, { steps: 5 });
    await untilSeen(driven, page);
    const now = (await controlOf(driven, page, name)) ?? point;
    await page.mouse.click(now.x + at.x, now.y + at.y);
  };
  const box = await findMark(page, 'cybersovereignty');
  if (!box) throw new Error('no mark');
  await movePointer(page, box);
  await press('More actions');
  await press('I know this');
  return untilNotice(driven, page);
}
