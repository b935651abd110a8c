import type { Page } from 'puppeteer-core';
import { HOST } from '../../../src/dom/overlay/host-selector.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { outlast, until } from '../../browsers/waiting.ts';
import { askPage } from '../support/card-hands.ts';
import { readCard } from '../support/card-text.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers, untilMarks, type Session } from '../support/e2e.ts';
import { countPixels } from '../support/painted.ts';
import { inTurn } from '../../helpers/long-run.ts';

/** The bundled pack's line on white. */
const TEAL = '#0b6b64';

/** The page's own script sees this of us, marks and an open card aside. */
const SEEN = `(() => {
  const names = ['sidelight-current', 'sidelight-teal-dotted-light', 'sidelight-plum-solid-dark'];
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(each => each.shadowRoot ?? [])];
  const styleOf = name => {
    const { color, backgroundColor, textDecoration } = getComputedStyle(document.documentElement, '::highlight(' + name + ')');
    return [color, backgroundColor, textDecoration].join(' ');
  };
  const none = styleOf('nobody-has-this-name');
  return {
    sheets: roots.map(each => each.adoptedStyleSheets.length),
    styled: names.filter(each => styleOf(each) !== none),
    highlights: [...CSS.highlights.keys()],
    outside: [...document.documentElement.children].map(({ localName }) => localName).join(),
    names: Object.getOwnPropertyNames(window).filter(name => /sidelight/i.test(name)),
    requests: performance.getEntries().map(({ name }) => name).filter(name => /extension/.test(name)),
  };
})()`;

const seenBy = (page: Page): Promise<unknown> => page.evaluate(SEEN);
const NOTHING = { sheets: [0], styled: [], highlights: [], outside: 'head,body', names: [], requests: [] };

async function openMarked({ openRead }: Session, name = 'plain.html'): Promise<Page> {
  const page = await openRead(name);
  await untilMarks(page, 'there');
  return page;
}

async function openCard(session: Session): Promise<Page> {
  const page = await openMarked(session);
  await hoverOver({ driven: session.driven, page, text: 'Great Firewall', shot: null });
  return page;
}

describeInBrowsers('what a page can see', session => {
  test('is nothing in a page without marks', async () => {
    const page = await session().openRead('cooking.html');
    expect(await session().marked(page)).toEqual([]);
    expect(await seenBy(page)).toEqual(NOTHING);
  });

  test('is nothing where Sidelight is off, or once it is switched off', async () => {
    const { driven, open } = session();
    const page = await openMarked(session());
    expect(await seenBy(page)).not.toEqual(NOTHING);
    const helper = await driven.helper();
    await helper.evaluate(`chrome.storage.sync.set({ settings: { version: 1, on: false } })`);
    await untilMarks(page, 'gone');
    expect(await seenBy(page)).toEqual(NOTHING);
    const later = await open('plain.html');
    await outlast(DELAYS.report);
    expect(await seenBy(later)).toEqual(NOTHING);
  });

  test('goes with the last mark', async () => {
    const page = await openMarked(session());
    await page.evaluate(`document.querySelector('p').textContent = 'Nothing here.'`);
    await untilMarks(page, 'gone', 3000);
    expect(await seenBy(page)).toEqual(NOTHING);
  });

  test('are the marked words, and the style sheet of marks', async () => {
    const page = await openMarked(session());
    expect(await seenBy(page)).toMatchObject({
      ...NOTHING,
      sheets: [1],
      styled: expect.anything(),
      highlights: [/./].map(() => expect.stringMatching(/^sidelight-/)),
    });
    expect(
      await page.evaluate(`[...document.adoptedStyleSheets[0].cssRules].every(rule =>
        [...(rule.cssRules ?? []), rule].every(({ selectorText }) => !selectorText || selectorText.includes('::highlight(sidelight-')))`),
    ).toBe(true);
  });

  test('is one plain element while a card is open, and when it opens and closes', async () => {
    const page = await openMarked(session());
    await page.evaluate(`globalThis.heard = [];
      addEventListener('toggle', ({ newState }) => heard.push(newState), { capture: true }); null`);
    await hoverOver({ driven: session().driven, page, text: 'Great Firewall', shot: null });
    expect(
      await page.evaluate(`(({ attributes, childNodes, shadowRoot, localName, offsetWidth, offsetHeight, parentNode }) => ({
        localName, attributes: [...attributes].map(({ name, value }) => name + '=' + value), children: childNodes.length,
        shadowRoot, size: [offsetWidth, offsetHeight], isLast: parentNode.lastChild.localName }))(document.querySelector('${HOST}'))`),
    ).toEqual({
      localName: 'div',
      attributes: ['popover=manual'],
      children: 0,
      shadowRoot: null,
      size: [0, 0],
      isLast: 'div',
    });
    expect(await page.evaluate('document.documentElement.children.length')).toBe(3);
    await page.keyboard.press('Escape');
    await until(
      'the end of the card',
      async () => (await page.evaluate(`document.querySelector('${HOST}')`)) === null,
    );
    await until('the news of both', async () => ((await page.evaluate('heard')) as string[])[0] === 'open');
  });

  test('is whether the card has the focus, and the pointer, and the keys and presses meant for it', async () => {
    const { driven } = session();
    const page = await openMarked(session());
    await page.evaluate(`globalThis.heard = [];
      for (const type of ['pointermove', 'click', 'keydown'])
        addEventListener(type, ({ target, key }) => heard.push(type + ' ' + (key ?? target.matches?.('${HOST}'))), { capture: true }); null`);
    const { mentions } = await session().report(page);
    await askPage(driven, page, {
      name: 'reveal',
      request: { id: mentions.find(({ marked }) => marked)!.id },
    });
    await until('the card', async () => (await readCard(driven, page)) !== null);
    await until(
      'the focus',
      async () => (await page.evaluate(`document.activeElement.matches('${HOST}')`)) as boolean,
    );
    const at = await driven.inCard<{ x: number; y: number }>(
      page,
      `root => root.querySelector('h2').getBoundingClientRect().toJSON()`,
    );
    await page.mouse.move(at!.x + 8, at!.y + 8, { steps: 3 });
    await page.mouse.click(at!.x + 8, at!.y + 8);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('[...new Set(heard)]')).toEqual(
      expect.arrayContaining(['pointermove true', 'click true', 'keydown Escape']),
    );
  });

  test('is what an open card says, to a page that searches for it', async () => {
    const page = await openCard(session());
    expect(await page.evaluate(`find('Why is this')`)).toBe(false);
    const word = await session().driven.inCard<string>(
      page,
      `root => root.querySelector('.summary').textContent.slice(0, 30)`,
    );
    expect(await page.evaluate(`find(${JSON.stringify(word)})`)).toBe(true);
    expect(await page.evaluate(`find(${JSON.stringify(`${word}zz`)})`)).toBe(false);
  });

  test('is that it is scrolled to a mark', async () => {
    const { driven } = session();
    const page = await openMarked(session(), 'far.html');
    await page.evaluate(`globalThis.heard = 0; addEventListener('scroll', () => heard++); null`);
    const { mentions } = await session().report(page);
    await askPage(driven, page, {
      name: 'jump',
      request: { id: mentions.filter(({ marked }) => marked).at(-1)!.id },
    });
    await until('the scroll', async () => ((await page.evaluate('heard')) as number) > 0);
  });
});

describeInBrowsers('the style of marks', (session, _testInOne, kind) => {
  test.each(inTurn(kind, ['strict-csp.html', 'shadow.html', 'plain.html']))(
    'is painted in %s',
    async name => {
      const page = await openMarked(session(), name);
      expect(countPixels(await page.screenshot(), TEAL)).toBeGreaterThan(40);
    },
  );

  test('comes again where the page sets its own sheets in the place of ours', async () => {
    const page = await openMarked(session());
    await page.evaluate(`{
      const theirs = new CSSStyleSheet();
      theirs.replaceSync('p { color: #333 }');
      document.addEventListener('click', () => { document.adoptedStyleSheets = [theirs]; });
    }`);
    await page.mouse.click(300, 200);
    const picture = () => page.screenshot();
    await until('the line again', async () => countPixels(await picture(), TEAL) > 40, 3000);
    expect(await page.evaluate(`document.adoptedStyleSheets[0].cssRules[0].cssText`)).toContain('p {');
  });
});
