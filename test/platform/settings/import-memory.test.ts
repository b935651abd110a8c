import { deviceStore } from '../../../src/platform/browser/device-store.ts';
import { readColumns, rememberColumns } from '../../../src/platform/settings/import-memory.ts';

test('columns are remembered by the headings of their tables, the newest fifty', async () => {
  expect(await readColumns()).toEqual(new Map());
  await rememberColumns('["__proto__"]', ['headword', '']);
  for (let at = 0; at < 49; at++) await rememberColumns(`t${at}`, ['headword']);
  await rememberColumns('["__proto__"]', ['', 'headword']);
  await rememberColumns('one more', ['id']);
  const known = await readColumns();
  expect(known.size).toBe(50);
  expect(known.has('t0')).toBe(false);
  expect(known.get('["__proto__"]')).toEqual(['', 'headword']);
});

test('what is stored otherwise is left out', async () => {
  const stored = [['ok', ['headword']], ['bad', 'headword'], ['bad', [1]], 7, null];
  await deviceStore.set({ 'import-columns': stored });
  expect(await readColumns()).toEqual(new Map([['ok', ['headword']]]));
  await deviceStore.set({ 'import-columns': 'nothing' });
  expect(await readColumns()).toEqual(new Map());
});
