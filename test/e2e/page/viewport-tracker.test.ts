import type { Page } from 'puppeteer-core';
import { outlast, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers } from '../support/e2e.ts';
import { markAll, paintedIn } from '../support/painted.ts';

/** Whether the place of a page with this id has painted marks. */
const isPainted = async (page: Page, id: string): Promise<boolean> => (await paintedIn(page, id)) > 0;

/** So many marks that only near ones are painted. */
const ADD_CROWD = `
  document.body.insertAdjacentHTML('beforeend', '<h2>More</h2><p>And the Great Firewall.</p>'.repeat(50));
`;

describeInBrowsers('marks near the view', session => {
  beforeEach(() => markAll(session().driven));

  test('are painted; those far away are when the reader comes there, and for printing', async () => {
    const page = await session().open('far.html');
    await until('the first mark', () => isPainted(page, 'first'));
    await page.evaluate(ADD_CROWD);
    await until('far marks to be left to later', async () => !(await isPainted(page, 'last')));
    expect(await session().marked(page)).toHaveLength(56);
    await page.evaluate('document.getElementById("last").scrollIntoView()');
    await until('the last mark', () => isPainted(page, 'last'));
    await until('the first to be taken back', async () => !(await isPainted(page, 'first')));
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await isPainted(page, 'first')).toBe(true);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    await until('the first to be taken back again', async () => !(await isPainted(page, 'first')));
  });

  test('are painted with all others where these are few', async () => {
    const page = await session().open('far.html');
    await until('all marks', async () => (await session().marked(page)).length === 6);
    await outlast(DELAYS.unpaint);
    for (const id of ['first', 'last']) expect([id, await isPainted(page, id)]).toEqual([id, true]);
  });

  test('are painted where a box does not say where its text is', async () => {
    const page = await session().open('far.html');
    await until('the first mark', () => isPainted(page, 'first'));
    await page.evaluate(ADD_CROWD);
    await until('far marks to be left to later', async () => !(await isPainted(page, 'last')));
    for (const id of ['boxless', 'overflowing']) expect([id, await isPainted(page, id)]).toEqual([id, true]);
  });

  test('are painted in a box that scrolls by itself', async () => {
    const page = await session().open('far.html');
    await until('the first mark', () => isPainted(page, 'first'));
    await page.evaluate('document.getElementById("inner").scrollIntoView()');
    await until('the mark in the box', () => isPainted(page, 'inner'));
  });
});
