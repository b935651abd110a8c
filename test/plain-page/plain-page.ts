import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { buildIndex } from '../../src/core/index/index-build.ts';
import type { PageSettings } from '../../src/core/settings/page-settings.ts';
import type { Driven } from '../browsers/driven.ts';
import type { BrowserKind } from '../browsers/find-browser.ts';
import { serveFiles, type FileServer } from '../browsers/serve.ts';
import { stretch, until, untilSteady } from '../browsers/waiting.ts';
import { browsersUnderTest } from '../e2e/support/e2e.ts';
import { TestTabs } from '../e2e/support/tabs.ts';
import { makeEntry, makePack } from '../helpers/packs.ts';
import type { PageApi, Painted, ShownCard } from './page-entry.ts';

const PACKS = [
  makePack({
    id: 'mills',
    title: 'Mills',
    mark: { colour: 'indigo', line: 'solid' },
    entries: [
      makeEntry({ headword: 'quernstone' }),
      makeEntry({ headword: 'oast house', related: ['quernstone'] }),
    ],
  }),
  makePack({
    id: 'cloth',
    title: 'Cloth',
    mark: { colour: 'teal', line: 'dotted' },
    entries: [makeEntry({ headword: 'tenterhook' })],
  }),
];

export const INDIGO_PIXEL = '#3f4aa8';

const FILE = resolve('test/plain-page/plain-page.html');

/** A page of the test's own, driven by the real mouse, keyboard and fingers. */
export class PlainPage {
  constructor(readonly page: Page) {}

  /** Calls a function of page-entry.ts in the page. */
  async call<K extends keyof PageApi>(
    name: K,
    ...values: Parameters<PageApi[K]>
  ): Promise<ReturnType<PageApi[K]>> {
    const given = JSON.stringify(values).slice(1, -1);
    return (await this.page.evaluate(`plainPage.${name}(${given})`)) as ReturnType<PageApi[K]>;
  }

  run<T>(expression: string): Promise<T> {
    return this.page.evaluate(expression) as Promise<T>;
  }

  async texts(): Promise<string[]> {
    return (await this.call('painted')).map(({ text }) => text);
  }

  /** Waits until these texts are painted, in their order on the page, and nothing else. */
  untilPainted(...texts: string[]): Promise<Painted[]> {
    return this.#untilMarks('text', texts);
  }

  /** Waits until the marks have these highlights, in their order on the page. */
  untilHighlights(...highlights: string[]): Promise<Painted[]> {
    return this.#untilMarks('highlight', highlights);
  }

  #untilMarks(key: keyof Painted, wanted: readonly string[]): Promise<Painted[]> {
    return until(`marks of the ${key} ${wanted.join(', ')}`, async () => {
      const painted = await this.call('painted');
      const values = painted.map(each => each[key]);
      if (values.join() !== wanted.join()) throw new Error(`there are ${values.join(', ')}`);
      return painted;
    });
  }

  /** The middle of a box of a mark. */
  async middleOf(text: string, box = 0): Promise<{ x: number; y: number }> {
    const { left, top, right, bottom } = (await this.call('boxesOf', text))[box]!;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }

  /** Rests the mouse on a mark. */
  async rest(text: string, box = 0): Promise<void> {
    const { x, y } = await this.middleOf(text, box);
    await this.page.mouse.move(x, y);
  }

  /** Moves the mouse step by step, each in a frame of its own: of the moves within one only the last is reported. */
  async glide(from: { x: number; y: number }, to: { x: number; y: number }, steps = 4): Promise<void> {
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      await this.page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
      await this.run('new Promise(done => requestAnimationFrame(() => setTimeout(done)))');
    }
  }

  /** Moves the mouse to where no mark is, and not toward a card. */
  leave(): Promise<void> {
    return this.page.mouse.move(990, 4);
  }

  async click(text: string): Promise<void> {
    const { x, y } = await this.middleOf(text);
    await this.page.mouse.click(x, y);
  }

  /** Opens the card of a mark by the mouse. */
  async hover(text: string): Promise<ShownCard> {
    await this.rest(text);
    return this.untilCard(text);
  }

  /** Waits until the card of this headword has come to rest. */
  untilCard(headword: string): Promise<ShownCard> {
    return untilSteady(
      `the card of ${headword}`,
      async () => {
        const card = await this.call('card');
        return card?.headword === headword && card;
      },
      { quietMs: 60 },
    );
  }

  async untilClosed(): Promise<void> {
    await until('the card to close', async () => (await this.call('hostCount')) === 0);
  }

  untilPinned(isPinned = true): Promise<boolean> {
    return until(
      `the card to be ${isPinned ? 'pinned' : 'loose'}`,
      async () => (await this.call('card'))?.isPinned === isPinned,
    );
  }

  /** Presses a control of the card. */
  async press(name: string): Promise<void> {
    const { x, y } = await until(`“${name}” in the card`, () => this.call('control', name));
    await this.page.mouse.move(x, y);
    await this.page.mouse.click(x, y);
  }

  /** Waits until an event of the card is in what came since the last look, and gives all of that. */
  async untilEvent(event: string): Promise<string[]> {
    const seen: string[] = [];
    await until(`the event “${event}”`, async () => {
      seen.push(...(await this.call('takeEvents')));
      return seen.includes(event);
    });
    return seen;
  }
}

type Open = (html: string, settings?: Partial<PageSettings>) => Promise<PlainPage>;

/** Given by browser-environment.mjs. */
declare const lendBareBrowser: (kind: BrowserKind) => Promise<Driven>;

async function bundleEntry(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve('test/plain-page/page-entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
  });
  return outputFiles[0]!.text;
}

/** Defines tests in each browser, without the extension, on pages with a body of the test's own. */
export function describeOnPlainPages(name: string, define: (open: Open, kind: BrowserKind) => void): void {
  jest.setTimeout(stretch(60_000));
  const index = Buffer.from(buildIndex(PACKS)).toString('base64');
  describe.each(browsersUnderTest())(`${name} in %s`, kind => {
    let script = '';
    let server: FileServer;
    const watched = new WeakSet<Page>();
    let tabs: TestTabs;
    const errors: unknown[] = [];
    beforeAll(async () => {
      const [source, files, driven] = await Promise.all([bundleEntry(), serveFiles(), lendBareBrowser(kind)]);
      [script, server] = [source, files];
      tabs = new TestTabs(driven);
    }, stretch(60_000));
    afterEach(async () => {
      await tabs.release();
      expect(errors.splice(0)).toEqual([]);
    });
    afterAll(() => server?.close());
    define(async (html, settings = {}) => {
      const page = await tabs.open(server.addressOf(FILE));
      if (!watched.has(page)) page.on('pageerror', error => errors.push(error));
      watched.add(page);
      await page.evaluate(`document.body.innerHTML = ${JSON.stringify(html)}`);
      await page.evaluate(script);
      const plain = new PlainPage(page);
      await plain.call('start', { index, packs: PACKS, settings });
      return plain;
    }, kind);
  });
}
