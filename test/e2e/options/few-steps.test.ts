import type { ExtensionPage, Surface } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, type Session } from '../support/e2e.ts';
import { openChanges, pressControl } from '../support/card-hands.ts';
import { markedTexts } from '../support/painted.ts';

/** Counts what a reader does: each press is one action, the one that goes to a field too; writing is counted apart. */
class Steps {
  actions = 0;
  fields = 0;

  async press(page: Surface, selector: string): Promise<void> {
    this.actions++;
    await page.click(selector);
  }

  /** Presses the button of a name, as a reader finds it. */
  async pressNamed(page: Surface, name: RegExp): Promise<void> {
    await until(`a button ${name}`, () => page.evaluate<boolean>(`(${FIND})(${name})`));
    await this.press(page, '[data-step]');
  }

  async write(page: ExtensionPage, selector: string, text: string): Promise<void> {
    this.fields++;
    if (!(await page.evaluate<boolean>(`document.activeElement.matches('${selector}')`))) this.actions++;
    await page.fill(selector, text);
  }
}

/** Marks the one button whose name matches. */
const FIND = `(name => {
  document.querySelector('[data-step]')?.removeAttribute('data-step');
  const button = [...document.querySelectorAll('button')].find(each => name.test(each.ariaLabel ?? each.textContent.trim()));
  if (button) button.dataset.step = '';
  return Boolean(button);
})`;

/** The popup opens a tab of its own, which a driver has to open itself: the address is the popup's. */
const place = ({ driven }: Session, hash: string): Promise<ExtensionPage> =>
  driven.extensionPage(`options/index.html${hash}`, true);

describeInBrowsers('what readers do most takes few steps', (session, testInOne) => {
  testInOne('the first own term, from the toolbar: at most four actions and two fields', async () => {
    const { driven, openRead } = session();
    const page = await openRead('garden.html');
    const steps = new Steps();
    const popup = await driven.openPopup(page);
    steps.actions++;
    await steps.pressNamed(popup, /^New term/);
    const options = await place(session(), '#new');
    await until('the form', () =>
      options.evaluate<boolean>(`document.activeElement?.id === 'entry-headword'`),
    );
    await steps.write(options, '#entry-headword', 'tarry pebble');
    await steps.write(options, '#entry-summary', 'A stone that tar has glued to others.');
    await steps.press(options, '#entry-add');
    await until('the mark', async () => (await markedTexts(page)).includes('tarry pebble'));
    expect(steps.actions).toBeLessThanOrEqual(4);
    expect(steps.fields).toBeLessThanOrEqual(2);
    await options.close();
  });

  testInOne('“I know this” and its undo: one action each', async () => {
    const page = await session().openRead('topic.html');
    const marks = await markedTexts(page);
    await openChanges(session(), page, 'cybersovereignty');
    const isMarked = async (): Promise<boolean> => (await markedTexts(page)).includes('cybersovereignty');
    // A second press, in a browser that is late to see the card, is the same action.
    await pressControl(session(), page, 'I know this');
    await until('no mark', async () => !(await isMarked()));
    await pressControl(session(), page, 'Undo');
    await until('the mark again', isMarked);
    expect(await markedTexts(page)).toEqual(marks);
  });

  testInOne('a list of an open page with its ten best terms: at most six actions', async () => {
    const { driven, openRead } = session();
    const page = await openRead('topic.html');
    const steps = new Steps();
    const popup = await driven.openPopup(page);
    steps.actions++;
    await steps.pressNamed(popup, /^More for this page/);
    await steps.pressNamed(popup, /^List from this page/);
    const options = await place(session(), `#propose/${await driven.tabOf(page)}`);
    await until('the proposals', () =>
      options.evaluate<boolean>(`Boolean(document.querySelector('#review-best'))`),
    );
    await steps.press(options, '#review-best');
    await steps.press(options, '#review-add');
    const added = await until('the list', () =>
      options.evaluate<string | false>(
        `Boolean(document.querySelector('#review-status a')) && document.querySelector('#review-status').textContent`,
      ),
    );
    expect(added).toMatch(/^Added 10 terms to “.+”\.$/);
    expect(steps.actions).toBeLessThanOrEqual(6);
    expect(steps.fields).toBe(0);
    await options.close();
  });

  testInOne('a term written by keyboard: two fields, and a key after each', async () => {
    const page = await session().openRead('garden.html');
    const options = await place(session(), '#new');
    await until('the form', () =>
      options.evaluate<boolean>(`document.activeElement?.id === 'entry-headword'`),
    );
    await options.press(['draw hoe', 'Tab', 'A hoe that is pulled.', 'Enter']);
    await until('the mark', async () => (await markedTexts(page)).includes('draw hoe'));
    await options.close();
  });
});
