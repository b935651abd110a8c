import { loadCommonWords } from '../../../src/platform/assets/common-words.ts';

const answer = (ok: boolean, text: string) => jest.fn(async () => ({ ok, text: async () => text })) as never;

test('the words are fetched once, and again after they could not be read', async () => {
  globalThis.fetch = answer(false, '');
  await expect(loadCommonWords()).rejects.toThrow('words.txt cannot be read');
  globalThis.fetch = answer(true, 'the\n\nof\n');
  expect((await loadCommonWords()).rankOf('of')).toBe(2);
  expect(await loadCommonWords()).toBe(await loadCommonWords());
  expect(globalThis.fetch).toHaveBeenCalledTimes(1);
});
