import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Driven, Surface } from '../../browsers/driven.ts';
import { needBrowser } from '../../browsers/install-browser.ts';
import { launchBrowser } from '../../browsers/launch.ts';
import { serveFiles, type FileServer } from '../../browsers/serve.ts';
import { stretch, until } from '../../browsers/waiting.ts';
import { inTurn, IS_LONG } from '../../helpers/long-run.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { browsersUnderTest, fixture, untilMarks } from '../support/e2e.ts';
import { makePseudoLocale, TEXTS_BELOW } from './pseudo-locale.ts';

/** Names, which no language changes, and dates, which the browser writes. */
const NAMES =
  /^(?:Sidelight|Sidelight list|OmegaT|Weblate|GlotPress|Anki|Quizlet|Contextive|MIT|Chrome|Edge|example\.org|[A-Z][a-z]+ \d{4}|[\d.,:/ ]*)$/;

jest.setTimeout(stretch(90_000));

/** Every browser shows the same sentences. */
const describeHere = IS_LONG || browsersUnderTest().includes('chromium') ? describe : describe.skip;

describeHere.each(browsersUnderTest())('with accents on every sentence in %s', kind => {
  let folder: string;
  let driven: Driven;
  let server: FileServer;
  let data: Set<string>;

  beforeAll(async () => {
    folder = makePseudoLocale(kind);
    driven = await launchBrowser({ browser: await needBrowser(kind), extensionDir: folder, headless: true });
    server = await serveFiles();
    data = new Set(stringsIn(JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'))));
  }, stretch(60_000));

  afterAll(async () => {
    await driven.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** Texts that have a vowel and none with an accent, and are not of the list. */
  const plainOf = (texts: readonly string[]): string[] =>
    texts.filter(
      text => /[aeiou]/i.test(text) && !/[áéíóú]/i.test(text) && !data.has(text) && !NAMES.test(text),
    );

  const textsOf = (surface: Surface): Promise<string[]> =>
    surface.evaluate<string[]>(`${TEXTS_BELOW}(document.body)`);

  test('the card and the popup say nothing else', async () => {
    const page = await driven.openPage(server.addressOf(fixture('topic.html')));
    await untilMarks(page, 'there', 5000);
    await hoverOver({ driven, page, text: 'cybersovereignty', shot: null });
    expect(
      plainOf((await driven.inCard<string[]>(page, `root => ${TEXTS_BELOW}(root)`)) ?? ['no card']),
    ).toEqual([]);
    const popup = await driven.openPopup(page);
    await until('its terms', () => popup.evaluate<boolean>(`Boolean(document.querySelector('.terms li'))`));
    expect(plainOf(await textsOf(popup)).filter(text => text !== '127.0.0.1')).toEqual([]);
    await popup.close();
  });

  test.each(
    inTurn('chromium', [
      'options/index.html#marks',
      'options/index.html#words',
      'options/index.html#sites',
      'options/index.html#import',
      'options/index.html#propose',
      'options/index.html#bin',
      'options/index.html#backup',
      'options/index.html#help',
      'options/index.html#new',
      'options/index.html#new-list',
      'options/index.html#pack/china-internet-2015',
      'options/index.html#pack/china-internet-2015/cybersovereignty',
      'add/index.html',
      'welcome/index.html',
    ]),
  )('%s says nothing else', async path => {
    const surface = await driven.extensionPage(path, true);
    await until('its heading', () => surface.evaluate<boolean>(`Boolean(document.querySelector('h1, h2'))`));
    expect(plainOf(await textsOf(surface))).toEqual([]);
    await surface.close();
  });
});

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
