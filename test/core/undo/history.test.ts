import { UndoHistory } from '../../../src/core/undo/history.ts';

/** A history over a text: a change puts another text in its place. */
function makeHistory(start: string) {
  const now = { text: start, fails: false, redrawn: 0 };
  const apply = async (text: string): Promise<string> => {
    await Promise.resolve();
    if (now.fails) throw new Error('The disk is full.');
    const before = now.text;
    now.text = text;
    return before;
  };
  const history = new UndoHistory<string>(apply, () => now.redrawn++);
  return { now, history, write: (text: string) => history.record(`wrote ${text}`, () => apply(text)) };
}

test('acts are taken back newest first and done again; something new ends that', async () => {
  const { now, history, write } = makeHistory('a');
  const b = await write('b');
  const c = await write('c');
  expect([history.lastDone, history.lastUndone]).toEqual([c, null]);
  expect(await history.undo()).toBe(c);
  expect([now.text, history.lastDone, history.lastUndone]).toEqual(['b', b, c]);
  expect(await history.undo()).toBe(b);
  expect(now.text).toBe('a');
  expect(await history.undo()).toBeNull();
  expect(await history.redo()).toBe(b);
  expect(await history.redo()).toBe(c);
  expect(await history.redo()).toBeNull();
  expect(now.text).toBe('c');
  await history.undo();
  await write('d');
  expect(history.lastUndone).toBeNull();
  await history.undo();
  expect(now.text).toBe('b');
});

test('an act that fails stays the last and can be tried again', async () => {
  const { now, history, write } = makeHistory('a');
  const act = await write('b');
  now.fails = true;
  await expect(history.undo()).rejects.toThrow('The disk is full.');
  await expect(write('c')).rejects.toThrow('The disk is full.');
  expect([history.lastDone, history.lastUndone, now.text]).toEqual([act, null, 'b']);
  now.fails = false;
  await history.undo();
  expect(now.text).toBe('a');
});

test('acts at once are made one after the other, and each is told', async () => {
  const { now, history, write } = makeHistory('a');
  await Promise.all([write('b'), write('c'), history.undo(), history.undo(), history.redo()]);
  expect([now.text, history.lastDone?.label]).toEqual(['b', 'wrote b']);
  await Promise.resolve();
  expect(now.redrawn).toBe(5);
});

test('200 acts are kept', async () => {
  const { history, write } = makeHistory('start');
  for (let n = 0; n < 203; n++) await write(String(n));
  let count = 0;
  while (await history.undo()) count++;
  expect(count).toBe(200);
});
