import type { Page } from 'puppeteer-core';
import { askPage } from '../support/card-hands.ts';
import type { Surface } from '../../browsers/driven.ts';
import { outlast, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers, fixture, type Session, testInLong, testInOneOf } from '../support/e2e.ts';
import { importList } from '../support/import-list.ts';
import { markedTexts } from '../support/painted.ts';

const PRIVATE = 'private-words';
const OTHER = 'garden-words';

/** The page could notice this: what was ever painted, how it is now, and everything that happened once it had settled. */
interface Told {
  seen: string[];
  last: string;
  log: string[];
  states: string[];
}

/** The reader gets this while the page watches. */
interface Shown {
  popup: string[];
  why: string;
  badge: string;
}

const setSettings = async ({ driven }: Session, settings: object): Promise<void> => {
  const stored = { settings: { version: 1, wordsPerMark: 0, ...settings } };
  await (await driven.helper()).evaluate(`chrome.storage.sync.set(${JSON.stringify(stored)})`);
};

const GROUPS = `[...document.querySelectorAll('.pack-name')].map(name =>
  name.textContent + ': ' + [...name.nextElementSibling.querySelectorAll('.term-row')]
    .map(row => row.querySelector('.name').textContent + ' ' + (row.querySelector('.count, .jump')?.textContent ?? ''))
    .join(', '))`;

const untilGroups = (popup: Surface, isThere: (groups: string[]) => boolean): Promise<string[]> =>
  until('the terms', async () => {
    const groups = await popup.evaluate<string[]>(GROUPS);
    return groups.length > 0 && isThere(groups) && groups;
  });

const badgeOf = async ({ driven }: Session, page: Page): Promise<string> => {
  const tab = await driven.tabOf(page);
  return (await driven.helper()).evaluate<string>(`chrome.action.getBadgeText({ tabId: ${tab} })`);
};

const WHY = `root => root.querySelector('.part p')?.textContent ?? null`;

/** Opens the watching page, the popup over it, changes the page, and asks why private words are not marked. */
async function watchReader(
  session: Session,
  use: { hasPrivate: boolean; meanwhile: () => Promise<void> },
): Promise<{ told: Told; shown: Shown }> {
  const { driven, openRead } = session;
  const page = await openRead('hostile.html');
  await outlast(DELAYS.prefetch);
  await page.evaluate(`settle()`);
  const popup = await driven.openPopup(page);
  const isThere = (groups: string[]): boolean =>
    groups.some(each => each.includes('Private')) === use.hasPrivate;
  await untilGroups(popup, isThere);
  await page.evaluate(
    `document.getElementById('later').textContent = 'Another draw hoe, and the Great Firewall’s builders at the gate.'`,
  );
  await outlast(DELAYS.panel);
  // Private mentions are asked for again only after a cooldown, and then shown with the next look at the page.
  const shown = await untilGroups(
    popup,
    groups => isThere(groups) && (!use.hasPrivate || groups.join().includes('draw hoe 2')),
  );
  await use.meanwhile();
  await outlast(DELAYS.report);
  await popup.close();
  await page.evaluate(`getSelection().selectAllChildren(document.getElementById('hoe'))`);
  await askPage(driven, page, { name: 'why-not', request: { text: 'draw hoe' } });
  const why = await until('the answer', () => driven.inCard<string>(page, WHY));
  await page.keyboard.press('Escape');
  await until('the answer to close', async () => (await driven.inCard(page, WHY)) === null);
  await outlast(DELAYS.visibilityCheck);
  return {
    told: (await page.evaluate(`told()`)) as Told,
    shown: { popup: shown, why, badge: await badgeOf(session, page) },
  };
}

describeInBrowsers('private packs', (session, _testInOne, kind) => {
  const testInOne = testInOneOf(kind, 'firefox');

  test('a page learns nothing: it sees the very same as without any list, and the popup shows what is there', async () => {
    const { driven } = session();
    await setSettings(session(), {});
    const without = await watchReader(session(), { hasPrivate: false, meanwhile: async () => undefined });
    expect(without.told.seen.join()).toContain('Great Firewall');
    await importList(driven, fixture('private-list.json'));
    const settings = { packsPrivate: [PRIVATE, OTHER], packOrder: [PRIVATE] };
    await setSettings(session(), settings);
    const withIt = await watchReader(session(), {
      hasPrivate: true,
      async meanwhile() {
        await setSettings(session(), { ...settings, known: [`${PRIVATE}/gate`] });
        await setSettings(session(), { ...settings, packsOff: [PRIVATE] });
        await setSettings(session(), settings);
        // A second list that is private, stored while the page is open.
        await importList(driven, fixture('own-list.json'));
      },
    });
    expect(withIt.told).toEqual(without.told);
    expect(withIt.shown.why).toBe(without.shown.why);
    expect(withIt.shown.why).toContain('is not in your lists');
    expect(withIt.shown.badge).toBe(without.shown.badge);
    expect(withIt.shown.popup.slice(1)).toEqual(without.shown.popup);
    expect(withIt.shown.popup[0]).toBe(
      'Private wordsPrivate: Great Firewall 2, Great Firewall’s builders 2, draw hoe 2',
    );
  });

  testInOne('a frame that is seen is looked through as well, and a hidden one is not', async () => {
    const { driven, openRead } = session();
    await importList(driven, fixture('private-list.json'));
    await setSettings(session(), { packsPrivate: [PRIVATE, OTHER], packOrder: [PRIVATE] });
    const page = await openRead('hostile.html');
    await page.evaluate(`for (const style of ['', 'visibility: hidden', 'display: none'])
      document.body.append(Object.assign(document.createElement('iframe'), {
        srcdoc: '<p>A frame with a draw hoe, and enough words to be read.</p>', style }))`);
    const popup = await driven.openPopup(page);
    const isBoth = (groups: string[]): boolean => groups[0]!.includes('draw hoe 2');
    await untilGroups(popup, isBoth);
    await outlast(DELAYS.panel);
    expect(await untilGroups(popup, isBoth)).toHaveLength(2);
    await popup.close();
  });

  testInOne('its card opens in the popup alone', async () => {
    const { driven, openRead } = session();
    await importList(driven, fixture('private-list.json'));
    await setSettings(session(), { packsPrivate: [PRIVATE, OTHER], packOrder: [PRIVATE] });
    const page = await openRead('hostile.html');
    const popup = await driven.openPopup(page);
    await untilGroups(popup, groups => groups[0]!.startsWith('Private words'));
    await popup.evaluate(
      `[...document.querySelectorAll('.term')].find(each => each.textContent === 'draw hoe').click()`,
    );
    const card = await until('the card', () =>
      popup.evaluate<string>(`document.querySelector('.embedded-card')?.shadowRoot.textContent`),
    );
    expect(card).toContain('A hoe that is pulled toward the gardener.');
    expect(await driven.inCard(page, 'root => root.host.localName')).toBeNull();
    await popup.close();
  });

  testInLong('private off marks its terms in the open page, and on takes the marks away', async () => {
    const { driven, openRead } = session();
    await importList(driven, fixture('private-list.json'));
    await setSettings(session(), { packsPrivate: [PRIVATE, OTHER] });
    const page = await openRead('hostile.html');
    const before = await markedTexts(page);
    expect(before).not.toContain('draw hoe');
    await setSettings(session(), { packsPrivate: [OTHER] });
    // The list itself says it as well: that takes an answer in the options page.
    const options = await driven.extensionPage(`options/index.html#pack/${PRIVATE}`);
    const press = (label: string) =>
      `[...document.querySelectorAll('.question button')].find(each => each.textContent === '${label}')`;
    const at = `document.querySelector('.list-switches input')`;
    await until('the list', () =>
      options.evaluate<boolean>(`Boolean(document.querySelector('.pack-acts [aria-expanded]'))`),
    );
    await options.click('.pack-acts [aria-expanded]');
    await until('the switch', () => options.evaluate<boolean>(`${at}?.checked ?? false`));
    await options.evaluate(`${at}.click()`);
    await until('the question', () => options.evaluate<boolean>(`Boolean(${press('No longer private')})`));
    expect(await markedTexts(page)).toEqual(before);
    await options.evaluate(`${press('No longer private')}.click()`);
    await until('the answer', () => options.evaluate<boolean>(`!${at}.checked`));
    await options.close();
    await until('the marks', async () => (await markedTexts(page)).includes('draw hoe'));
    await setSettings(session(), { packsPrivate: [PRIVATE, OTHER] });
    // They may all go for a moment.
    await until('the marks of before', async () => (await markedTexts(page)).join() === before.join());
  });
});
