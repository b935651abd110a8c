import type { Page } from 'puppeteer-core';
import { until } from '../../browsers/waiting.ts';
import { collectGarbage } from '../support/counting/collect-garbage.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { describeInBrowsers, untilMarks } from '../support/e2e.ts';
import { markedTexts } from '../support/painted.ts';

const ROUNDS = IS_LONG ? 8 : 2;
const COMPONENTS = 50 * ROUNDS;

// In the page's own world: components with a term in a shadow tree, in one within it, and beside them.
const MAKE = `count => {
  globalThis.refs ??= [];
  globalThis.box = document.createElement('section');
  for (let i = 0; i < count; i++) {
    const host = document.createElement('x-part');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>The Great Firewall, <x-part></x-part></p>';
    const inner = root.querySelector('x-part').attachShadow({ mode: 'open' });
    inner.innerHTML = '<b>cybersovereignty</b>';
    host.append('Of the Great Firewall.');
    box.append(host);
    for (const node of [host, root, inner, root.firstChild.firstChild, host.firstChild]) refs.push(new WeakRef(node));
  }
  document.body.prepend(box);
}`;

const DROP = `box.remove(); delete globalThis.box;`;

// Paragraphs with a term, whose text is then too short for its mark.
const MAKE_TEXTS = `count => {
  globalThis.refs = [];
  globalThis.box = document.createElement('section');
  for (let i = 0; i < count; i++) {
    const element = document.createElement('p');
    element.append('Once more about the Great Firewall.');
    box.append(element);
    refs.push(new WeakRef(element), new WeakRef(element.firstChild));
  }
  document.body.prepend(box);
}`;

const SHORTEN = `for (const { firstChild } of box.children) firstChild.data = 'No more.';`;

describeInBrowsers('what a page makes and drops', session => {
  async function openMarked(): Promise<Page> {
    const { driven, openNew } = session();
    const helper = await driven.helper();
    await helper.evaluate(
      `chrome.storage.sync.set({ settings: { version: 1, marks: 'all', wordsPerMark: 0 } })`,
    );
    const page = await openNew('late-text.html');
    await page.evaluate(`document.getElementById('here').textContent = 'About cybersovereignty, all of it.'`);
    await untilMarks(page, 'there', 2000);
    return page;
  }

  const untilMentions = (page: Page, count: number): Promise<boolean> =>
    until(`${count} mentions`, async () => (await session().report(page)).mentions.length === count);

  async function countKept(page: Page): Promise<number> {
    let kept = 0;
    const isFree = async (): Promise<boolean> => {
      await collectGarbage(page, session().kind);
      kept = (await page.evaluate('refs.filter(ref => ref.deref()).length')) as number;
      return kept === 0;
    };
    await until('what was dropped to be collected', isFree, 6000).catch(() => undefined);
    return kept;
  }

  test('components are not kept: neither hosts, shadow roots nor texts', async () => {
    const page = await openMarked();
    for (let round = 0; round < ROUNDS; round++) {
      await page.evaluate(`(${MAKE})(${COMPONENTS / ROUNDS})`);
      await untilMentions(page, 1 + (COMPONENTS / ROUNDS) * 3);
      await page.mouse.move(30 + round, 30);
      await page.evaluate(DROP);
      await untilMentions(page, 1);
    }
    expect(await countKept(page)).toBe(0);
    expect(await page.evaluate('refs.length')).toBe(COMPONENTS * 5);
  });

  test('marked texts that got shorter before are not kept, and other marks stay', async () => {
    const page = await openMarked();
    await page.evaluate(`(${MAKE_TEXTS})(10)`);
    await untilMentions(page, 11);
    await until('all marks', async () => (await markedTexts(page)).length === 11);
    await page.evaluate(SHORTEN);
    await untilMentions(page, 1);
    expect(await markedTexts(page)).toEqual(['cybersovereignty']);
    await page.evaluate(DROP);
    expect(await countKept(page)).toBe(0);
  });
});
