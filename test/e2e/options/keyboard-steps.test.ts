import type { Page } from 'puppeteer-core';
import type { ExtensionPage, Surface } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { isRefusal, noticeOf, storedSettings, untilSeen } from '../support/card-hands.ts';
import { describeInBrowsers, type Session } from '../support/e2e.ts';
import { markedTexts } from '../support/painted.ts';
import { pressRead, readBar } from '../support/reading.ts';

/** No control that is used often is farther than this from where the focus is. */
const MAX_MOVES = 12;

const TERMS = Array.from({ length: 10 }, (_, n) => `tarry pebble ${n}\tWhat it is.`);

/** Source of a function: the name of the control that has the focus in a document or a card. */
const FOCUSED = `root => {
  const { activeElement: at } = root;
  return at && (at.id || at.ariaLabel || at.textContent.trim());
}`;

/** Counts the keys that do something, and the texts that are written; those that only move the focus have a limit. */
class Hands {
  actions = 0;
  fields = 0;

  constructor(
    private readonly pressKey: (key: string) => Promise<unknown>,
    private readonly focused: () => Promise<string | null>,
  ) {}

  static on(page: Surface, actions = 0): Hands {
    const hands = new Hands(
      key => page.press([key]),
      () => page.evaluate(`(${FOCUSED})(document)`),
    );
    hands.actions = actions;
    return hands;
  }

  async moveTo(name: RegExp, key = 'Tab'): Promise<void> {
    let there = await this.focused();
    for (let moves = 0; moves < MAX_MOVES && !name.test(there ?? ''); moves++) {
      await this.pressKey(key);
      there = await this.focused();
    }
    expect(there).toMatch(name);
  }

  async press(key: string): Promise<void> {
    this.actions++;
    await this.pressKey(key);
  }

  async write(text: string): Promise<void> {
    this.fields++;
    await this.pressKey(text);
  }
}

const untilFocus = (page: ExtensionPage, selector: string): Promise<boolean> =>
  until(`the focus on ${selector}`, () =>
    page.evaluate<boolean>(`document.activeElement?.matches('${selector}')`),
  );

/** The popup opens a tab of its own, which a driver has to open itself: the address is the popup's. */
const place = ({ driven }: Session, hash: string): Promise<ExtensionPage> =>
  driven.extensionPage(`options/index.html${hash}`, true);

/** Opens the popup, which is one action: the browser has keys for it. */
async function openPopup({ driven }: Session, page: Page): Promise<{ popup: Surface; hands: Hands }> {
  const popup = await driven.openPopup(page);
  await until('its foot', () => popup.evaluate<boolean>(`Boolean(document.querySelector('.foot button'))`));
  return { popup, hands: Hands.on(popup, 1) };
}

describeInBrowsers('what readers do most takes few keys', (session, testInOne) => {
  testInOne('the first own term, from the toolbar: at most four actions and two fields', async () => {
    const page = await session().openRead('garden.html');
    const { hands } = await openPopup(session(), page);
    await hands.moveTo(/^New term/, 'Shift+Tab');
    await hands.press('Enter');
    const options = await place(session(), '#new');
    await untilFocus(options, '#entry-headword');
    const form = Hands.on(options, hands.actions);
    await form.write('draw hoe');
    await form.moveTo(/^entry-summary$/);
    await form.write('A hoe that is pulled.');
    await form.press('Enter');
    await until('the mark', async () => (await markedTexts(page)).includes('draw hoe'));
    expect(form.actions).toBeLessThanOrEqual(4);
    expect(form.fields).toBe(2);
    await options.close();
  });

  testInOne(
    'ten terms pasted into a new list: at most five; one of them corrected: at most three',
    async () => {
      const options = await place(session(), '');
      await until('the lists', () =>
        options.evaluate<boolean>(`Boolean(document.querySelector('[data-pack]'))`),
      );
      const hands = Hands.on(options);
      await hands.moveTo(/^New list$/);
      await hands.press('Enter');
      await untilFocus(options, '#list-name');
      await hands.write('Shingle');
      await hands.press('Enter');
      await untilFocus(options, '#entries-grid');
      hands.actions++;
      await options.evaluate(`(() => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      const clipboardData = { getData: type => (type === 'text/plain' ? ${JSON.stringify(TERMS.join('\n'))} : '') };
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      document.activeElement.dispatchEvent(event);
    })()`);
      await until('ten terms', () =>
        options.evaluate<boolean>(`document.querySelectorAll('#entries-grid [data-id]').length === 10`),
      );
      expect(hands.actions + hands.fields).toBeLessThanOrEqual(5);

      const again = Hands.on(options);
      await untilFocus(options, '#entries-grid');
      await options.press(['Control+Home', 'ArrowRight']);
      await again.write('What a pebble is.');
      await again.press('Enter');
      await until('the correction', () =>
        options.evaluate<boolean>(
          `document.querySelector('#entries-grid [data-cell=summary]').textContent === 'What a pebble is.'`,
        ),
      );
      expect(again.actions + again.fields).toBeLessThanOrEqual(3);
      await options.close();
    },
  );

  testInOne('a list of an open page with its ten best terms: at most six actions', async () => {
    const { driven, openRead } = session();
    const page = await openRead('topic.html');
    const { popup, hands } = await openPopup(session(), page);
    await until('its terms', () => popup.evaluate<boolean>(`Boolean(document.querySelector('.terms li'))`));
    await hands.moveTo(/^More for this page/);
    await hands.press('Enter');
    await hands.moveTo(/^List from this page/);
    await hands.press('Enter');
    const options = await place(session(), `#propose/${await driven.tabOf(page)}`);
    await until('the proposals', () =>
      options.evaluate<boolean>(`Boolean(document.querySelector('#review-best'))`),
    );
    const review = Hands.on(options, hands.actions);
    await review.moveTo(/^review-best$/, 'Shift+Tab');
    await review.press('Enter');
    await review.moveTo(/^review-add$/);
    await review.press('Enter');
    await until('the list', () =>
      options.evaluate<boolean>(`Boolean(document.querySelector('#review-status a'))`),
    );
    expect(review.actions).toBeLessThanOrEqual(6);
    expect(review.fields).toBe(0);
    await options.close();
  });

  testInOne('“I know this” and its undo in an open card: one action each', async () => {
    const { driven } = session();
    const page = await session().openRead('topic.html');
    await pressRead(session(), page);
    await until('the bar', async () => (await readBar(session(), page))?.focus);
    await page.keyboard.press('Enter');
    await until('the focus in the card', () =>
      driven.inCard(page, `root => root.activeElement?.closest('[role=dialog]:has(h2)') ? true : null`),
    );
    const hands = new Hands(
      async key => {
        const [name, held] = key.split('+').reverse() as [string, string | undefined];
        if (held) await page.keyboard.down(held as 'Shift');
        await page.keyboard.press(name as 'Tab');
        if (held) await page.keyboard.up(held as 'Shift');
      },
      () => driven.inCard<string>(page, FOCUSED),
    );
    const isKnown = async (): Promise<boolean> => 'known' in (await storedSettings(driven));
    /** A second press, in a browser that is late to see the card, is the same action. */
    const enter = async (known: boolean): Promise<void> => {
      await untilSeen(driven, page);
      await hands.press('Enter');
      await until('what was pressed', async () => {
        if ((await isKnown()) === known) return true;
        if (!isRefusal(await noticeOf(driven, page))) return false;
        await untilSeen(driven, page);
        await page.keyboard.press('Enter');
        return false;
      });
    };
    await hands.moveTo(/^I know this$/, 'Shift+Tab');
    await enter(true);
    await hands.moveTo(/^Undo$/);
    await enter(false);
    expect(hands.actions).toBe(2);
  });
});
