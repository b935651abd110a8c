import type { ExtensionPage } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { findInSurface } from '../support/axe.ts';
import { describeInBrowsers } from '../support/e2e.ts';

const TERMS = Array.from({ length: 10 }, (_, n) => `tarry pebble ${n}`);
const CELLS = `Term\tDefinition\r\n${TERMS.map(term => `${term}\t"What a ""${term}"" is."`).join('\r\n')}\r\n`;

/** A reader at the page: each method is one act of a hand. */
class Reader {
  acts = 0;

  constructor(readonly page: ExtensionPage) {}

  async click(selector: string): Promise<void> {
    this.acts++;
    await this.page.click(selector);
  }

  /** Writes where the focus is, over what is selected there. */
  async write(text: string): Promise<void> {
    this.acts++;
    await this.page.press([text]);
  }

  async press(key: string): Promise<void> {
    this.acts++;
    await this.page.press([key]);
  }

  /** Pastes where the focus is, as the browser does with cells of a spreadsheet. */
  async paste(text: string): Promise<void> {
    this.acts++;
    await this.page.evaluate(`(() => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      const clipboardData = { getData: type => (type === 'text/plain' ? ${JSON.stringify(text)} : '') };
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      document.activeElement.dispatchEvent(event);
    })()`);
  }
}

const untilShown = (page: ExtensionPage, what: string, expression: string): Promise<boolean> =>
  until(what, () => page.evaluate<boolean>(expression));

const focusIs = (selector: string): string => `document.activeElement.matches('${selector}')`;
const cellOf = (term: string, cell: string): string =>
  `[...document.querySelectorAll('#entries-grid [data-id]')]
    .find(row => row.querySelector('bdi')?.textContent === ${JSON.stringify(term)})
    ?.querySelector('[data-cell=${cell}]')`;

describeInBrowsers('steps with a list', (session, testInOne) => {
  test('ten terms from a spreadsheet are in a new list after five acts, and go with one undo', async () => {
    const page = await session().driven.extensionPage('options/index.html', true);
    await untilShown(page, 'the lists', `Boolean(document.querySelector('[data-pack]'))`);
    const reader = new Reader(page);
    await reader.click('a[href="#new-list"]');
    await untilShown(page, 'the name of the list', focusIs('#list-name'));
    await reader.write('Shingle');
    await reader.press('Enter');
    await untilShown(page, 'the table', focusIs('#entries-grid'));
    await reader.paste(CELLS);
    await untilShown(
      page,
      'ten terms',
      `document.querySelector('.list-line [role=status]').textContent === '10 terms'`,
    );
    expect(reader.acts).toBeLessThanOrEqual(5);
    expect(await page.evaluate(`document.querySelector('h1').textContent`)).toBe('Shingle');
    expect(await page.evaluate(`${cellOf(TERMS[9]!, 'summary')}.textContent`)).toBe(
      `What a "${TERMS[9]}" is.`,
    );
    expect(await findInSurface(page)).toEqual([]);
    await session().keepPicture('list-pasted', () => page.screenshot());
    await page.click('#undo');
    await untilShown(page, 'no terms', `!document.querySelector('#entries-grid [data-id]')`);
    await page.close();
  });

  testInOne('a term is corrected in its list by three acts', async () => {
    const page = await session().driven.extensionPage('options/index.html#new-list', true);
    await untilShown(page, 'the name of the list', focusIs('#list-name'));
    const reader = new Reader(page);
    await reader.press('Enter');
    await untilShown(page, 'the table', focusIs('#entries-grid'));
    // The empty row: a term, its definition, the next term.
    await reader.write('fan');
    await reader.press('Tab');
    await reader.write('A window.');
    await reader.press('Enter');
    await untilShown(page, 'the term', `Boolean(${cellOf('fan', 'summary')})`);
    expect(await findInSurface(page)).toEqual([]);
    const undo = `document.querySelector('.history button').ariaLabel`;
    const before = await page.evaluate<string>(undo);
    reader.acts = 0;
    await reader.click('#entries-grid [data-id] [data-cell=summary]');
    await reader.write('A window above a door.');
    await reader.press('Enter');
    await untilShown(
      page,
      'the correction',
      `${cellOf('fan', 'summary')}.textContent === 'A window above a door.'`,
    );
    expect(reader.acts).toBeLessThanOrEqual(3);
    // It can be undone once it is stored.
    await untilShown(page, 'its undo', `${undo} !== ${JSON.stringify(before)}`);
    await page.evaluate('location.reload()');
    await untilShown(
      page,
      'what is stored',
      `${cellOf('fan', 'summary')}?.textContent === 'A window above a door.'`,
    );
    await page.close();
  });
});
