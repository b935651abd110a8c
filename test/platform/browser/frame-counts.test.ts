import browser from 'webextension-polyfill';
import { forgetFrames, noteFrameCount, readFrameCounts } from '../../../src/platform/browser/frame-counts.ts';

// jsdom has no locks; one piece of work after the other is what they give.
let last: Promise<unknown> = Promise.resolve();
Object.assign(navigator, {
  locks: { request: (_name: string, work: () => unknown) => (last = last.then(work, work)) },
});

beforeEach(() => browser.storage.session.clear());

const note = (frameId: number, marks: number, page: number) => noteFrameCount(7, frameId, { marks, page });

test('the marks of a tab are those of its frames, each frame’s last word', async () => {
  await note(0, 2, 1);
  await note(5, 3, 2);
  expect(await note(5, 1, 2)).toEqual({ sum: 3, isNewPage: false });
  expect(await noteFrameCount(8, 0, { marks: 9, page: 3 })).toEqual({ sum: 9, isNewPage: false });
});

test('a frame that loads another document counts anew', async () => {
  await note(0, 2, 1);
  await note(5, 3, 2);
  expect(await note(5, 4, 9)).toEqual({ sum: 6, isNewPage: false });
});

test('with a new page the frames of the one before are gone, its own may have told before it', async () => {
  await note(0, 2, 1);
  await note(5, 3, 2);
  await note(6, 1, 21);
  expect(await note(0, 4, 20)).toEqual({ sum: 5, isNewPage: true });
  expect(Object.keys(await readFrameCounts(7))).toEqual(['0', '6']);
});

test('a document that leaves takes its marks with it, unless the next has told already', async () => {
  await note(0, 2, 1);
  await note(5, 3, 2);
  const leave = (frameId: number, page: number) => noteFrameCount(7, frameId, { marks: 0, page, left: true });
  expect(await leave(5, 2)).toEqual({ sum: 2, isNewPage: false });
  expect(Object.keys(await readFrameCounts(7))).toEqual(['0']);
  await note(5, 4, 9);
  expect(await leave(5, 2)).toEqual({ sum: 6, isNewPage: false });
  expect(await leave(0, 1)).toEqual({ sum: 4, isNewPage: false });
  expect(await note(0, 1, 20)).toEqual({ sum: 1, isNewPage: true });
});

test('a closed tab is forgotten whole', async () => {
  await note(0, 2, 1);
  await forgetFrames(7);
  expect(await readFrameCounts(7)).toEqual({});
});
