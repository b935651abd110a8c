import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers } from '../support/e2e.ts';
import { importList } from '../support/import-list.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { readHtml } from '../../commands/page-html.ts';
import { countHighlights, findMark, markedTexts } from '../support/painted.ts';
import { countPixels } from '../support/painted.ts';
import { reportsOf, whyOf } from '../../commands/report.ts';

/** The bundled pack's line on a light page. */
const TEAL = '#0b6b64';

describeInBrowsers('marks', session => {
  test('a page on the subject: every spelling is found, across inline elements, and the page stays as it was', async () => {
    const { open, report, driven } = session();
    const page = await open('topic.html');
    const source = await (await fetch(page.url())).text();
    const { mentions, errors } = await report(page);
    expect(mentions.map(({ entry, text, marked }) => [entry, text, marked])).toEqual([
      ['great-firewall', 'Great Firewall', true],
      ['cybersovereignty', 'cybersovereignty', true],
      ['world-internet-conference', 'World Internet Conference', true],
      ['world-internet-conference', 'World Internet\u00AD Conference', false],
      ['cybersovereignty', 'cyber\u2010sovereignty', false],
      ['great-firewall', 'Great Firewall', false],
    ]);
    expect(errors).toEqual([]);
    expect(await markedTexts(page)).toEqual([
      'Great Firewall',
      'cybersovereignty',
      'World Internet Conference',
    ]);
    const parsed = await page.evaluate(
      text => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML,
      source,
    );
    expect(await readHtml(page)).toBe(parsed);
    expect(await driven.inCard(page, 'root => true')).toBeNull();
  });

  test('marks are painted, and nothing is left of them when they go', async () => {
    const { driven, keepPicture, openRead } = session();
    const page = await openRead('plain.html');
    const picture = await page.screenshot();
    await keepPicture('marks', () => picture);
    expect(countPixels(picture, TEAL)).toBeGreaterThan(40);
    await (
      await driven.helper()
    ).evaluate(`chrome.storage.sync.set({ settings: { version: 1, on: false } })`);
    await untilTexts(page, []);
    expect(countPixels(await page.screenshot(), TEAL)).toBe(0);
  });

  test('offsets are UTF-16 offsets of the joined text', async () => {
    const { open, report } = session();
    const page = await open('plain.txt');
    const [mention] = (await report(page)).mentions;
    const text = 'Plain text about the Great Firewall, with an accent: café.';
    expect(text.slice(mention?.start, mention?.end)).toBe('Great Firewall');
    expect(await page.evaluate('document.body.innerText.trim()')).toBe(text);
  });

  test('a page on cooking: Google and Twitter are not marked, and it says why', async () => {
    const { open, report } = session();
    const page = await open('cooking.html');
    const { mentions } = await report(page);
    expect(mentions.map(({ entry, marked }) => [entry, marked])).toEqual([
      ['google', false],
      ['twitter', false],
    ]);
    for (const mention of mentions)
      expect(whyOf(mention)).toMatch(/^Not marked: .*does not seem to be about/);
    expect(await countHighlights(page)).toBe(0);
  });

  test('a reader’s own words are marked before all of it is read; a report tells the rest, and evidence marks it', async () => {
    const { driven, open, report } = session();
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-openings-'));
    writeFileSync(join(folder, 'kitchen.csv'), 'headword,summary\nlentils,Small seeds.\n');
    await importList(driven, join(folder, 'kitchen.csv'));
    rmSync(folder, { recursive: true });
    const page = await open('cooking.html');
    const marks = async (): Promise<string> => (await markedTexts(page)).join();
    await until('the own word to be marked', async () => (await marks()) === 'lentils');
    const { mentions } = await report(page);
    expect(mentions.map(({ text, marked }) => [text, marked])).toEqual([
      ['Google', false],
      ['lentils', true],
      ['Twitter', false],
    ]);
    expect(await marks()).toBe('lentils');
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend',
      '<p>China’s censors in Beijing block websites behind the Great Firewall of China; cyberspace rules ban Google.</p>')`);
    await until('the topic to open', async () => (await marks()).includes('Google'));
    expect(await marks()).toContain('lentils');
  });

  test('fields, editable text, code, scripts and style sheets are left alone', async () => {
    const { open, report } = session();
    const page = await open('left-alone.html');
    expect((await report(page)).mentions.map(({ text }) => text)).toEqual(['Great Firewall']);
    expect(await markedTexts(page)).toEqual(['Great Firewall']);
    const isProse = `document.querySelector('#prose').contains([...CSS.highlights.values()].flatMap(all => [...all])[0].startContainer)`;
    expect(await page.evaluate(isProse)).toBe(true);
  });

  test('added, changed and removed text', async () => {
    const { open } = session();
    const page = await open('changing.html');
    await untilTexts(page, ['Great Firewall']);
    await page.evaluate(`document.querySelector('#place').append(Object.assign(document.createElement('p'),
      { textContent: 'Later comes cybersovereignty.' }))`);
    await untilTexts(page, ['Great Firewall', 'cybersovereignty']);
    await page.evaluate(
      `document.querySelector('#first').firstChild.data = 'Nothing is named here any more.'`,
    );
    await untilTexts(page, ['cybersovereignty']);
    await page.evaluate(
      `document.querySelector('#place p').firstChild.data = 'Here stands the Great Firewall.'`,
    );
    await untilTexts(page, ['Great Firewall']);
    await page.evaluate(`document.querySelector('#place p').remove()`);
    await untilTexts(page, []);
  });

  test('an open shadow root', async () => {
    const { open, marked } = session();
    const page = await open('shadow.html');
    expect(await marked(page)).toEqual(['Great Firewall']);
    const isInside = `[...CSS.highlights.values()].flatMap(all => [...all])[0].startContainer.getRootNode() ===
      document.querySelector('#host').shadowRoot`;
    expect(await page.evaluate(isInside)).toBe(true);
  });

  test('frames of the same origin, in place and of another origin', async () => {
    const { open, driven } = session();
    const page = await open('frames.html');
    const texts = await until('all three frames to be marked', async () => {
      const frames = (await reportsOf(driven, page)).filter(({ frameId }) => frameId !== 0);
      return frames.length === 3 && frames.every(({ report }) => report.mentions.length === 1) && frames;
    });
    expect(texts.map(({ report }) => report.mentions[0]!.text).sort()).toEqual([
      'Great Firewall',
      'Great Firewall',
      'cybersovereignty',
    ]);
    expect(texts.some(({ report }) => report.url.startsWith('http://localhost'))).toBe(true);
  });

  test('a tiny frame is left alone until it grows', async () => {
    const { open, report, driven } = session();
    const page = await open('tiny-frame.html');
    expect((await report(page)).mentions).toHaveLength(1);
    const inner = async () => (await reportsOf(driven, page)).filter(({ frameId }) => frameId !== 0);
    expect(await inner()).toEqual([]);
    await page.evaluate(`document.querySelector('iframe').height = 200`);
    await until('the frame to be marked', async () => {
      const [frame] = await inner();
      return frame?.report.mentions.some(({ marked }) => marked);
    });
  });

  test('a page that forbids everything', async () => {
    const { open, report } = session();
    const page = await open('strict-csp.html');
    const { mentions, errors } = await report(page);
    expect(mentions.map(({ text, marked }) => [text, marked])).toEqual([['Great Firewall', true]]);
    expect(errors).toEqual([]);
  });

  test('text in a modal dialog', async () => {
    const { open, marked } = session();
    const page = await open('dialog.html');
    expect(await marked(page)).toEqual(['cybersovereignty']);
    expect(await findMark(page, 'cybersovereignty')).not.toBeNull();
  });

  test('a page that is written anew, which takes all listeners, has cards as before', async () => {
    const { open, driven } = session();
    const page = await open('topic.html');
    await until('the marks', async () => (await markedTexts(page)).length === 3);
    const source = await (await fetch(page.url())).text();
    // The card's code is there from now on, and listens.
    await hoverOver({ driven, page, text: 'cybersovereignty', shot: null });
    for (let time = 0; time < 2; time++)
      await page.evaluate(`document.open(); document.write(${JSON.stringify(source)}); document.close()`);
    await until('the mark of its text', async () => (await findMark(page, 'Great Firewall')) !== null);
    const card = await hoverOver({ driven, page, text: 'Great Firewall', shot: null });
    expect(card.headword).toBe('Great Firewall');
  });

  test.each(['drawing.svg', 'strict.xhtml'])('%s raises no error and stays as it was', async name => {
    const { open, report, driven } = session();
    const page = await open(name);
    const { errors, state } = await report(page);
    expect({ errors, state }).toEqual({ errors: [], state: 'on' });
    expect(await driven.inCard(page, 'root => true')).toBeNull();
  });

  test('about:blank raises no error', async () => {
    const { driven } = session();
    const page = await driven.openPage('about:blank');
    expect(await countHighlights(page)).toBe(0);
    await page.close();
  });
});

async function untilTexts(page: Page, wanted: string[]): Promise<void> {
  let seen: string[] = [];
  await until('the marks', async () => {
    seen = await markedTexts(page);
    return JSON.stringify(seen) === JSON.stringify(wanted);
  }).catch(() => undefined);
  expect(seen).toEqual(wanted);
}
