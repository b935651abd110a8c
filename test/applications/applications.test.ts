import type { Page } from 'puppeteer-core';
import { lendBareBrowser } from '../browsers/shared-browser.ts';
import { pace, stretch, until } from '../browsers/waiting.ts';
import { heapOf } from '../e2e/support/counting/chromium-counts.ts';
import { collectGarbage } from '../e2e/support/counting/collect-garbage.ts';
import { describeInBrowsers } from '../e2e/support/e2e.ts';
import { inTurn, IS_LONG } from '../helpers/long-run.ts';
import { APPLICATIONS, bundleApplications, type BundledApplications } from './bundle-applications.ts';
import { measureBusy } from './measure-busy.ts';
import type { Driven } from './pages/application.ts';

/** How long each is driven, and how long each is measured with and without the extension, in ms. */
const DRIVEN_MS = IS_LONG ? 60_000 : 2000;
const MEASURED_MS = IS_LONG ? 20_000 : 0;

/** A reader is promised this, from a text to its mark; on a machine that others share it is a figure. */
const PROMISED_MS = 2000;

/** In bytes: a code cache and the like. */
const HEAP_PLAY = 500_000;

/** An application and its framework may hold this much of their last changes. */
const MAX_KEPT = 4;

const SETTINGS = JSON.stringify({ settings: { version: 1, marks: 'all', wordsPerMark: 0 } });

interface Painted {
  isEdited: boolean;
  text: string;
}

const drive = <T>(page: Page, call: string): Promise<T> => page.evaluate(`drive.${call}`) as Promise<T>;

describeInBrowsers('applications made of published packages', (session, _testInOne, kind) => {
  jest.setTimeout(stretch(DRIVEN_MS + MEASURED_MS * 2 + 60_000));
  let bundled: BundledApplications;
  beforeAll(async () => {
    bundled = await bundleApplications();
  });
  afterAll(() => bundled?.remove());

  /** Leaves the application as it is after some changes. */
  async function run(page: Page, ms: number, looks: boolean): Promise<void> {
    await drive(page, `start(${looks})`);
    await pace(ms);
    await drive(page, 'stop()');
  }

  test.each(inTurn(kind, APPLICATIONS, 2))(
    '%s: mentions are marked in time, editors are left alone, and nothing is kept',
    async name => {
      const { driven, kind, report, server } = session();
      const address = server.addressOf(bundled.fileOf(name));
      await (await driven.helper()).evaluate(`chrome.storage.sync.set(${SETTINGS})`);
      const errors: unknown[] = [];
      const page = await driven.openPage(address);
      page.on('pageerror', error => errors.push(error));
      await page.bringToFront();
      try {
        await run(page, DRIVEN_MS / 3, true);
        const before = await measureHeap(page);
        await run(page, (DRIVEN_MS * 2) / 3, true);
        await until('all mentions to be marked', () => drive<boolean>(page, 'settle()'), PROMISED_MS);
        const result = await drive<Driven>(page, 'read()');
        expect(result.unmarked).toBe(0);
        expect(result.latencies.length).toBeGreaterThan(IS_LONG ? 30 : 0);
        expect(result.gone).toBeLessThanOrEqual(result.latencies.length);

        // The report has each mention that is shown once, and none in an editor.
        const { mentions, errors: own } = await report(page);
        expect(own).toEqual([]);
        const painted = await drive<Painted[]>(page, 'painted()');
        expect(painted.filter(({ isEdited }) => isEdited)).toEqual([]);
        expect(mentions.length).toBe(await drive<number>(page, 'mentions()'));
        for (const { wanted, shown } of await drive<{ wanted: string; shown: string }[]>(page, 'editors()'))
          expect(shown).toBe(wanted);

        const kept = await untilCollected(page);
        const after = await measureHeap(page);
        expect(after).toBeLessThan(before * 1.1 + HEAP_PLAY);
        expect(errors).toEqual([]);
        const busy = MEASURED_MS > 0 ? await compareBusy(page) : '';
        const times = result.latencies.toSorted((a, b) => a - b);
        const at = (share: number): string => times[Math.floor((times.length - 1) * share)]!.toFixed(0);
        console.info(
          `${name} in ${kind}: ${times.length} mentions, marked after ${at(0.5)} ms (median), ${at(0.95)} (95 %), ` +
            `${at(1)} (longest), ${result.gone} gone before; ${kept.kept} of ${kept.dropped} dropped nodes kept` +
            (before ? `; heap ${(before / 1e6).toFixed(2)}, then ${(after / 1e6).toFixed(2)} MB` : '') +
            busy,
        );
      } finally {
        await page.close();
      }

      /** In bytes; Firefox does not tell it, and the short run is over too soon. */
      async function measureHeap(on: Page): Promise<number> {
        await drive(on, 'forget()');
        return IS_LONG && kind === 'chromium' ? heapOf(on) : 0;
      }

      async function untilCollected(on: Page): Promise<Driven> {
        let read = await drive<Driven>(on, 'read()');
        // The application itself may hold what the last change took away until its next.
        const isFree = async (): Promise<boolean> => {
          await collectGarbage(on, kind);
          read = await drive<Driven>(on, 'read()');
          return read.kept <= MAX_KEPT;
        };
        await until('dropped nodes to be collected', isFree, 4000).catch(() => undefined);
        expect(read.kept).toBeLessThanOrEqual(MAX_KEPT);
        return read;
      }

      /** The share of the main thread that the page uses with and without the extension. */
      async function compareBusy(on: Page): Promise<string> {
        const bare = await (await lendBareBrowser(kind)).openPage(address);
        const shares: number[] = [];
        for (const each of [bare, on]) {
          await each.bringToFront();
          shares.push(await measureBusy(each, kind, () => run(each, MEASURED_MS, false)));
        }
        await bare.close();
        const [without, withUs] = shares as [number, number];
        return `; main thread ${(withUs * 100).toFixed(1)} % busy, ${(without * 100).toFixed(1)} % without`;
      }
    },
  );
});
