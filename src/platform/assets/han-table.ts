import browser from 'webextension-polyfill';
import { isHanData, readHanTable, type HanTable } from '../../core/index/han-variants.ts';

let table: Promise<HanTable> | null = null;

/** The table of Chinese characters that comes with the extension; rejects where it cannot be read. */
export function loadHanTable(): Promise<HanTable> {
  table ??= fetch(browser.runtime.getURL('han.json'))
    .then(response => response.json() as Promise<unknown>)
    .then(data => {
      if (!isHanData(data)) throw new Error('han.json is no table of characters.');
      return readHanTable(data);
    })
    .catch((error: unknown) => {
      table = null;
      throw error;
    });
  return table;
}
