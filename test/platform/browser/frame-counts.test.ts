import fc from 'fast-check';
import { chrome } from 'jest-chrome';
import browser from 'webextension-polyfill';
import { forgetFrames, noteFrameCount, readFrameCounts } from '../../../src/platform/browser/frame-counts.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { TabModel } from './tab-model.ts';

// jsdom has no locks; one piece of work after the other is what they give.
let last: Promise<unknown> = Promise.resolve();
Object.assign(navigator, {
  locks: { request: (_name: string, work: () => unknown) => (last = last.then(work, work)) },
});

type Respond = (reply: unknown) => void;

/** Each frame shows this document, if the test says so; in all others stands the one that has just told. */
const shown = new Map<number, number>();
let telling = 0;
const answerShown = (frameId: number, respond: Respond): void =>
  respond({ ok: true, value: shown.get(frameId) ?? telling });
let ask = answerShown;
const asked = jest.fn();

beforeAll(() => {
  const send = (tab: number, { name }: { name: string }, to: { frameId: number }, respond: Respond): void => {
    asked(tab, name, to);
    ask(to.frameId, respond);
  };
  chrome.tabs.sendMessage.mockImplementation(send as never);
});

beforeEach(async () => {
  shown.clear();
  ask = answerShown;
  asked.mockClear();
  await browser.storage.session.clear();
});

const note = (frameId: number, marks: number, page: number, left?: true) => {
  telling = page;
  return noteFrameCount(7, frameId, { marks, page, left });
};

test('the marks of a tab are those of its frames, each frame’s last word', async () => {
  await note(0, 2, 1);
  await note(5, 3, 2);
  expect(await note(5, 1, 2)).toEqual({ sum: 3, hasPageGone: false });
  telling = 3;
  expect(await noteFrameCount(8, 0, { marks: 9, page: 3 })).toEqual({ sum: 9, hasPageGone: false });
});

test('a frame that loads another document counts anew', async () => {
  await note(0, 2, 1);
  await note(5, 3, 2);
  expect(await note(5, 4, 9)).toEqual({ sum: 6, hasPageGone: false });
});

test('with a new page the frames of the one before are gone, its own may have told before it', async () => {
  await note(0, 2, 1);
  await note(5, 3, 2);
  await note(6, 1, 21);
  expect(await note(0, 4, 20)).toEqual({ sum: 5, hasPageGone: true });
  expect(Object.keys(await readFrameCounts(7))).toEqual(['0', '6']);
});

test('a document that leaves takes its marks with it, unless the next has told already', async () => {
  await note(0, 2, 1);
  await note(5, 3, 2);
  expect(await note(5, 0, 2, true)).toEqual({ sum: 2, hasPageGone: false });
  expect(Object.keys(await readFrameCounts(7))).toEqual(['0']);
  await note(5, 4, 9);
  expect(await note(5, 0, 2, true)).toBeNull();
  expect(await note(0, 0, 1, true)).toEqual({ sum: 4, hasPageGone: true });
  expect(await note(0, 1, 20)).toEqual({ sum: 1, hasPageGone: true });
});

test('a count that comes after its document has left changes nothing, whichever is the older one', async () => {
  await note(0, 2, 20);
  shown.set(0, 20);
  expect(await note(0, 7, 10)).toBeNull();
  expect(await note(0, 7, 30)).toBeNull();
  expect(await readFrameCounts(7)).toEqual({ 0: { marks: 2, page: 20 } });
});

test('a page leaves its tab, though Chrome numbers it as another frame by then', async () => {
  const tellKept = (marks: number, left?: true) =>
    noteFrameCount(7, 9, { marks, page: 1, left, isTop: true });
  await note(0, 2, 1);
  await note(5, 1, 2);
  expect(await tellKept(3)).toEqual({ sum: 4, hasPageGone: false });
  expect(await tellKept(0, true)).toEqual({ sum: 1, hasPageGone: true });
  await note(0, 3, 20);
  expect(await tellKept(2)).toBeNull();
  expect(await tellKept(0, true)).toBeNull();
});

test('a page that comes back is a new page, though it is older', async () => {
  await note(0, 2, 20);
  expect(await note(0, 7, 10)).toEqual({ sum: 7, hasPageGone: true });
});

test('a frame is asked only where it had another document', async () => {
  await note(0, 2, 1);
  await note(0, 3, 1);
  await note(5, 1, 2);
  await note(0, 0, 1, true);
  expect(asked).not.toHaveBeenCalled();
  await note(0, 1, 3);
  expect(asked.mock.calls).toEqual([[7, 'document', { frameId: 0 }]]);
});

test.each<[string, typeof ask]>([
  ['fails', (_frame, respond) => respond(undefined)],
  ['does not come', () => undefined],
])('where its answer %s, the newer document is taken', async (_name, answer) => {
  ask = answer;
  await note(0, 2, 20);
  expect(await note(0, 7, 10)).toBeNull();
  expect(await note(0, 7, 30)).toEqual({ sum: 7, hasPageGone: true });
});

test('in whatever order counts and answers come, in the end the sum is that of the documents which are there', async () => {
  const steps = fc.array(fc.tuple(fc.nat(TabModel.STEPS - 1), fc.nat(), fc.nat(3)), {
    maxLength: 60,
    size: 'max',
  });
  const run = async (taken: [number, number, number][]): Promise<void> => {
    await browser.storage.session.clear();
    let sum = 0;
    const tab = new TabModel(async (frameId, count) => {
      const noted = await noteFrameCount(7, frameId, count);
      if (noted) ({ sum } = noted);
    });
    ask = (frameId, respond) => tab.ask(frameId, respond);
    for (const step of taken) await tab.take(step);
    await tab.end();
    expect(sum).toBe(tab.sum);
    const kept = Object.values(await readFrameCounts(7));
    expect(kept.reduce((all, { marks }) => all + marks, 0)).toBe(tab.sum);
  };
  await fc.assert(fc.asyncProperty(steps, run), { numRuns: IS_LONG ? 10_000 : 200 });
});

test('a closed tab is forgotten whole', async () => {
  await note(0, 2, 1);
  await forgetFrames(7);
  expect(await readFrameCounts(7)).toEqual({});
});
