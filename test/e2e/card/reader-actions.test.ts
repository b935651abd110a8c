import type { Page } from 'puppeteer-core';
import {
  controlOf,
  noticeOf,
  openChanges,
  pressControl,
  storedSettings,
  untilNotice,
  untilSeen,
} from '../support/card-hands.ts';
import { readCard } from '../support/card-text.ts';
import { outlast, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers, type Session, testInLong, untilMarks, testInOneOf } from '../support/e2e.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { isCardOpen, untilClosed } from '../support/layers.ts';
import { inTurn } from '../../helpers/long-run.ts';
import { markedTexts } from '../support/painted.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';

const isMarked = async (page: Page, text: string): Promise<boolean> =>
  (await markedTexts(page)).includes(text);

async function openTopic(session: Session, isNew = false): Promise<Page> {
  const page = await (isNew ? session.openNew('topic.html') : session.open('topic.html'));
  await session.report(page);
  return page;
}

/** Listeners in a page and its extensions' worlds, those of nodes that are gone left out; Chromium only. */
async function countListeners(page: Page): Promise<number | undefined> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return (await page.metrics()).JSEventListeners;
}

describeInBrowsers('the actions of the card', (session, _testInOne, kind) => {
  const testInOne = testInOneOf(kind, 'firefox');

  testInOne('its row: each control has a name, a title and room for a finger', async () => {
    const page = await openTopic(session());
    await openChanges(session(), page, 'cybersovereignty');
    const controls = await session().driven.inCard<
      { name: string; title: string; width: number; height: number }[]
    >(
      page,
      `root => [...root.querySelectorAll('footer button, .offers button')].map(button => {
        const { width, height } = button.getBoundingClientRect();
        return { name: (button.ariaLabel ?? button.textContent).trim(), title: button.title, width, height };
      })`,
    );
    expect(controls?.map(({ name }) => name)).toEqual([
      'Never mark “cybersovereignty”',
      'Turn off on this site',
      'Open in options',
      'Copy with citation',
      'I know this',
      'More actions',
    ]);
    for (const { name, title, width, height } of controls ?? []) {
      expect([name, width >= 24, height >= 24]).toEqual([name, true, true]);
      if (name === 'More actions') expect(title).not.toBe('');
    }
    expect((await readCard(session().driven, page))?.text).toContain(
      'Marked: “cybersovereignty” has only one meaning.',
    );
    await session().keepPicture('card-why', () => page.screenshot());
  });

  testInOne.each(
    inTurn('chromium', [
      [
        'I know this',
        { known: ['china-internet-2015/cybersovereignty'] },
        '“cybersovereignty” will no longer be marked.',
      ],
      [
        'Never mark “cybersovereignty”',
        { never: ['cybersovereignty'] },
        '“cybersovereignty” will never be marked.',
      ],
    ]),
  )('%s: the mark goes, the card says so and stays, Undo brings all back', async (name, stored, said) => {
    const { driven } = session();
    const page = await openTopic(session());
    await openChanges(session(), page, 'cybersovereignty');
    await pressControl(session(), page, name);
    expect(await untilNotice(driven, page)).toBe(said);
    await until('the mark to go', async () => !(await isMarked(page, 'cybersovereignty')));
    expect(await storedSettings(driven)).toEqual(stored);
    await outlast(DELAYS.leave);
    expect(await isCardOpen(session().driven, page)).toBe(true);
    await session().keepPicture(`card-undo-${name.slice(0, 5).trim()}`, () => page.screenshot());
    await pressControl(session(), page, 'Undo');
    await until('the mark to come back', () => isMarked(page, 'cybersovereignty'));
    expect(await noticeOf(driven, page)).toBe('Undone.');
    expect(await storedSettings(driven)).toEqual({});
    await outlast(DELAYS.leave);
    expect(await isCardOpen(session().driven, page)).toBe(true);
    await page.mouse.move(900, 650, { steps: 5 });
    await untilClosed(session(), page);
  });

  testInLong('a card whose mark is gone closes as ever: the pointer leaves, or Esc', async () => {
    const { driven } = session();
    const page = await openTopic(session());
    await openChanges(session(), page, 'cybersovereignty');
    await pressControl(session(), page, 'I know this');
    await untilNotice(driven, page);
    await page.mouse.move(900, 650, { steps: 5 });
    await untilClosed(session(), page);
    await openChanges(session(), page, 'Great Firewall');
    await pressControl(session(), page, 'I know this');
    await untilNotice(driven, page);
    await page.keyboard.press('Escape');
    await untilClosed(session(), page);
    expect(await page.evaluate(`document.querySelector('${HOST}')`)).toBeNull();
  });

  // Chromium alone counts listeners.
  testInOneOf(kind)(
    'Turn off on this site: the marks go at once, the card lives on with Undo, and then nothing is left',
    async () => {
      const { driven, report } = session();
      const page = await openTopic(session(), true);
      await openChanges(session(), page, 'cybersovereignty');
      await pressControl(session(), page, 'Turn off on this site');
      await untilMarks(page, 'gone');
      expect(await untilNotice(driven, page)).toBe('Turned off on 127.0.0.1.');
      expect((await report(page)).state).toBe('site-off');
      expect(await storedSettings(driven)).toEqual({ sitesOff: ['127.0.0.1'] });
      await outlast(DELAYS.leave);
      expect(await isCardOpen(session().driven, page)).toBe(true);
      await session().keepPicture('card-site-off', () => page.screenshot());
      await pressControl(session(), page, 'Undo');
      await untilMarks(page, 'there');
      expect(await storedSettings(driven)).toEqual({});
      expect(await isCardOpen(session().driven, page)).toBe(true);
      await page.mouse.move(900, 650, { steps: 5 });
      await untilClosed(session(), page);
      await hoverOver({ driven, page, text: 'Great Firewall', shot: null });
      await page.keyboard.press('Escape');
      await untilClosed(session(), page);

      await openChanges(session(), page, 'cybersovereignty');
      await pressControl(session(), page, 'Turn off on this site');
      await untilMarks(page, 'gone');
      await page.mouse.move(900, 650, { steps: 5 });
      await untilClosed(session(), page);
      expect(await page.evaluate(`document.querySelector('${HOST}')`)).toBeNull();
      if (session().kind !== 'chromium') return;
      // As many listeners as in a page where it was off from the start.
      const fresh = await openTopic(session(), true);
      expect(await countListeners(page)).toBe(await countListeners(fresh));
    },
  );

  test('by keyboard: Undo has the focus, and Esc gives it back to the page', async () => {
    const { driven } = session();
    const page = await openTopic(session());
    await page.evaluate(`{
      const button = Object.assign(document.createElement('button'), { id: 'before', textContent: 'Before' });
      document.body.append(button);
      button.focus();
    }`);
    await hoverOver({ driven, page, text: 'cybersovereignty', shot: null });
    await pressControl(session(), page, 'Pin');
    const focused = () =>
      driven.inCard<string>(
        page,
        `root => (root.activeElement?.ariaLabel ?? root.activeElement?.textContent ?? '')`,
      );
    for (let presses = 0; presses < 12 && (await focused()) !== 'I know this'; presses++)
      await page.keyboard.press('Tab');
    expect(await focused()).toBe('I know this');
    await untilSeen(driven, page);
    await page.keyboard.press('Enter');
    expect(await untilNotice(driven, page)).toMatch(/will no longer be marked/);
    expect(await focused()).toBe('Undo');
    await untilSeen(driven, page);
    await page.keyboard.press('Enter');
    await until('Undo', async () => (await noticeOf(driven, page)) === 'Undone.');
    expect(await storedSettings(driven)).toEqual({});
    await page.keyboard.press('Escape');
    await untilClosed(session(), page);
    expect(await page.evaluate(`document.activeElement.id`)).toBe('before');
  });

  testInLong('words that are always marked: the card says so and can stop it', async () => {
    const { driven, open, report } = session();
    const set = { version: 1, always: ['Google'] };
    await (await driven.helper()).evaluate(`chrome.storage.sync.set({ settings: ${JSON.stringify(set)} })`);
    const page = await open('topic.html');
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('p'), { textContent: 'They use Google there.' }))`,
    );
    await report(page);
    await until('the mark', () => isMarked(page, 'Google'));
    await openChanges(session(), page, 'Google');
    await pressControl(session(), page, 'Never mark “Google”');
    await untilNotice(driven, page);
    expect(await storedSettings(driven)).toEqual({ never: ['Google'] });
    await pressControl(session(), page, 'Undo');
    await until('Undo', async () => (await noticeOf(driven, page)) === 'Undone.');
    expect(await storedSettings(driven)).toEqual({ always: ['Google'] });
    await pressControl(session(), page, 'Undo “Always mark” for “Google”');
    await until('it to stop', async () => /no longer/.test((await noticeOf(driven, page)) ?? ''));
    expect(await storedSettings(driven)).toEqual({});
  });

  // The second page keeps the clipboard from scripts; a reader's copy is none of those.
  test.each(inTurn(kind, ['topic.html', 'strict-csp.html']))(
    'Copy puts the entry and its citation on the clipboard, plain and rich: %s',
    async name => {
      const { driven, openRead } = session();
      const page = await openRead(name);
      await page.evaluate(`{
      const field = Object.assign(document.createElement('textarea'), { id: 'field' });
      field.addEventListener('paste', event => {
        window.pasted = ['text/plain', 'text/html'].map(type => event.clipboardData.getData(type));
      });
      document.body.append(field);
    }`);
      const card = await hoverOver({ driven, page, text: 'Great Firewall', shot: null });
      await pressControl(session(), page, 'More actions');
      await pressControl(session(), page, 'Copy with citation');
      expect(await untilNotice(driven, page)).toBe('Copied with citation.');
      await page.keyboard.press('Escape');
      await page.focus('#field');
      await page.keyboard.down('Control');
      await page.keyboard.press('v', { commands: ['Paste'] });
      await page.keyboard.up('Control');
      const [plain, rich] = await until(
        'the text to be pasted',
        () => page.evaluate(`window.pasted`) as Promise<[string, string] | undefined>,
      );
      expect(plain).toContain('Great Firewall');
      expect(plain).toContain(card.summary);
      expect(plain).toMatch(/Source: .*2015/);
      expect(rich.replaceAll('&#39;', "'")).toContain(card.summary);
      expect(rich).toMatch(/<li>/);
      expect(card.statements.length).toBeGreaterThan(0);
      for (const { text, by } of card.statements) {
        expect(plain).toContain(text);
        expect(plain).toContain(by);
      }
    },
  );

  testInOne('Open in options opens the entry there', async () => {
    const { driven } = session();
    const page = await openTopic(session());
    await openChanges(session(), page, 'cybersovereignty');
    await pressControl(session(), page, 'Open in options');
    const helper = await driven.helper();
    const url = await until('the options page', async () => {
      const urls = await helper.evaluate<string[]>(
        `chrome.runtime.getContexts ? chrome.runtime.getContexts({ contextTypes: ['TAB'] }).then(all => all.map(one => one.documentUrl))
          : browser.extension.getViews({ type: 'tab' }).map(view => view.location.href)`,
      );
      return urls.find(each => each.includes('#pack/'));
    });
    expect(url).toMatch(/options\/index\.html#pack\/china-internet-2015\/cybersovereignty$/);
    await helper.evaluate(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.tabs.remove(tab.id))`,
    );
  });

  test('a click on what has only just come to stand there changes nothing, and says so', async () => {
    const { driven } = session();
    const page = await openTopic(session());
    await hoverOver({ driven, page, text: 'cybersovereignty', shot: null });
    const click = async (name: string): Promise<void> => {
      const point = await until(name, () => controlOf(driven, page, name));
      await page.mouse.click(point.x, point.y);
    };
    await click('More actions');
    await click('I know this');
    expect(await untilNotice(driven, page)).toBe('Click again to confirm.');
    expect(await storedSettings(driven)).toEqual({});
    await pressControl(session(), page, 'I know this');
    await until('it to be done', async () =>
      /will no longer be marked/.test((await noticeOf(driven, page)) ?? ''),
    );
  });
});
