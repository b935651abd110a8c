import { loadHanTable } from '../../../src/platform/assets/han-table.ts';

const answer = (value: unknown) => jest.fn(async () => ({ json: async () => value })) as never;

test('the table is fetched once, and again after it could not be read', async () => {
  globalThis.fetch = answer({ groups: 5 });
  await expect(loadHanTable()).rejects.toThrow('han.json is not a table of characters');
  globalThis.fetch = answer({ groups: '网網', regional: '' });
  expect((await loadHanTable()).simplified.get('網')).toBe('网');
  expect(await loadHanTable()).toBe(await loadHanTable());
  expect(globalThis.fetch).toHaveBeenCalledTimes(1);
});
