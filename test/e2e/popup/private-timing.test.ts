import type { Page } from 'puppeteer-core';
import type { Surface } from '../../browsers/driven.ts';
import { outlast, stretch, until } from '../../browsers/waiting.ts';
import { MAX_MENTIONS_PER_SPELLING } from '../../../src/core/judge/find-mentions.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers, fixture, type Session } from '../support/e2e.ts';
import { importList } from '../support/import-list.ts';

const REPETITIONS = IS_LONG ? 20_000 : 500;
const TRIALS = IS_LONG ? 20 : 1;
const LONGEST_MS = stretch(IS_LONG ? 300_000 : 60_000);

/** Of the same letters, so that they are laid out alike; only the first is in the list. */
const WORDS = ['draw hoe', 'hoed raw'] as const;

/** Notes in the page, by its own clock, how long its thread is held up from now on. */
const BEGIN = `(() => {
  const { port1, port2 } = new MessageChannel();
  const meter = (window.meter = { busy: 0, on: true });
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    if (now - last > 1) meter.busy += now - last;
    last = now;
    if (meter.on) port2.postMessage(0);
  };
  port2.postMessage(0);
})()`;
const END = `(meter.on = false, meter.busy)`;

/** Counts the requests to the page, beside our script in its world; null where that world is out of reach. */
async function countRequests({ kind }: Session, page: Page): Promise<(() => Promise<number>) | null> {
  if (kind !== 'chromium') return null;
  const [realm] = page.mainFrame().extensionRealms();
  await realm!.evaluate(
    `globalThis.asked = 0, chrome.runtime.onMessage.addListener(({ name }) => void (name === 'text' && asked++))`,
  );
  return async () => (await realm!.evaluate(`asked`)) as number;
}

/** How often the popup lists a term. */
const countOf = (popup: Surface, headword: string): Promise<number> =>
  popup.evaluate(`Number([...document.querySelectorAll('.private')].map(mark => mark.closest('.pack-name').nextElementSibling)
    .flatMap(list => [...list.querySelectorAll('.term-row')])
    .find(row => row.querySelector('.name').textContent === ${JSON.stringify(headword)})
    ?.querySelector('.count')?.textContent.replaceAll(',', '') ?? 0)`);

/** Fills the page with a word, and waits until the popup has looked through it; gives how long the page's thread was busy, in the long run. */
async function fill(page: Page, popup: Surface, use: { word: string; turn: number }): Promise<number> {
  const text = 'Great Firewall’s builders. '.repeat(use.turn) + `${use.word} `.repeat(REPETITIONS);
  if (IS_LONG) await page.evaluate(BEGIN);
  await page.evaluate(`document.getElementById('later').textContent = ${JSON.stringify(text)}`);
  const isRead = async (): Promise<boolean> =>
    (await countOf(popup, 'Great Firewall’s builders')) === 1 + use.turn;
  await until('the text to be looked through', isRead, 10_000);
  return IS_LONG ? ((await page.evaluate(END)) as number) : 0;
}

async function openBoth({ driven, openRead }: Session): Promise<{ page: Page; popup: Surface }> {
  await importList(driven, fixture('private-list.json'));
  const stored = { settings: { version: 1, packsPrivate: ['private-words'] } };
  await (await driven.helper()).evaluate(`chrome.storage.sync.set(${JSON.stringify(stored)})`);
  const page = await openRead('hostile.html');
  const popup = await driven.openPopup(page);
  await until('the private terms', async () => (await countOf(popup, 'draw hoe')) > 0);
  return { page, popup };
}

/** The chance that two samples of one distribution differ as much (Mann and Whitney 1947; by the normal distribution). */
function chanceOfRanks(one: readonly number[], other: readonly number[]): number {
  const wins = one.flatMap(a => other.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
  const u = wins.reduce((sum, win) => sum + win, 0);
  const pairs = one.length * other.length;
  const z = Math.abs(u - pairs / 2) / Math.sqrt((pairs * (one.length + other.length + 1)) / 12);
  // Abramowitz and Stegun, 26.2.17.
  const t = 1 / (1 + 0.2316419 * z);
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const tail = terms.reduceRight((sum, term) => (sum + term) * t, 0);
  return 2 * tail * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
}

describeInBrowsers('the clock of a page beside a private list', (session, testInOne) => {
  testInOne(
    'a page is asked as often, and works as long, for words of the list as for others',
    async () => {
      const { page, popup } = await openBoth(session());
      const asked = await countRequests(session(), page);
      const busy: Record<string, number[]> = { 'draw hoe': [], 'hoed raw': [] };
      const requests: Record<string, number[]> = { 'draw hoe': [], 'hoed raw': [] };
      for (let turn = 1; turn <= 2 * TRIALS; turn++) {
        // One, other, other, one: the text grows from turn to turn, so both words get the same share of long ones.
        const word = WORDS[((turn - 1) ^ ((turn - 1) >> 1)) % 2]!;
        const before = await asked?.();
        busy[word]!.push(await fill(page, popup, { word, turn }));
        const listed = await countOf(popup, 'draw hoe');
        expect(listed).toBe(word === 'draw hoe' ? MAX_MENTIONS_PER_SPELLING : 1);
        // It would be asked once more by now.
        await outlast(DELAYS.panel);
        if (asked) requests[word]!.push((await asked()) - before!);
      }
      expect(requests['draw hoe']).toEqual(requests['hoed raw']);
      if (asked) expect(new Set(requests['draw hoe'])).toEqual(new Set([1]));
      if (IS_LONG) expect(chanceOfRanks(busy['draw hoe']!, busy['hoed raw']!)).toBeGreaterThan(0.05);
      await popup.close();
    },
    LONGEST_MS,
  );
});
