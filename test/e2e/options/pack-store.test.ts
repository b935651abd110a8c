import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdit } from '../../../src/core/packs/apply-edit.ts';
import type { Pack } from '../../../src/core/model/model.ts';
import type { PackEdit, StoreEdit } from '../../../src/core/packs/pack-edits.ts';
import type { Driven, ExtensionPage } from '../../browsers/driven.ts';
import { pace, stretch, until } from '../../browsers/waiting.ts';
import { BROWSER_KINDS } from '../../browsers/find-browser.ts';
import { needBrowser } from '../../browsers/install-browser.ts';
import { launchBrowser } from '../../browsers/launch.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { testInOneOf } from '../support/e2e.ts';
import { copyExtension, STORE_PAGE, type ExtensionCopy } from '../support/store/store-page.ts';

/** How many entries it has at first: enough for several chunks. */
const FIRST_ENTRIES = IS_LONG ? 2000 : 900;

/** Edit number `at` of a script that adds, changes, moves and deletes, always in other places of the pack. */
function scriptedEdit(at: number): PackEdit[] {
  const place = `e${(at * 397) % FIRST_ENTRIES}`;
  const item = { ...makeEntry({ headword: `scripted ${at}` }), id: `s${at}` };
  const put: PackEdit = { type: 'put-entries', items: [{ item, before: at % 2 ? place : null }] };
  const change: PackEdit = { type: 'change-entry', id: place, fields: { summary: `Changed by ${at}.` } };
  if (at % 5 === 3) return [put, change, { type: 'drop-entries', ids: [`s${at - 2}`] }];
  if (at % 7 === 6) return [{ type: 'drop-entries', ids: [`e${at}`, `e${at + 1}`] }, put];
  return at % 2 ? [put] : [change, put];
}

/** How many edits each of two pages makes at once. */
const EDITS = IS_LONG ? 500 : 12;
const WORKER_KILLS = IS_LONG ? 200 : 2;
const BROWSER_KILLS = IS_LONG ? 25 : 1;

const ENTRIES = Array.from({ length: FIRST_ENTRIES }, (_, i) => ({ ...makeEntry(), id: `e${i}` }));

const apply = (page: ExtensionPage, edits: StoreEdit[]): Promise<void> =>
  page.evaluate(`store.applyEdits(${JSON.stringify(edits)}).then(() => null)`);
const read = (page: ExtensionPage, pack: string): Promise<Pack> =>
  page.evaluate(`store.readPack(${JSON.stringify(pack)})`);

/** The scripted edits of a pack, one after the other, and what the pack has to be by then. */
class Script {
  /** How many edits the store has acknowledged. */
  acknowledged = 0;
  #pack: Pack;

  constructor(private readonly id: string) {
    this.#pack = makePack({ id, entries: ENTRIES });
  }

  begin(page: ExtensionPage): Promise<void> {
    return apply(page, [{ type: 'add-pack', pack: this.#pack }]);
  }

  /** Makes the next edit; it counts once the page has answered. */
  async step(page: ExtensionPage): Promise<void> {
    const edits = scriptedEdit(this.acknowledged);
    await apply(page, [{ type: 'edit-pack', pack: this.id, edits }]);
    this.#take();
  }

  /** Checks that the pack is as acknowledged; with `orNext` one edit more may have come through unacknowledged. */
  async check(page: ExtensionPage, orNext = false): Promise<void> {
    const stored = await read(page, this.id);
    const next = scriptedEdit(this.acknowledged);
    if (orNext && JSON.stringify(stored) === JSON.stringify(next.reduce(applyEdit, this.#pack))) this.#take();
    expect(stored).toEqual(this.#pack);
  }

  #take(): void {
    this.#pack = scriptedEdit(this.acknowledged).reduce(applyEdit, this.#pack);
    this.acknowledged++;
  }
}

const wanted = process.env.SIDELIGHT_BROWSER;

describe.each(BROWSER_KINDS.filter(kind => !wanted || kind === wanted))('the store in %s', kind => {
  jest.setTimeout(stretch(IS_LONG ? 600_000 : 90_000));
  /** To start a browser anew costs more than all the rest. */
  const testInOne = testInOneOf(kind);
  let copy: ExtensionCopy;
  let profile: string;
  let driven: Driven | null = null;

  let page: ExtensionPage;

  const launch = async (): Promise<void> => {
    driven = await launchBrowser({
      browser: await needBrowser(kind),
      extensionDir: copy.folder,
      headless: true,
      profile,
    });
    page = await driven.extensionPage(STORE_PAGE, true);
  };

  beforeAll(async () => {
    copy = copyExtension(kind);
    profile = mkdtempSync(join(tmpdir(), 'sidelight-profile-'));
    await launch();
  }, stretch(60_000));
  afterAll(async () => {
    await driven?.close();
    copy.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  test(`two pages with ${EDITS} edits each at once keep all, and each sees those of the other`, async () => {
    const pages = [page, await driven!.extensionPage(STORE_PAGE)];
    await apply(page, [{ type: 'add-pack', pack: makePack({ id: 'shared' }) }]);
    const counts = await Promise.all(
      pages.map((page, at) =>
        page.evaluate<number>(`(async () => {
          const put = id => ({ type: 'put-entries', items: [{ item: { ...${JSON.stringify(makeEntry())}, id }, before: null }] });
          const edit = id => store.applyEdits([{ type: 'edit-pack', pack: 'shared', edits: [put(id)] }]);
          await Promise.all(Array.from({ length: ${EDITS} }, (_, i) => edit('page-${at}-' + i)));
          return (await store.readPack('shared')).entries.length;
        })()`),
      ),
    );
    expect(Math.max(...counts)).toBe(2 * EDITS);
    for (const page of pages) {
      const ids = (await read(page, 'shared')).entries.map(({ id }) => id);
      expect(new Set(ids).size).toBe(2 * EDITS);
    }
    await pages[1]!.close();
  });

  test(`${WORKER_KILLS} ends of the background lose nothing`, async () => {
    const script = new Script('ends');
    await script.begin(page);
    let isDone = false;
    const editing = (async () => {
      while (!isDone) await script.step(page);
    })();
    let answered = 0;
    let ends = 0;
    try {
      for (let tries = 0; ends < WORKER_KILLS && tries < 2 * WORKER_KILLS; tries++) {
        // It reads what is being edited when it is ended; an answer is not waited for.
        await page.evaluate(`void chrome.runtime.sendMessage({ name: 'index', request: { haveRevision: null } })
          .then(() => { globalThis.answered = (globalThis.answered ?? 0) + 1; }, () => null)`);
        const before = script.acknowledged;
        await pace(Math.random() * 200);
        // One that is kept at work may not end in time; it is not counted.
        ends += await driven!.stopBackground().then(
          () => 1,
          () => 0,
        );
        await until('another edit', () => script.acknowledged > before, 10_000);
      }
      answered = await page.evaluate<number>('globalThis.answered ?? 0');
    } finally {
      isDone = true;
      await editing;
    }
    expect(ends).toBe(WORKER_KILLS);
    expect(script.acknowledged).toBeGreaterThanOrEqual(WORKER_KILLS);
    await script.check(page);
    const reply = await page.evaluate<{ ok: boolean }>(
      `chrome.runtime.sendMessage({ name: 'index', request: { haveRevision: null } }).then(({ ok }) => ({ ok }))`,
    );
    expect(reply).toEqual({ ok: true });
    console.info(`${kind}: ${WORKER_KILLS} ends, ${script.acknowledged} edits, ${answered} answers before`);
  });

  testInOne(`${BROWSER_KILLS} kills of the browser lose no acknowledged edit`, async () => {
    const script = new Script('kills');
    await script.begin(page);
    let unacknowledged = 0;
    for (let kills = 0; kills < BROWSER_KILLS; kills++) {
      let isAlive = true;
      const editing = (async () => {
        while (isAlive) await script.step(page);
      })().catch((error: unknown) => {
        if (isAlive) throw error;
      });
      const first = script.acknowledged;
      await until('two edits', () => script.acknowledged >= first + 2, 20_000);
      await pace(Math.random() * 800);
      isAlive = false;
      await driven!.kill();
      await editing;
      driven = null;
      await launch();
      const before = script.acknowledged;
      await script.check(page, true);
      unacknowledged += script.acknowledged - before;
    }
    expect(script.acknowledged).toBeGreaterThan(BROWSER_KILLS);
    console.info(
      `${kind}: ${BROWSER_KILLS} kills, ${script.acknowledged} edits kept, ${unacknowledged} of them not acknowledged`,
    );
  });
});
