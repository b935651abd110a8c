import type { Driven } from '../../browsers/driven.ts';

/** Lifts the limit of marks, which thins repetitions out in short pages. */
export async function markAll(driven: Driven): Promise<void> {
  const helper = await driven.helper();
  await helper.evaluate(`chrome.storage.sync.set({ settings: { version: 1, wordsPerMark: 0 } })`);
}
