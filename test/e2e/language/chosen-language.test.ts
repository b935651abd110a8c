import { rmSync } from 'node:fs';
import type { Driven, ExtensionPage, Surface } from '../../browsers/driven.ts';
import { needBrowser } from '../../browsers/install-browser.ts';
import { launchBrowser } from '../../browsers/launch.ts';
import { serveFiles, type FileServer } from '../../browsers/serve.ts';
import { stretch, until } from '../../browsers/waiting.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { browsersUnderTest, fixture, untilMarks } from '../support/e2e.ts';
import { makePseudoLocale } from './pseudo-locale.ts';

jest.setTimeout(stretch(90_000));

/** The one of the ten languages that is written from right to left; its sentences here are English with accents. */
const CHOSEN = 'ar';

/** Every browser shows the same sentences. */
const describeHere = IS_LONG || browsersUnderTest().includes('chromium') ? describe : describe.skip;

describeHere.each(browsersUnderTest())('the language that a reader has chosen in %s', kind => {
  let folder: string;
  let driven: Driven;
  let server: FileServer;

  beforeAll(async () => {
    folder = makePseudoLocale(kind, CHOSEN);
    driven = await launchBrowser({ browser: await needBrowser(kind), extensionDir: folder, headless: true });
    server = await serveFiles();
  }, stretch(60_000));

  afterAll(async () => {
    await driven.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const choose = (options: ExtensionPage, language: string): Promise<void> =>
    options.evaluate(`(select => {
      select.value = '${language}';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    })(document.querySelector('#language'))`);

  const isSaid = (surface: Surface, selector: string, text: string): Promise<true> =>
    until(`“${text}”`, () =>
      surface.evaluate<boolean>(
        `document.querySelector(${JSON.stringify(selector)})?.textContent === ${JSON.stringify(text)}`,
      ),
    ).then(() => true);

  const placeOf = (surface: Surface): Promise<string[]> =>
    surface.evaluate(`[document.documentElement.lang, document.documentElement.dir, document.title]`);

  test('is spoken by every surface at once, and by pages when they are loaded again', async () => {
    const options = await driven.extensionPage('options/index.html#marks', true);
    await isSaid(options, 'h1', 'Marking and cards');
    const add = await driven.extensionPage('add/index.html');
    await isSaid(add, 'h1', 'Add to Sidelight');
    const page = await driven.openPage(server.addressOf(fixture('topic.html')));
    await untilMarks(page, 'there', 5000);
    const popup = await driven.openPopup(page);
    await isSaid(popup, '.page-terms h2', 'On this page');

    await choose(options, CHOSEN);
    await isSaid(options, 'h1', 'Márkíng ánd cárds');
    expect(await placeOf(options)).toEqual([CHOSEN, 'rtl', 'Márkíng ánd cárds – Sidelight']);
    await isSaid(popup, '.page-terms h2', 'Ón thís págé');
    expect(await placeOf(popup)).toEqual([CHOSEN, 'rtl', 'Sidelight']);
    await popup.close();

    await isSaid(add, 'h1', 'Ádd tó Sídélíght');
    expect(await placeOf(add)).toEqual([CHOSEN, 'rtl', 'Ádd tó Sídélíght']);
    await add.close();

    await page.bringToFront();
    await page.reload();
    await untilMarks(page, 'there', 5000);
    await hoverOver({ driven, page, text: 'cybersovereignty', shot: null });
    const card = `root => (({ lang, dir }) => [lang, dir])(root.querySelector('.card'))`;
    expect(await driven.inCard<string[]>(page, card)).toEqual([CHOSEN, 'rtl']);
    await page.close();

    await options.show();
    await choose(options, '');
    await isSaid(options, 'h1', 'Marking and cards');
    expect((await placeOf(options)).slice(1)).toEqual(['ltr', 'Marking and cards – Sidelight']);
    await options.close();
    expect(await driven.errors()).toEqual([]);
  });
});
