import browser from 'webextension-polyfill';
import {
  forgetFrame,
  forgetFrames,
  noteFrameCount,
  readFrameCounts,
} from '../../src/platform/frame-counts.ts';

// jsdom has no locks; one piece of work after the other is what they give.
let last: Promise<unknown> = Promise.resolve();
Object.assign(navigator, {
  locks: { request: (_name: string, work: () => unknown) => (last = last.then(work, work)) },
});

beforeEach(() => browser.storage.session.clear());

test('the marks of a tab are those of its frames, each frame’s last word', async () => {
  await noteFrameCount(7, 0, { marked: 2, page: 1 });
  await noteFrameCount(7, 5, { marked: 3, page: 2 });
  expect(await noteFrameCount(7, 5, { marked: 1, page: 2 })).toBe(3);
  expect(await noteFrameCount(8, 0, { marked: 9, page: 3 })).toBe(9);
});

test('a frame that goes is forgotten, the others stay', async () => {
  await noteFrameCount(7, 0, { marked: 2, page: 1 });
  await noteFrameCount(7, 5, { marked: 3, page: 2 });
  expect(await forgetFrame(7, 5, 2)).toBe(2);
  expect(Object.keys(await readFrameCounts(7))).toEqual(['0']);
});

test('news of an old document that come late do not take the new one away', async () => {
  await noteFrameCount(7, 0, { marked: 2, page: 1 });
  await noteFrameCount(7, 0, { marked: 4, page: 20 });
  expect(await forgetFrame(7, 0, 1)).toBeNull();
  expect(await readFrameCounts(7)).toEqual({ 0: { marked: 4, page: 20 } });
});

test('a closed tab is forgotten whole', async () => {
  await noteFrameCount(7, 0, { marked: 2, page: 1 });
  await forgetFrames(7);
  expect(await readFrameCounts(7)).toEqual({});
});
