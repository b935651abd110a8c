import type { Frame, Page } from 'puppeteer-core';
import { askPage, noticeOf, pressControl, storedSettings } from '../support/card-hands.ts';
import { readCard } from '../support/card-text.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, fixture, type Session, testInLong } from '../support/e2e.ts';
import { markedTexts } from '../support/painted.ts';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';
import { inTurn } from '../../helpers/long-run.ts';

interface Answer {
  title: string;
  parts: { why: string; offers: string[] }[];
}

const READ = `root => {
  const card = root.querySelector('[role=dialog]');
  if (!root.host.matches(':popover-open') || !root.querySelector('.part')) return null;
  return {
    title: root.getElementById(card.getAttribute('aria-labelledby')).innerText,
    parts: [...root.querySelectorAll('.part')].map(part => ({
      why: part.querySelector('p').innerText,
      offers: [...part.querySelectorAll('.offers button')].map(button => button.innerText),
    })),
  };
}`;

/** Selects the text in an element of a page or frame, all of it or the first place of some words. */
const select = (page: Page | Frame, selector: string, words = ''): Promise<unknown> =>
  page.evaluate(`{
    const element = document.querySelector(${JSON.stringify(selector)});
    const range = document.createRange();
    range.selectNodeContents(element);
    const words = ${JSON.stringify(words)};
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); words && node; node = walker.nextNode()) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      break;
    }
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }`);

/** Asks as the menu of selected text does, and gives what the card answers. */
async function ask({ driven }: Session, page: Page, text: string, frameId = 0): Promise<Answer> {
  await askPage(driven, page, { name: 'why-not', request: { text }, frameId });
  return until('the answer', () => driven.inCard<Answer>(page, READ));
}

const setSettings = async ({ driven }: Session, settings: object): Promise<void> => {
  const set = { settings: { version: 1, ...settings } };
  await (await driven.helper()).evaluate(`chrome.storage.sync.set(${JSON.stringify(set)})`);
};

async function addText(page: Page, html: string): Promise<void> {
  await page.evaluate(`{
    const added = document.createElement('div');
    added.id = 'added';
    added.setHTMLUnsafe(${JSON.stringify(html)});
    document.body.append(added);
  }`);
}

const isHeld = (session: Session, page: Page, text: string): Promise<unknown> =>
  until(`${text} to be found`, async () =>
    (await session.report(page)).mentions.some(each => each.text === text && !each.marked),
  );

describeInBrowsers('why is it not marked', (session, testInOne, kind) => {
  test('words with many uses: the reason, and Always mark with its undo', async () => {
    const { driven, open, report } = session();
    const page = await open('garden.html');
    await addText(page, '<p id="p">They search with Google at home.</p>');
    await report(page);
    await isHeld(session(), page, 'Google');
    await select(page, '#p', 'with Google at');
    const answer = await ask(session(), page, 'with Google at');
    expect(answer.title).toBe('Why is “with Google at” not marked?');
    expect(answer.parts).toEqual([
      {
        why: expect.stringMatching(/^Not marked: “Google” has other meanings/),
        offers: ['Always mark', 'Open its card'],
      },
    ]);
    await session().keepPicture('why-not', () => page.screenshot());
    await pressControl(session(), page, 'Always mark');
    await until('the mark', async () => (await markedTexts(page)).includes('Google'));
    expect(await noticeOf(driven, page)).toBe('“Google” will always be marked.');
    await pressControl(session(), page, 'Undo');
    await until('the mark to go', async () => !(await markedTexts(page)).includes('Google'));
    expect(await storedSettings(driven)).toEqual({});
    await page.mouse.click(5, 5);
    await until('the answer to close', async () => (await driven.inCard(page, READ)) === null);
    expect(await page.evaluate(`document.querySelector('${HOST}')`)).toBeNull();
  });

  testInLong(
    'each of at most three terms in the selection has its own answer: marked, known, never',
    async () => {
      const { driven, openRead } = session();
      await setSettings(session(), {
        known: ['china-internet-2015/great-firewall'],
        never: ['World Internet Conference'],
      });
      const page = await openRead('topic.html');
      await select(page, 'body');
      const { parts } = await ask(session(), page, 'all of it');
      expect(parts).toEqual([
        { why: 'Not marked: you know this term.', offers: ['Undo “I know this”', 'Open its card'] },
        {
          why: 'It is marked: “cybersovereignty” has only one meaning.',
          offers: ['Open its card'],
        },
        {
          why: 'Not marked: you chose “Never mark”.',
          offers: ['Undo “Never mark”', 'Open its card'],
        },
      ]);
      await session().keepPicture('why-not-three', () => page.screenshot());
      await pressControl(session(), page, 'Undo “Never mark”');
      await until('the mark', async () => (await markedTexts(page)).includes('World Internet Conference'));
      expect((await storedSettings(driven)).never).toBeUndefined();
      await pressControl(session(), page, 'Undo “I know this”');
      await until('the other mark', async () => (await markedTexts(page)).includes('Great Firewall'));
      await pressControl(session(), page, 'Open its card');
      await until('the card', async () => Boolean((await readCard(driven, page))?.summary));
      expect((await readCard(driven, page))?.headword).toBe('cybersovereignty');
    },
  );

  test('the focus is in it, and Esc gives focus and selection back', async () => {
    const { driven, open, report } = session();
    const page = await open('topic.html');
    await addText(page, '<button id="b">Button</button>');
    await report(page);
    await page.focus('#b');
    await select(page, 'p', 'stands at the border');
    await ask(session(), page, 'stands at the border');
    expect(await driven.inCard<string>(page, `root => root.activeElement?.role ?? ''`)).toBe('dialog');
    await page.keyboard.press('Escape');
    await until('the answer to close', async () => (await driven.inCard(page, READ)) === null);
    expect(await page.evaluate(`[document.activeElement.id, getSelection().toString()]`)).toEqual([
      'b',
      'stands at the border',
    ]);
  });

  testInOne('no term: says so, and leads to where it can be added', async () => {
    const { driven, openRead } = session();
    const page = await openRead('topic.html');
    await select(page, 'h1', 'Notes');
    expect((await ask(session(), page, 'Notes')).parts).toEqual([
      { why: '“Notes” is not in your lists.', offers: ['Add to a list'] },
    ]);
    await pressControl(session(), page, 'Add to a list');
    const helper = await driven.helper();
    await until('the options page', async () => {
      const urls = await helper.evaluate<string[]>(
        `chrome.runtime.getContexts ? chrome.runtime.getContexts({ contextTypes: ['TAB'] }).then(all => all.map(one => one.documentUrl))
          : browser.extension.getViews({ type: 'tab' }).map(view => view.location.href)`,
      );
      return urls.some(each => each.endsWith('options/index.html#new'));
    });
    await helper.evaluate(
      `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.tabs.remove(tab.id))`,
    );
  });

  testInLong('a long selection is named by its beginning', async () => {
    const { openRead } = session();
    const page = await openRead('topic.html');
    const text = 'A text without any term. '.repeat(100).trim();
    await addText(page, `<p>${text}</p>`);
    await select(page, '#added');
    const { title, parts } = await ask(session(), page, text);
    const named = `“${text.slice(0, 60)}…”`;
    expect(title).toBe(`Why is ${named} not marked?`);
    expect(parts.map(({ why }) => why)).toEqual([`${named} is not in your lists.`]);
  });

  testInOne('a term of a list that is switched off: names the list', async () => {
    const { openRead } = session();
    await setSettings(session(), { packsOff: ['china-internet-2015'] });
    const page = await openRead('topic.html');
    await select(page, 'p', 'cybersovereignty');
    await select(page, 'body > p:nth-of-type(2)', 'cybersovereignty');
    expect((await ask(session(), page, 'cybersovereignty')).parts).toEqual([
      {
        why: '“cybersovereignty” is in “China’s internet governance, 2015”, which is turned off.',
        offers: [],
      },
    ]);
  });

  test.each(
    inTurn(
      kind,
      [
        ['#code', ''],
        ['#edit', ''],
        ['#field', 'field'],
        ['#area', 'field'],
      ],
      2,
    ),
  )('in %s nothing is read, and it says so', async (selector, kind) => {
    const { open, report } = session();
    const page = await open('plain.html');
    await addText(
      page,
      '<pre><code id="code">GFW=1</code></pre><p id="edit" contenteditable>the GFW</p><input id="field" value="the GFW"><textarea id="area">the GFW</textarea>',
    );
    await report(page);
    if (kind === 'field')
      await page.evaluate(
        `{ const field = document.querySelector('${selector}'); field.focus(); field.select(); }`,
      );
    else await select(page, selector);
    const { parts } = await ask(session(), page, 'GFW');
    expect(parts).toEqual([
      { why: 'Sidelight does not read code, forms or text that you edit.', offers: [] },
    ]);
    await page.keyboard.press('Escape');
  });

  testInOne.each(
    inTurn('chromium', [
      [{ on: false }, 'Sidelight is off.'],
      [{ sitesOff: ['127.0.0.1'] }, 'Sidelight is off on 127.0.0.1.'],
    ]),
  )('with %j it says so, and leaves nothing behind', async (settings, why) => {
    const { driven, openRead } = session();
    await setSettings(session(), settings);
    const page = await openRead('topic.html');
    await select(page, 'p', 'wall');
    expect((await ask(session(), page, 'wall')).parts).toEqual([{ why, offers: [] }]);
    await session().keepPicture(`why-not-${'on' in settings ? 'off' : 'site-off'}`, () => page.screenshot());
    await page.keyboard.press('Escape');
    await until('the answer to close', async () => (await driven.inCard(page, READ)) === null);
    expect(await page.evaluate(`document.querySelector('${HOST}')`)).toBeNull();
  });

  test('in a frame, of the same and of another origin', async () => {
    const { driven, open, server } = session();
    const page = await open('plain.html');
    const before = new Set([0]);
    for (const host of ['127.0.0.1', 'localhost'] as const) {
      await page.evaluate(`{
        const frame = Object.assign(document.createElement('iframe'), { src: ${JSON.stringify(server.addressOf(fixture('frame.html'), host))} });
        frame.style.cssText = 'width: 900px; height: 450px; border: 0';
        document.body.replaceChildren(frame);
      }`);
      const frame = await until('the frame', async () => {
        const [, inner] = page.frames();
        return inner && ((await inner.evaluate(`CSS.highlights.size`)) as number) > 0 && inner;
      });
      await select(frame, 'p', 'Firewall');
      const tab = await driven.tabOf(page);
      const helper = await driven.helper();
      const frameId = await until('the frame to report', async () => {
        const counts = await helper.evaluate<Record<string, object>>(
          `chrome.storage.session.get('frames:${tab}')`,
        );
        return Object.keys(counts[`frames:${tab}`] ?? {})
          .map(Number)
          .find(id => !before.has(id));
      });
      before.add(frameId);
      const { parts } = await ask(session(), page, 'Firewall', frameId);
      expect(parts.map(({ offers }) => offers)).toEqual([['Open its card']]);
      await frame.evaluate(`document.querySelector('p').textContent = ''`);
      await page.keyboard.press('Escape');
      await until('the answer to close', async () => (await driven.inCard(page, READ)) === null);
    }
  });

  test('in a shadow tree, where the selection cannot be read', async () => {
    const { openRead, marked } = session();
    const page = await openRead('shadow.html');
    // Trees of elements with a standard name are found in idle time.
    await until('its text to be read', async () => (await marked(page)).includes('Great Firewall'));
    expect((await ask(session(), page, 'Great Firewall')).parts).toEqual([
      { why: expect.stringMatching(/^It is marked/), offers: ['Open its card'] },
    ]);
  });
});
