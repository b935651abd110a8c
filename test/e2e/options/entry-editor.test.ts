import { findInSurface } from '../support/axe.ts';
import { readControls, unseen } from '../support/controls.ts';
import type { ExtensionPage } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, type Session, testInLong, untilMarks } from '../support/e2e.ts';
import { markAll, markedTexts } from '../support/painted.ts';

/** Tells which element has the focus: its name and, of a field, what it holds. */
const FOCUS = `(each => each.ariaLabel || (each.labels?.[0]?.querySelector('.name') ?? each.labels?.[0] ?? each).textContent.trim())(document.activeElement)`;

const textOf = (page: ExtensionPage, selector: string): Promise<string> =>
  page.evaluate<string>(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`);

async function openNew({ driven }: Session): Promise<ExtensionPage> {
  await markAll(driven);
  const page = await driven.extensionPage('options/index.html#new', true);
  await until('the form', () =>
    page.evaluate<boolean>(`document.activeElement?.id === 'entry-headword' && document.hasFocus()`),
  );
  return page;
}

/** Goes on by Tab to the control of a name; nothing but keys. */
async function tabTo(page: ExtensionPage, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.press([key]);
    const found = await page.evaluate<string>(FOCUS);
    if (found.startsWith(name)) return;
    passed.push(found.slice(0, 30));
  }
  throw new Error(`${key} does not come to ${name}, but to ${passed.join(', ')}`);
}

/** Writes a term by the keyboard, and waits until it is stored and open. */
async function writeTerm(page: ExtensionPage, term: string, summary: string): Promise<void> {
  await page.press([term, 'Tab', summary]);
  await tabTo(page, 'Add term');
  await page.press(['Enter']);
  await until(`${term} to be stored`, () => page.evaluate<boolean>(`location.hash.startsWith('#pack/')`));
  await until('its form', () =>
    page.evaluate<boolean>(`document.querySelector('#entry-headword')?.value === ${JSON.stringify(term)}`),
  );
}

/** Reads the page again once all is stored, and gives what its fields hold then. */
async function readStored(page: ExtensionPage, fields: string, isThere: string): Promise<string[]> {
  await until('the last field to be stored', () =>
    page.evaluate<boolean>(`document.querySelector('.actions [role=status]').textContent === 'Saved'`),
  );
  await page.evaluate(`(document.documentElement.className = 'old', location.reload())`);
  await until('the stored term', () =>
    page.evaluate<boolean>(`!document.documentElement.className && Boolean(${isThere})`),
  );
  return page.evaluate<string[]>(`[...document.querySelectorAll('${fields}')].map(each => each.value)`);
}

describeInBrowsers('the entry form', (session, testInOne) => {
  testInOne('by the keyboard alone: a term and its spellings, live in an open page', async () => {
    const { open, report } = session();
    const garden = await open('garden.html');
    await report(garden);
    const page = await openNew(session());
    await writeTerm(page, 'tarry pebble', 'A stone.');
    await tabTo(page, 'More');
    await page.press(['Enter']);
    await tabTo(page, 'Spelling 1: marked');
    await tabTo(page, 'Add a spelling');
    await page.press(['Enter', 'pebble of tar']);
    await tabTo(page, 'Try it on a text');
    await page.press(['A tarry pebble. Two pebbles of tar, and tarry pebbles.']);
    await until('marks in the sample', () =>
      page.evaluate<boolean>(
        `Boolean(document.querySelector('.mention[aria-label="tarry pebbles: marked"]'))`,
      ),
    );
    await tabTo(page, 'tarry pebbles: marked', 'Shift+Tab');
    expect(await textOf(page, '#sample-why')).toMatch(/“tarry pebbles?”/);
    const isThere = `document.querySelectorAll('.form-text').length === 2`;
    expect(await readStored(page, '.form-text', isThere)).toEqual(['tarry pebble', 'pebble of tar']);
    await garden.bringToFront();
    await untilMarks(garden, 'there');
    expect(await markedTexts(garden)).toEqual(['tarry pebble']);
    await page.close();
  });

  testInLong('by the keyboard alone: every other field of a term', async () => {
    const { keepPicture } = session();
    const page = await openNew(session());
    await writeTerm(page, 'mason', 'Who builds walls.');
    await page.evaluate(`location.hash = '#new'`);
    await until('a new form', () =>
      page.evaluate<boolean>(`document.activeElement?.id === 'entry-headword'`),
    );
    await writeTerm(page, 'glued cobble', 'A stone.');
    await tabTo(page, 'More');
    await page.press(['Enter']);
    await tabTo(page, 'Try it on a text');
    await page.press(['Two glued cobbles.']);
    await tabTo(page, 'Add a statement', 'Shift+Tab');
    await page.press(['Enter', 'It sticks.', 'Tab', 'the walker', 'Tab', '2015-02-30']);
    expect(await textOf(page, '.statement-row .problem')).toBe(
      'There is no day 30 in February 2015: it has 28 days.',
    );
    await page.press(['Backspace', 'Backspace', '28', 'Tab', 'ArrowDown', 'Tab']);
    expect(await page.evaluate<string>(FOCUS)).toContain('Source and more');
    await page.press(['Enter']);
    await tabTo(page, 'Source (default');
    await page.press(['A walk', 'Tab', 'https://example.org/walk', 'Tab', '7']);
    await tabTo(page, 'Add a statement');
    await page.press(['Enter', 'It does not.', 'Tab', 'the mason']);
    await tabTo(page, 'Move statement 2 up', 'Shift+Tab');
    await page.press(['Enter']);
    await until('the focus on what is left', () =>
      page.evaluate<boolean>(`document.activeElement.ariaLabel === 'Move statement 1 down'`),
    );
    await tabTo(page, 'Add a related term');
    await page.press(['mas', 'ArrowDown', 'Enter']);
    await tabTo(page, 'Add a link');
    await page.press(['Enter', 'https://example.org/', 'Tab']);
    const card = `[...document.querySelector('.embedded-card').shadowRoot.querySelectorAll('h2, .says p, .links')].map(each => each.textContent)`;
    expect(
      await until('the card', async () => {
        const said = await page.evaluate<string[]>(card);
        return said.at(-1)?.includes('example.org') && said;
      }),
    ).toEqual(['glued cobble', 'It does not.', 'See alsomasonRead moreexample.org']);
    await keepPicture('entry-editor', () => page.screenshot());
    const fields = '.statement-row :is(textarea, input, select), .link-row input, #sample-text';
    expect(
      await readStored(page, fields, `document.querySelectorAll('.statement-row').length === 2`),
    ).toEqual(
      [
        ['It does not.', 'the mason', '', 'reported', '', '', '', ''],
        ['It sticks.', 'the walker', '2015-02-28', 'position', 'A walk', 'https://example.org/walk', '7', ''],
        ['https://example.org/'],
        ['Two glued cobbles.'],
      ].flat(),
    );
    expect(await findInSurface(page)).toEqual([]);
    await page.close();
  });

  testInOne('warnings as one types, each with what puts it right', async () => {
    const page = await openNew(session());
    const warnings = (): Promise<string[]> =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('.warnings bdi')].map(each => each.textContent)`,
      );
    const untilWarned = (words: RegExp): Promise<string> =>
      until(`a warning ${words}`, async () => (await warnings()).find(said => words.test(said)));
    await page.press(['apple']);
    await untilWarned(/“apple” is among the [\d,]+ most common English words/);
    await page.click('.warnings button');
    await until('no warning', async () => (await warnings()).length === 0);
    expect(await page.evaluate<string>(`document.querySelector('.form-row select').value`)).toBe('topic');
    await page.click('#entry-more > summary');
    await page.fill('.form-text', 'Great Firewall');
    await untilWarned(/Also in “.+”, under “Great Firewall”/);
    await page.fill('.form-text', 'p\u0430ne\u200B');
    await untilWarned(/U\+200B zero width space/);
    await untilWarned(/Cyrillic \u0430 \(U\+0430\), which looks like a \(U\+0061\)/);
    await page.fill('.form-text', '--');
    await untilWarned(/Cannot be matched/);
    expect(await textOf(page, '#form-words-0')).toBe('');
    await page.close();
  });

  testInOne('axe finds nothing, each control is large enough, and its focus is seen', async () => {
    const { keepPicture } = session();
    const page = await openNew(session());
    await page.press(['ap\u200Bple', 'Tab', 'A fruit.']);
    await tabTo(page, 'More');
    await page.press(['Enter']);
    await tabTo(page, 'Add a statement');
    await page.press(['Enter', 'It fell.', 'Tab', 'Tab', '2015-13']);
    await tabTo(page, 'Add a link');
    await page.press(['Enter', 'example.org', 'Tab']);
    await tabTo(page, 'Try it on a text');
    await page.press(['An apple, and apples.']);
    await page.evaluate(`document.querySelectorAll('details').forEach(each => (each.open = true))`);
    await until('marks', () => page.evaluate<boolean>(`document.querySelectorAll('.mention').length > 0`));
    expect(await findInSurface(page)).toEqual([]);
    const { shown, small } = await readControls(page);
    expect(small).toEqual([]);
    expect(shown.length).toBeGreaterThan(20);
    expect(unseen(shown)).toEqual([]);
    await keepPicture('entry-editor-new', () => page.screenshot());
    await page.close();
  });
});
