import type { Page } from 'puppeteer-core';
import type { PickedText } from '../../../src/core/messages/protocol.ts';
import { findInSurface } from '../support/axe.ts';
import { askPage } from '../support/card-hands.ts';
import { readControls } from '../support/controls.ts';
import type { ExtensionPage } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, fixture, type Session, testInLong } from '../support/e2e.ts';
import { importList } from '../support/import-list.ts';
import { readHtml } from '../../commands/page-html.ts';
import { markedTexts } from '../support/painted.ts';

const FORM = 'add/index.html';

/** Selects words in the first element that the selector finds. */
const select = (page: Page, selector: string, words: string): Promise<unknown> =>
  page.evaluate(`{
    const element = document.querySelector(${JSON.stringify(selector)});
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      getSelection().setBaseAndExtent(node, at, node, at + ${words.length});
      break;
    }
  }`);

/** A browser's driver cannot click the menu, so we do as the background does: ask the frame and keep its answer. */
async function pick({ driven }: Session, page: Page, text: string): Promise<PickedText> {
  const picked = await askPage<PickedText>(driven, page, { name: 'picked', request: { text } });
  await (await driven.helper()).evaluate(`chrome.storage.session.set({ picked: ${JSON.stringify(picked)} })`);
  return picked;
}

async function openForm({ driven }: Session): Promise<ExtensionPage> {
  const form = await driven.extensionPage(FORM, true);
  await until('the form', () => form.evaluate<boolean>(`Boolean(document.querySelector('form.add'))`));
  return form;
}

const valueOf = (form: ExtensionPage, id: string): Promise<string> =>
  form.evaluate<string>(`document.getElementById('add-${id}').value`);

const submit = async (form: ExtensionPage): Promise<string> => {
  await form.click('.button.main');
  return until('the word of it', () =>
    form.evaluate<string>(`document.querySelector('[role=status]')?.textContent`),
  );
};

/** A closed page answers nothing, so the browser is asked which there are. */
const untilClosed = async ({ driven }: Session): Promise<unknown> => {
  const helper = await driven.helper();
  return until('the form to close', async () => {
    const urls = await helper.evaluate<string[]>(
      `chrome.runtime.getContexts ? chrome.runtime.getContexts({ contextTypes: ['TAB'] }).then(all => all.map(one => one.documentUrl))
        : browser.extension.getViews({ type: 'tab' }).map(view => view.location.href)`,
    );
    return !urls.some(each => each.includes('/add/'));
  });
};

describeInBrowsers('add while reading', (session, testInOne) => {
  test('selected words become a term with their sentence and the page; the page marks it and is as it was', async () => {
    const { open, report } = session();
    const page = await open('topic.html');
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<p id="here">First this. The <b>edge</b> weir keeps the water back. Then that.</p>')`,
    );
    await report(page);
    const before = await readHtml(page);
    await page.evaluate(
      `getSelection().setBaseAndExtent(document.querySelector('#here b').firstChild, 0, document.querySelector('#here').lastChild, 5)`,
    );
    const picked = await pick(session(), page, 'edge weir');
    expect(picked).toMatchObject({ text: 'edge weir', sentence: 'The edge weir keeps the water back.' });
    expect(await readHtml(page)).toBe(before);
    const form = await openForm(session());
    expect(await valueOf(form, 'headword')).toBe('edge weir');
    expect(await valueOf(form, 'sentence')).toBe('The edge weir keeps the water back.');
    expect(await valueOf(form, 'by')).toBe(picked.site || '127.0.0.1');
    expect(await valueOf(form, 'title')).toBe(await page.title());
    expect(await valueOf(form, 'link')).toBe(page.url());
    expect(await valueOf(form, 'date')).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(await form.evaluate(`document.activeElement?.id`)).toBe('add-headword');
    await form.fill('#add-summary', 'A low wall in a river.');
    expect(await submit(form)).toBe('Added “edge weir” to “My terms”.');
    await untilClosed(session());
    await page.bringToFront();
    await until('the mark', async () => (await markedTexts(page)).includes('edge weir'));
  });

  testInLong('words that are an entry already: the sentence goes to that one', async () => {
    const { driven, openRead } = session();
    await importList(driven, fixture('own-list.json'));
    const page = await openRead('garden.html');
    await select(page, 'p', 'draw hoe');
    const { sentence } = await pick(session(), page, 'draw hoe');
    expect(sentence).toContain('draw hoe');
    const form = await openForm(session());
    await until('the choice', () =>
      form.evaluate<boolean>(`document.querySelector('.owners')?.textContent.includes('Garden words')`),
    );
    expect(await form.evaluate(`Boolean(document.querySelector('#add-headword'))`)).toBe(false);
    await session().keepPicture('add-owner', () => form.screenshot());
    expect(await submit(form)).toBe('Added the sentence to “draw hoe” in “Garden words”.');
    await untilClosed(session());
    const options = await driven.extensionPage('options/index.html#pack/garden-words/hoe');
    await until('the statement', () =>
      options.evaluate<boolean>(
        `[...document.querySelectorAll('textarea')].some(each => each.value === ${JSON.stringify(sentence)})`,
      ),
    );
    await options.close();
  });

  testInOne(
    'axe, sizes and the order of Tab; without a term it says what is missing, and a new list is made',
    async () => {
      const { openRead } = session();
      const page = await openRead('topic.html');
      await select(page, 'h1', 'Notes');
      await pick(session(), page, 'Notes');
      const form = await openForm(session());
      await until('the everyday word', () =>
        form.evaluate<boolean>(`document.body.textContent.includes('most common English words')`),
      );
      expect(await findInSurface(form)).toEqual([]);
      expect((await readControls(form)).small).toEqual([]);
      await session().keepPicture('add', () => form.screenshot());
      await form.fill('#add-headword', '');
      await form.evaluate(`(() => {
      const list = document.getElementById('add-list');
      list.value = ' ';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
      await form.click('.button.main');
      await until('what is missing', () =>
        form.evaluate<boolean>(
          `document.activeElement?.id === 'add-headword' && document.activeElement.ariaInvalid === 'true'`,
        ),
      );
      expect(await form.evaluate(`document.querySelectorAll('form [aria-invalid]').length`)).toBe(2);
      expect(await findInSurface(form)).toEqual([]);
      await form.fill('#add-headword', 'notekeeper');
      await form.fill('#add-list-title', 'From my reading');
      await form.press(['Enter']);
      await until('the word of it', () =>
        form.evaluate<boolean>(
          `document.querySelector('[role=status]')?.textContent === 'Added “notekeeper” to “From my reading”.'`,
        ),
      );
      expect(await findInSurface(form)).toEqual([]);
      await untilClosed(session());
      // The next one goes to the same list.
      await pick(session(), page, 'Notes');
      const next = await openForm(session());
      expect(await valueOf(next, 'list')).toBe('from-my-reading');
      await next.close();
    },
  );

  testInOne('without anything picked it is an empty form', async () => {
    const form = await openForm(session());
    expect(await valueOf(form, 'headword')).toBe('');
    expect(await valueOf(form, 'sentence')).toBe('');
    await form.close();
  });
});
