import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension } from '../../commands/build-extension.ts';
import { outlast, until } from '../../browsers/waiting.ts';
import { findInSchemes } from '../support/axe.ts';
import { readControls, unseen } from '../support/controls.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers } from '../support/e2e.ts';

const WELCOME = 'welcome/index.html';
const SHOWN = `[...document.querySelectorAll('[data-browser]')].filter(each => each.checkVisibility())
  .map(each => each.dataset.browser)`;

describeInBrowsers('the welcome page', (session, testInOne) => {
  test('is marked as any page is, and nothing refuses the card’s code', async () => {
    const page = await session().driven.extensionPage(WELCOME, true);
    await until('marks', () => page.evaluate<boolean>('CSS.highlights.size > 0'), 5000);
    // It is imported soon after the marks; what the page's policy refuses is among the errors that are looked at below.
    await outlast(DELAYS.cardCode);
    const kind = `import('/content/card.js').then(part => typeof part.PageCard)`;
    expect(await page.evaluate<string>(kind)).toBe('function');
    await page.close();
  });

  test('says how many terms there are and how this browser pins the icon, and leads to a first list', async () => {
    const { driven, kind } = session();
    const { entries } = JSON.parse(readFileSync(join(builtExtension(kind), 'pack.json'), 'utf8')) as {
      entries: unknown[];
    };
    const page = await driven.extensionPage(WELCOME, true);
    expect(await page.evaluate<string>(`document.querySelector('header').textContent`)).toContain(
      `comes with ${entries.length} terms on one subject`,
    );
    expect(await page.evaluate<string[]>(SHOWN)).toEqual([kind === 'firefox' ? 'firefox' : 'chrome']);
    await page.click('.ways [data-extension]');
    await until('the name of the first list', () =>
      page.evaluate<boolean>(`Boolean(document.querySelector('#list-name'))`),
    );
    await page.close();
  });

  testInOne('axe, sizes, and the focus is seen on every control, in light and in dark', async () => {
    const page = await session().driven.extensionPage(WELCOME, true);
    expect(await findInSchemes(page)).toEqual([]);
    const { shown, small } = await readControls(page);
    expect(shown.length).toBeGreaterThan(4);
    expect(small).toEqual([]);
    expect(unseen(shown)).toEqual([]);
    await page.close();
  });

  testInOne('as a page of the web: marked, without links to pages that are not beside it', async () => {
    const { driven, server, kind } = session();
    const page = await driven.openPage(server.addressOf(join(builtExtension(kind), 'welcome', 'index.html')));
    await until('marks', () => page.evaluate('CSS.highlights.size > 0'), 5000);
    expect(await page.evaluate(SHOWN)).toHaveLength(1);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('[data-extension]')].filter(each => each.checkVisibility()).length`,
      ),
    ).toBe(0);
    const inHeader = `[...CSS.highlights.values()].flatMap(all => [...all])
      .filter(({ startContainer }) => startContainer.parentElement.closest('header')).length`;
    expect(await page.evaluate(inHeader)).toBe(0);
    await page.close();
  });
});
