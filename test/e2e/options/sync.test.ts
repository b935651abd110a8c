import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { Pack } from '../../../src/core/model/model.ts';
import { cutState, readSyncedItems } from '../../../src/core/sync/pack-sync-items.ts';
import { parseState, stampEdits, type PackState } from '../../../src/core/sync/pack-state.ts';
import { countSyncBytes, SYNC_ITEM_BYTES } from '../../../src/core/sync/sync-bytes.ts';
import { findInSurface } from '../support/axe.ts';
import type { ExtensionPage } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers } from '../support/e2e.ts';
import { importList } from '../support/import-list.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { markAll, markedTexts } from '../support/painted.ts';

const SETTINGS = '.pack-acts [aria-expanded]';
const SWITCH = '.list-switches label + label input';

/** Unfolds the settings of the list that the page shows. */
async function openSettings(options: ExtensionPage): Promise<void> {
  await until('the list', () => options.evaluate<boolean>(`Boolean(document.querySelector('${SETTINGS}'))`));
  await options.click(SETTINGS);
}

/** Text that hardly gets shorter. */
const noise = (seed: number): string =>
  Array.from({ length: 300 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (seed % 20_000));
  }).join('');

const LIST = makePack({
  id: 'synced',
  title: 'Synced words',
  entries: Array.from({ length: 25 }, (_, i) => makeEntry({ headword: `word ${i}`, summary: noise(i + 1) })),
});

async function readSync(page: ExtensionPage): Promise<Map<string, unknown>> {
  return new Map(Object.entries(await page.evaluate<object>('chrome.storage.sync.get(null)')));
}

/** The state of the list in sync, once it is whole. */
const readState = (page: ExtensionPage) =>
  until(
    'the list to be in sync',
    async () => {
      const synced = readSyncedItems(await readSync(page)).get(LIST.id);
      return synced?.text ? { ...synced, text: synced.text } : null;
    },
    10_000,
  );

const parse = (text: string): PackState & { pack: Pack } =>
  parseState(inflateRawSync(Buffer.from(text, 'base64')).toString()) as PackState & { pack: Pack };

/** Changes the list, or deletes it, as another device would that has seen all of it. */
async function changeElsewhere(page: ExtensionPage, change: (pack: Pack) => Pack | null): Promise<void> {
  const state = parse((await readState(page)).text);
  const next = stampEdits(state, change(state.pack), Date.now());
  const text = deflateRawSync(JSON.stringify(next)).toString('base64');
  const items = cutState({ id: LIST.id, tag: `elsewhere${Date.now()}` }, { text, items: new Map() });
  await page.evaluate(
    `chrome.storage.sync.set(${JSON.stringify(Object.fromEntries(items as Map<string, unknown>))})`,
  );
}

const isMarked = async (page: Page, text: string): Promise<boolean> =>
  (await markedTexts(page)).includes(text);

describeInBrowsers('sync', session => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-sync-'));
    writeFileSync(join(folder, 'list.json'), JSON.stringify(LIST));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a chosen list is stored within the limits; what comes from elsewhere is in the list and on an open page', async () => {
    const { driven, keepPicture, openRead } = session();
    await markAll(driven);
    const page = await openRead('garden.html');
    await importList(driven, join(folder, 'list.json'));
    const options = await driven.extensionPage('options/index.html#pack/synced', true);
    await openSettings(options);
    expect([...(await readSync(options)).keys()].filter(key => key.startsWith('pack/'))).toEqual([]);
    await options.click(SWITCH);

    const { head, text } = await readState(options);
    expect(parse(text)).toEqual({ pack: { ...LIST, private: false }, stamps: {} });
    expect(head.chunks).toBeGreaterThan(2);
    for (const [key, value] of await readSync(options)) {
      expect(countSyncBytes(key, value)).toBeLessThanOrEqual(SYNC_ITEM_BYTES);
      const counted = await options.evaluate<number>(
        `chrome.storage.sync.getBytesInUse(${JSON.stringify(key)})`,
      );
      expect(counted).toBeLessThanOrEqual(countSyncBytes(key, value));
    }
    await until('its size', () =>
      options.evaluate<boolean>(
        `/\\(\\d+ of 90 KB\\)/.test(document.querySelector('.list-switches').innerText)`,
      ),
    );
    expect(await findInSurface(options)).toEqual([]);
    await keepPicture('sync', () => options.screenshot());

    await changeElsewhere(options, pack => ({
      ...pack,
      entries: [...pack.entries, makeEntry({ headword: 'tarry pebble' })],
    }));
    await until('the term to be marked', () => isMarked(page, 'tarry pebble'), 5000);
    await until('the entry to be listed', () =>
      options.evaluate<boolean>(`document.querySelector('main').innerText.includes('26 terms')`),
    );

    // An edit here goes out some seconds later; nothing else does.
    await options.evaluate(`location.hash = '#new/synced'`);
    await until('the form', () =>
      options.evaluate<boolean>(`Boolean(document.querySelector('#entry-headword'))`),
    );
    await options.fill('#entry-headword', 'draw hoe');
    await options.click('#entry-add');
    await until(
      'the edit in sync',
      async () =>
        parse((await readState(options)).text).pack.entries.some(({ headword }) => headword === 'draw hoe'),
      15_000,
    );
    expect(parse((await readState(options)).text).pack.entries).toHaveLength(27);

    await options.evaluate(`location.hash = '#pack/synced'`);
    await openSettings(options);
    await options.click(SWITCH);
    await until('no items', async () =>
      [...(await readSync(options)).keys()].every(key => !key.startsWith('pack/')),
    );
    await until('the list as it was', () =>
      options.evaluate<boolean>(`document.querySelector('main').innerText.includes('27 terms')`),
    );
    await options.close();
  });

  test('a list that is deleted elsewhere goes to the bin here', async () => {
    const { driven } = session();
    const options = await driven.extensionPage('options/index.html#pack/synced', true);
    await openSettings(options);
    await options.click(SWITCH);
    await changeElsewhere(options, () => null);
    await options.evaluate(`location.hash = '#bin'`);
    await until(
      'the list in the bin',
      () => options.evaluate<boolean>(`document.querySelector('main').innerText.includes('Synced words')`),
      5000,
    );
    await options.close();
  });
});
