import type { Frame, Page } from 'puppeteer-core';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers } from '../support/e2e.ts';
import { countPixels, markAll } from '../support/painted.ts';

/** The bundled pack's line where what is behind it is light, and dark. */
const TEAL = { light: '#0b6b64', dark: '#6fd6c9' };

/** For each mark, in page order: the heading of its section, what is behind it, and what its line is made for. */
const READ = `[...CSS.highlights]
  .flatMap(([name, all]) => [...all].map(({ startContainer }) => ({ name, at: startContainer.parentElement })))
  .map(({ name, at }) => ({ section: Element.prototype.closest.call(at, 'section'), made: name.split('-').at(-1) }))
  .map(({ section, made }) => ({
    what: section.querySelector('h2').textContent, is: section.className, made,
  }))`;

const made = async (frame: Page | Frame): Promise<string[]> =>
  (await frame.evaluate(
    `[...CSS.highlights].filter(([, all]) => all.size).map(([name]) => name.split('-').at(-1))`,
  )) as string[];

describeInBrowsers('the colour of a mark', session => {
  test('is made for what is behind its text', async () => {
    const { driven, open, report, keepPicture } = session();
    await markAll(driven);
    const page = await open('backdrops.html');
    const { errors } = await report(page);
    expect(errors).toEqual([]);
    const marks = (await page.evaluate(READ)) as { what: string; is: string; made: string }[];
    expect(marks.filter(mark => mark.made !== mark.is)).toEqual([]);
    expect(marks).toHaveLength((await page.$$('section')).length);
    const picture = await page.screenshot({ fullPage: true });
    await keepPicture('backdrops', () => picture);
    expect(countPixels(picture, TEAL.light)).toBeGreaterThan(40);
    expect(countPixels(picture, TEAL.dark)).toBeGreaterThan(40);
  });

  test('is light where the browser itself makes the page dark, in a frame without a background too', async () => {
    const { keepPicture, openRead } = session();
    const page = await openRead('dark-scheme.html');
    expect(await made(page)).toEqual(['dark']);
    const inner = page.frames()[1]!;
    await until('the frame to be marked', async () => (await made(inner)).length > 0);
    expect(await made(inner)).toEqual(['dark']);
    const picture = await page.screenshot();
    await keepPicture('dark-scheme', () => picture);
    expect(countPixels(picture, TEAL.light)).toBe(0);
    expect(countPixels(picture, TEAL.dark)).toBeGreaterThan(20);
  });

  test('follows a page that changes its theme', async () => {
    const { openRead } = session();
    const page = await openRead('theme.html');
    expect(await made(page)).toEqual(['light']);
    await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
    await until('the dark line', async () => (await made(page)).join() === 'dark', 3000);
    await page.evaluate(`delete document.documentElement.dataset.theme`);
    await until('the light line', async () => (await made(page)).join() === 'light', 3000);
  });
});
