import type { Page } from 'puppeteer-core';
import { openChanges } from '../support/card-hands.ts';
import { emulateMedia, setZoom, type Media } from '../support/conditions.ts';
import { contrastOf } from '../../helpers/contrast.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, testInOneOf } from '../support/e2e.ts';
import { hoverIn, isCardOpen, markIn, openLayers } from '../support/layers.ts';
import { faultsOf, lookAt, seeBar, seeCard } from '../support/look.ts';
import { markedTexts } from '../support/painted.ts';
import { openMarked, pressRead, untilBar } from '../support/reading.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';
import { inTurn } from '../../helpers/long-run.ts';

const style = (page: Page, css: string): Promise<unknown> =>
  page.evaluate(`document.documentElement.style.cssText = ${JSON.stringify(css)}`);

/** The painted marks are made for this. */
const madeFor = (page: Page): Promise<unknown> =>
  page.evaluate(
    `[...new Set([...CSS.highlights].filter(([, all]) => all.size).map(([name]) => name.split('-').at(-1)))]`,
  );

const isLight = (colour: string): boolean => contrastOf(colour, '#000') > contrastOf(colour, '#fff');

describeInBrowsers('the card in each condition', (session, _testInOne, kind) => {
  const testInOne = testInOneOf(kind, 'firefox');

  test.each<[string, Media, string, boolean]>(
    inTurn(kind, [
      ['light', {}, 'topic.html', true],
      ['dark', { scheme: 'dark' }, 'follows-scheme.html', false],
      // The card has the colours of the page, whatever the system's are.
      ['dark-page', {}, 'dark-page.html', false],
      ['light-page-dark-system', { scheme: 'dark' }, 'topic.html', true],
    ]),
  )('%s', async (name, media, fixtureName, light) => {
    const { kind } = session();
    const page = await openLayers(session(), fixtureName, 6);
    await emulateMedia(page, kind, media);
    // Marks are made for what is behind them when they are painted.
    await page.reload();
    await until('the marks', async () => (await markedTexts(page)).length === 6);
    if (name.startsWith('dark')) expect(await madeFor(page)).toEqual(['dark']);
    const card = await seeCard(session(), page, { selector: 'p', name });
    expect(isLight(card.background)).toBe(light);
    await page.keyboard.press('Escape');
    const bar = await seeBar(session(), page, `${name}-bar`);
    expect(isLight(bar.background)).toBe(light);
  });

  test('forced colours: the system’s alone, and every state is told by more than a colour', async () => {
    const { kind, driven, keepPicture } = session();
    const page = await openLayers(session(), 'topic.html', 6);
    await emulateMedia(page, kind, { forcedColours: true });
    const card = await seeCard(session(), page, { selector: 'p', name: 'forced' });
    const system = (await page.evaluate(`['Canvas', 'CanvasText', 'LinkText'].map(name => {
      document.body.style.color = name;
      const parts = getComputedStyle(document.body).color.match(/\\d+/g);
      document.body.style.color = '';
      return '#' + parts.map(each => Number(each).toString(16).padStart(2, '0')).join('');
    })`)) as string[];
    expect(new Set(card.texts.map(({ behind }) => behind))).toEqual(new Set([system[0]]));
    expect(card.texts.filter(({ colour }) => !system.slice(1).includes(colour))).toEqual([]);
    const border = await driven.inCard<string>(
      page,
      `root => { const { borderTopStyle, borderTopWidth } = getComputedStyle(root.querySelector('.card'));
        return borderTopStyle + ' ' + borderTopWidth; }`,
    );
    expect(border).toBe('solid 1px');
    await page.keyboard.press('Escape');
    await seeBar(session(), page, 'forced-bar');
    await page.keyboard.press('Escape');
    await openChanges(session(), page, 'cybersovereignty');
    await keepPicture('condition-forced-why', () => page.screenshot());
    // A part that is unfolded or pinned has a line around it.
    const lines = await driven.inCard<string[]>(
      page,
      `root => [...root.querySelectorAll('.tool')].filter(each => each.ariaExpanded === 'true' || each.ariaPressed === 'true')
        .map(each => getComputedStyle(each).borderTopStyle)`,
    );
    expect(lines).toEqual(['solid']);
    expect(faultsOf(await lookAt(driven, page, 'card'))).toEqual([]);
  });

  testInOne('reduced motion: nothing moves; else the card fades in', async () => {
    const { kind, driven } = session();
    const page = await openLayers(session(), 'topic.html', 6);
    await hoverIn(session(), page, 'p');
    expect((await lookAt(driven, page, 'card')).animation).toBe('appear');
    await page.keyboard.press('Escape');
    await emulateMedia(page, kind, { reducedMotion: true });
    const card = await seeCard(session(), page, { selector: 'p', name: 'still' });
    expect([card.animation, card.moving]).toEqual(['none', 0]);
    const moving = await driven.inCard<string[]>(
      page,
      `root => [...root.querySelectorAll('*')].filter(each => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return parseFloat(transitionDuration) > 0 || animationName !== 'none';
      }).map(each => each.className)`,
    );
    expect(moving).toEqual([]);
    await page.keyboard.press('Escape');
    const bar = await seeBar(session(), page, 'still-bar');
    expect([bar.animation, bar.moving]).toEqual(['none', 0]);
  });

  test.each(inTurn(kind, [2, 4]))('the browser’s own zoom, %i times', async factor => {
    const { driven } = session();
    const page = await openLayers(session(), 'topic.html', 6);
    try {
      // As large as a common screen.
      await page.setViewport({ width: 1280, height: 1024 });
      await setZoom(driven, page, factor);
      await until('the zoom', () => page.evaluate(`devicePixelRatio === ${factor}`));
      const card = await seeCard(session(), page, { selector: 'p', name: `zoom-${factor}` });
      expect(card.viewport).toEqual({ width: 1280 / factor, height: 1024 / factor });
      // In pixels of the page, so that it grows with it.
      expect(Math.min(...card.texts.map(({ fontSize }) => fontSize))).toBe(12);
      await page.keyboard.press('Escape');
      await seeBar(session(), page, `zoom-${factor}-bar`);
    } finally {
      await setZoom(driven, page, 1);
    }
  });

  testInOne.each(
    inTurn('chromium', [
      ['as low as 400 % zoom of a small screen', 320, 256],
      ['320 px wide', 320, 480],
    ]),
  )('%s', async (_, width, height) => {
    const page = await openLayers(session(), 'topic.html', 6);
    await page.setViewport({ width, height });
    const name = `narrow-${height}`;
    const card = await seeCard(session(), page, { selector: 'p', name });
    expect(card.viewport).toEqual({ width, height });
    await page.keyboard.press('Escape');
    await seeBar(session(), page, `${name}-bar`);
  });

  testInOne.each(
    inTurn('chromium', [
      ['huge', 40],
      ['tiny', 3],
    ]),
  )('a %s root font: the card’s text is as ever', async (name, size) => {
    const page = await openLayers(session(), 'topic.html', 6);
    await style(page, `font-size: ${size}px`);
    const card = await seeCard(session(), page, { selector: 'p', name: `root-${name}` });
    const sizes = card.texts.map(({ fontSize }) => fontSize);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([12, 17]);
    await page.keyboard.press('Escape');
    await seeBar(session(), page, `root-${name}-bar`);
  });

  testInOne.each(inTurn('chromium', ['vertical-rl', 'vertical-lr', 'sideways-lr'], 2))(
    'text set %s: the card’s is not, and stands beside the column',
    async mode => {
      const page = await openLayers(session(), 'vertical.html', 1);
      await page.evaluate(`document.body.style.writingMode = '${mode}'`);
      const card = await seeCard(session(), page, { selector: 'p:nth-of-type(2)', name: mode });
      expect(card.writingMode).toBe('horizontal-tb');
      const words = await markIn(page, 'body');
      expect(card.box.x + card.box.width <= words.x || card.box.x >= words.x + words.width).toBe(true);
      await page.keyboard.press('Escape');
      const bar = await seeBar(session(), page, `${mode}-bar`);
      expect(bar.writingMode).toBe('horizontal-tb');
      expect(bar.box.width).toBeGreaterThan(bar.box.height);
    },
  );

  test('print: neither card nor bar; after it both are there as before', async () => {
    const { kind, driven, keepPicture } = session();
    const page = await openMarked(session(), 'reading.html', 5);
    await pressRead(session(), page);
    await untilBar(session(), page, { count: '1 of 5' });
    await page.keyboard.press('Enter');
    await until('the card', () => isCardOpen(session().driven, page));
    expect(await page.evaluate(`document.querySelectorAll('${HOST}').length`)).toBe(2);
    const shown = `[...document.querySelectorAll('${HOST}')].map(each => each.checkVisibility({ visibilityProperty: true }))`;
    expect(await page.evaluate(shown)).toEqual([true, true]);
    await emulateMedia(page, kind, { print: true });
    await until('print', () => page.evaluate(`matchMedia('print').matches`));
    await until('both to be hidden', async () => String(await page.evaluate(shown)) === 'false,false');
    for (const selector of ['h2', '.count'])
      expect(
        await driven.inCard<boolean>(
          page,
          `(root, selector) => root.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? null`,
          selector,
        ),
      ).toBe(false);
    await keepPicture('condition-print', () => page.screenshot());
    await emulateMedia(page, kind, {});
    await until('the screen', () => page.evaluate(`!matchMedia('print').matches`));
    expect(await page.evaluate(shown)).toEqual([true, true]);
    await page.keyboard.press('Escape');
    await untilBar(session(), page, { count: '1 of 5', focus: 'Great Firewall' });
  });
});
