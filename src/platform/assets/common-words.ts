import browser from 'webextension-polyfill';
import { readCommonWords, type CommonWords } from '../../core/text/common-words.ts';

let words: Promise<CommonWords> | null = null;

/** The everyday words that come with the extension, read once; rejects where they cannot be read. */
export function loadCommonWords(): Promise<CommonWords> {
  words ??= fetch(browser.runtime.getURL('words.txt'))
    .then(response => {
      if (!response.ok) throw new Error('words.txt cannot be read.');
      return response.text();
    })
    .then(readCommonWords)
    .catch((error: unknown) => {
      words = null;
      throw error;
    });
  return words;
}
