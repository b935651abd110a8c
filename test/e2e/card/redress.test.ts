import type { Page } from 'puppeteer-core';
import {
  controlOf,
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
import { HOST } from '../../../src/dom/overlay/host-selector.ts';
import { findMark } from '../support/painted.ts';
import { movePointer } from '../support/pointer.ts';

/** A page that wants a click on the card to do what its reader did not mean. */
interface Hostile {
  name: string;
  /** What the page does once its card is open and has been seen. */
  attack: string;
  /** Where the marks are; the topic page where absent. */
  page?: 'dialog.html';
}

const CARD_HOST = `document.querySelector('${HOST}')`;
const COVER = `Object.assign(document.createElement('div'), { id: 'cover', popover: 'manual', textContent: 'Press here to win' })`;
const COVERING = `inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; background: #fff; pointer-events: none`;
const pushCover = (css = COVERING): string =>
  `{ const cover = ${COVER}; cover.style.cssText = '${css}'; document.body.append(cover); cover.showPopover(); }`;

const HOSTILE: Hostile[] = [
  {
    name: 'makes the host see-through',
    attack: `${CARD_HOST}.style.setProperty('opacity', '0.01', 'important')`,
  },
  { name: 'makes the page see-through', attack: `document.documentElement.style.opacity = '0.02'` },
  { name: 'makes the body see-through', attack: `document.body.style.opacity = '0.02'` },
  { name: 'blurs the page', attack: `document.documentElement.style.filter = 'blur(12px)'` },
  { name: 'shrinks the page', attack: `document.documentElement.style.transform = 'scale(0.5)'` },
  { name: 'clips the page', attack: `document.documentElement.style.clipPath = 'circle(10px at 0 0)'` },
  { name: 'lays over it what lets clicks through', attack: pushCover() },
  {
    name: 'lays over it what is inert, from a small box',
    attack: `{ const cover = ${COVER}; cover.inert = true; cover.style.cssText = 'width: 0; height: 0; overflow: visible; border: 0; padding: 0';
      const sheet = document.createElement('p'); sheet.textContent = 'Win'; sheet.style.cssText = 'position: fixed; inset: 0; background: #fff; margin: 0';
      cover.append(sheet); document.body.append(cover); cover.showPopover(); }`,
  },
  {
    name: 'pushes a dialog above it',
    attack: `{ const dialog = document.createElement('dialog'); dialog.textContent = 'Win'; document.body.append(dialog); dialog.showModal(); }`,
  },
  {
    name: 'goes full screen above it',
    attack: `document.querySelector('h1').requestFullscreen().catch(() => ${pushCover().replace(/^\{/, '{ const failed = true;')})`,
  },
  {
    name: 'moves the dialog that it is in under the pointer',
    page: 'dialog.html',
    attack: `document.querySelector('dialog').style.transform = 'translate(60px, 20px)'`,
  },
  {
    name: 'puts the host elsewhere and shows it again',
    attack: `{ const host = ${CARD_HOST}; const place = document.createElement('div'); document.body.append(place);
      place.style.opacity = '0.01'; place.append(host); if (host.isConnected) host.showPopover(); }`,
  },
  {
    name: 'clicks by script wherever it can reach',
    attack: `{
      const host = ${CARD_HOST};
      const at = host.getBoundingClientRect();
      host.click();
      window.find?.('I know this');
      const root = getSelection().anchorNode?.getRootNode();
      const inside = root instanceof ShadowRoot ? [...root.querySelectorAll('button')] : [];
      // What opens a page of ours changes nothing, and would only take this one away.
      const changing = inside.filter(each => each.textContent !== 'Open in options');
      for (const target of [host, ...changing]) {
        target.click();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1, clientX: at.x, clientY: at.y }));
      }
      addEventListener('click', event => event.stopImmediatePropagation(), { capture: true });
    }`,
  },
  {
    name: 'takes its cover away while the button is down',
    attack: `${pushCover()}; {
      const cover = document.querySelector('#cover');
      addEventListener('mousedown', () => cover.hidePopover(), { capture: true });
      addEventListener('mouseup', () => setTimeout(() => cover.showPopover(), 30), { capture: true });
    }`,
  },
  {
    name: 'takes its cover away whenever an event could tell',
    attack: `${pushCover()}; {
      const cover = document.querySelector('#cover');
      for (const type of ['pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        addEventListener(type, () => { cover.hidePopover(); setTimeout(() => cover.showPopover(), 30); }, { capture: true });
    }`,
  },
  {
    name: 'takes the pointer away from the host',
    attack: `{ const style = document.createElement('style'); style.textContent =
      'html, body, div[popover] { pointer-events: none !important }'; document.head.append(style); }; ${pushCover()}`,
  },
  {
    name: 'catches every event and sends copies',
    attack: `for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      addEventListener(type, event => {
        if (!event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
        event.target.dispatchEvent(new event.constructor(type, event));
      }, { capture: true });`,
  },
];

/** The reader's hand: to the control and a press, at once and then after a rest. */
async function tryToClick({ driven }: Session, page: Page, scale = 1): Promise<void> {
  for (let tries = 0; tries < 2; tries++) {
    const point = await controlOf(driven, page, 'I know this');
    if (!point) return;
    await page.mouse.move(point.x * scale, point.y * scale, { steps: 4 });
    await (tries === 1 ? outlast(DELAYS.seen) : pace(60));
    await page.mouse.down();
    await pace(60);
    await page.mouse.up();
    await outlast(DELAYS.visibilityCheck);
  }
}

async function expectNothingChanged({ driven }: Session, page: Page): Promise<void> {
  expect(await storedSettings(driven)).toEqual({});
  expect((await noticeOf(driven, page)) ?? 'The page covers').toMatch(
    /^(?:The page covers|Nothing is changed)/,
  );
}

describeInBrowsers('a hostile page', session => {
  test.each(HOSTILE)('that $name changes no setting', async ({ attack, page: name = 'topic.html' }) => {
    const page = await session().open(name);
    await session().report(page);
    await openChanges(session(), page, 'cybersovereignty');
    await untilSeen(session().driven, page);
    await page.evaluate(attack);
    await outlast(DELAYS.seen);
    await tryToClick(session(), page);
    await expectNothingChanged(session(), page);
  });

  test.each([
    ['see-through', 'opacity: 0.02', '127.0.0.1', 1],
    ['scaled', 'transform: scale(0.8); transform-origin: 0 0', '127.0.0.1', 0.8],
    ['see-through from another origin', 'opacity: 0.02', 'localhost', 1],
    ['scaled from another origin', 'transform: scale(0.8); transform-origin: 0 0', 'localhost', 0.8],
  ] as const)('that has the card in a frame, %s, changes no setting', async (_, css, host, scale) => {
    const { driven, open, server } = session();
    const page = await open('plain.html');
    const address = server.addressOf(fixture('topic.html'), host);
    await page.evaluate(`{
      document.body.replaceChildren();
      const frame = Object.assign(document.createElement('iframe'), { src: ${JSON.stringify(address)} });
      frame.style.cssText = 'position: fixed; inset: 0; width: 1000px; height: 700px; border: 0';
      document.body.append(frame);
      window.attack = () => { frame.style.cssText += '; ${css}'; };
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
    await tryToClick(session(), page, scale);
    await expectNothingChanged(session(), page);
  });

  const KNOWN = { known: ['china-internet-2015/cybersovereignty'] };

  test('a plain page changes what the reader asks for', async () => {
    const { driven, open, report } = session();
    const page = await open('topic.html');
    await report(page);
    await openChanges(session(), page, 'cybersovereignty');
    await untilSeen(session().driven, page);
    await tryToClick(session(), page);
    expect(await storedSettings(driven)).toEqual(KNOWN);
  });

  // Nothing in Firefox says how a frame of another origin is shown; there the list in the toolbar is the way.
  test.each([
    ['127.0.0.1', ['chromium', 'firefox']],
    ['localhost', ['chromium']],
  ] as const)('a plain frame from %s does so in %j', async (host, kinds) => {
    const { driven, kind, open, server } = session();
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
    const isDone = (kinds as readonly string[]).includes(kind);
    expect(said).toMatch(isDone ? /^You know/ : /^The page covers/);
    expect(await storedSettings(driven)).toEqual(isDone ? KNOWN : {});
  });

  test('the host takes nothing from the page: its card is as clear as ever', async () => {
    const { driven, open, report } = session();
    const page = await open('topic.html');
    await report(page);
    await page.evaluate(`{
      const style = document.createElement('style');
      style.textContent = 'div[popover], html > * { opacity: 0.1 !important; filter: blur(9px) !important; transform: scale(0.3) !important; ' +
        'clip-path: circle(2px) !important; visibility: hidden !important; mask-image: linear-gradient(#0000, #0000) !important; ' +
        'translate: 90px !important; pointer-events: none !important; transition: opacity 9s !important; animation: 9s linear infinite fade !important } ' +
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
  await press('Why is this marked?');
  await press('I know this');
  return untilNotice(driven, page);
}
