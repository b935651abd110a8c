import { chrome } from 'jest-chrome';
import type { FrameText, PageMention, PageReport } from '../../../src/core/messages/protocol.ts';
import { fetchPageReports, viewReports } from '../../../src/pages/popup/page-source.ts';
import {
  NO_MENTIONS,
  PrivateMentions,
  type TextMentions,
} from '../../../src/pages/popup/private-mentions.ts';
import { viewPage, type FrameReport } from '../../../src/pages/popup/page-view.ts';
import { settle } from '../../browsers/waiting.ts';

const TAB = { id: 7, windowId: 1, loading: false };
const MENTION: PageMention = {
  id: 0,
  entry: 'hoe',
  pack: 'garden',
  headword: 'draw hoe',
  text: 'draw hoes',
  start: 0,
  end: 0,
  marked: true,
  reason: { code: 'unambiguous' },
  isPrivate: true,
};
const TEXT: FrameText = { head: 'A', sections: [['Two draw hoes.']], spent: 1 };

const reportOf = (fields: Partial<PageReport> = {}): FrameReport[] => [
  {
    frameId: 0,
    report: {
      url: 'https://a.example/',
      title: 'A',
      host: 'a.example',
      state: 'on',
      mentions: [],
      changed: 1,
      errors: [],
      ...fields,
    },
  },
];

/** The requests to the frame, and its answers. */
const asked = jest.fn();
let text: FrameText | null = TEXT;
/** Resolves what is found in a text; null where no list is private. */
let match: jest.Mock<Promise<TextMentions>> | null;
const onFound = jest.fn();
let now = 0;

beforeAll(() => {
  const send = (tab: number, message: object, to: object, done: (reply: unknown) => void): void => {
    asked(tab, message, to);
    done({ ok: true, value: text });
  };
  chrome.tabs.sendMessage.mockImplementation(send as never);
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});

beforeEach(() => {
  text = TEXT;
  match = jest.fn(async () => ({ mentions: [MENTION], isCut: false }));
  now = 0;
  asked.mockClear();
  onFound.mockClear();
});

function make(): PrivateMentions {
  const privately = new PrivateMentions({ makeMatcher: () => match && { match }, onFound });
  privately.matchAgain();
  return privately;
}
async function follow(privately: PrivateMentions, reports = reportOf()): Promise<void> {
  privately.follow(TAB, reports);
  await settle();
}
const textsIn = (privately: PrivateMentions, reports = reportOf()): string[] =>
  privately.addTo(TAB, reports).flatMap(({ report }) => report.mentions.map(each => each.text));

test('a page is asked for its text once; what is found there is listed with no place in the page', async () => {
  const privately = make();
  await follow(privately);
  await follow(privately);
  expect(asked.mock.calls).toEqual([[7, { name: 'text', request: { most: 5_000_000 } }, { frameId: 0 }]]);
  expect(match!.mock.calls).toEqual([[TEXT]]);
  expect(onFound).toHaveBeenCalledTimes(1);
  expect(viewPage(privately.addTo(TAB, reportOf()), false)).toMatchObject({
    terms: [{ headword: 'draw hoe', isPrivate: true, places: [], count: 1 }],
    counts: { marked: 0, unmarked: 0, private: 1 },
  });
});

test('a page that changes is read again every two seconds at most, and keeps what it had meanwhile', async () => {
  const privately = make();
  await follow(privately);
  now = 1999;
  await follow(privately, reportOf({ changed: 2 }));
  expect(textsIn(privately, reportOf({ changed: 2 }))).toEqual(['draw hoes']);
  expect(asked).toHaveBeenCalledTimes(1);
  now = 2000;
  match!.mockResolvedValue(NO_MENTIONS);
  await follow(privately, reportOf({ changed: 2 }));
  expect(asked).toHaveBeenCalledTimes(2);
  expect(textsIn(privately, reportOf({ changed: 2 }))).toEqual([]);
});

test('one that is slow to read is asked more seldom, and never for longer than a minute', async () => {
  const privately = make();
  text = { ...TEXT, spent: 200 };
  await follow(privately);
  for (now of [2000, 7799]) await follow(privately, reportOf({ changed: 2 }));
  expect(asked).toHaveBeenCalledTimes(1);
  now = 7800;
  text = { ...TEXT, spent: 1e9 };
  await follow(privately, reportOf({ changed: 2 }));
  expect(asked).toHaveBeenCalledTimes(2);
  now = 67_800;
  await follow(privately, reportOf({ changed: 3 }));
  expect(asked).toHaveBeenCalledTimes(3);
});

test('it is asked no less and no more where nothing is private, or looking for it takes long', async () => {
  const times = async (privately: PrivateMentions): Promise<number[]> => {
    const calls: number[] = [];
    asked.mockImplementation(() => void calls.push(now));
    for (now = 0; now < 30_000; now += 500) await follow(privately, reportOf({ changed: now }));
    return calls;
  };
  const found = await times(make());
  expect(found).toHaveLength(15);
  match!.mockReturnValue(new Promise(() => undefined));
  expect(await times(make())).toEqual(found);
  match = null;
  expect(await times(make())).toEqual(found);
  asked.mockReset();
});

test('another page shows nothing of the former and is read at once', async () => {
  const privately = make();
  await follow(privately);
  const other = reportOf({ url: 'https://b.example/' });
  expect(textsIn(privately, other)).toEqual([]);
  await follow(privately, other);
  expect(asked).toHaveBeenCalledTimes(2);
});

test('for other lists the same text is looked through again: no page is asked', async () => {
  const privately = make();
  await follow(privately);
  let found: (found: TextMentions) => void = () => undefined;
  match!.mockReturnValueOnce(new Promise(resolve => (found = resolve)));
  privately.matchAgain();
  match!.mockResolvedValue({ mentions: [{ ...MENTION, text: 'a hoe' }], isCut: false });
  privately.matchAgain();
  // Of the lists before: too late.
  found({ mentions: [{ ...MENTION, text: 'old' }], isCut: false });
  await settle();
  expect(textsIn(privately)).toEqual(['a hoe']);
  match = null;
  privately.matchAgain();
  await settle();
  expect(textsIn(privately)).toEqual([]);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('a frame that nobody sees is asked later again, and one that is not read or gone is not', async () => {
  const privately = make();
  text = null;
  await follow(privately);
  expect(match).not.toHaveBeenCalled();
  await follow(privately);
  expect(asked).toHaveBeenCalledTimes(1);
  now = 2000;
  text = TEXT;
  await follow(privately);
  expect(asked).toHaveBeenCalledTimes(2);
  expect(textsIn(privately)).toEqual(['draw hoes']);
  await follow(privately, []);
  expect(textsIn(privately)).toEqual([]);
  await follow(make(), reportOf({ state: 'off', changed: undefined }));
  expect(asked).toHaveBeenCalledTimes(2);
});

test('the frames in a page have as much room together as the page itself', async () => {
  const [top] = reportOf();
  const reports = Array.from({ length: 501 }, (_, frameId) => ({ ...top!, frameId }));
  await follow(make(), reports);
  const most = asked.mock.calls.map(([, { request }]) => request.most as number);
  expect(most[0]).toBe(5_000_000);
  expect(most.slice(1).reduce((sum, each) => sum + each)).toBeLessThanOrEqual(5_000_000);
});

test('a text that was cut says so, where it was looked through', async () => {
  text = { ...TEXT, isCut: true };
  const privately = make();
  await follow(privately);
  expect(viewPage(privately.addTo(TAB, reportOf()), false)).toMatchObject({ isCut: true });
  match = null;
  privately.matchAgain();
  expect(viewPage(privately.addTo(TAB, reportOf()), false)).not.toHaveProperty('isCut');
});

test('a text that holds more mentions than are told says so', async () => {
  match!.mockResolvedValue({ mentions: [MENTION], isCut: true });
  const privately = make();
  await follow(privately);
  expect(viewPage(privately.addTo(TAB, reportOf()), false)).toMatchObject({ isCut: true });
});

test('the page in front is heard, and shown with what is added to its reports', async () => {
  const tabs = [{ id: 7, windowId: 1, status: 'complete' }];
  chrome.tabs.query.mockImplementation(((_: object, done: (found: object[]) => void) => done(tabs)) as never);
  const { report } = reportOf()[0]!;
  text = report as never;
  const heard = await fetchPageReports();
  expect(heard).toEqual({ tab: TAB, reports: reportOf() });
  text = TEXT;
  const privately = make();
  await follow(privately);
  const { view, reports } = viewReports(heard, privately);
  expect(view).toMatchObject({ state: 'on', terms: [{ headword: 'draw hoe', isPrivate: true }] });
  expect(reports).not.toEqual(heard.reports);
  expect(heard.reports).toEqual(reportOf());
});

test('a frame that does not answer keeps nothing from the reader, and is not asked again meanwhile', async () => {
  const tabs = [{ id: 9, windowId: 1, status: 'complete' }];
  chrome.tabs.query.mockImplementation(((_: object, done: (found: object[]) => void) => done(tabs)) as never);
  const answers: ((reply: unknown) => void)[] = [];
  const send = (_tab: number, _message: object, _to: object, done: (reply: unknown) => void): void =>
    void answers.push(done);
  chrome.tabs.sendMessage.mockImplementation(send as never);
  jest.useFakeTimers();
  const hear = async (): Promise<ReturnType<typeof viewReports>> => {
    const hearing = fetchPageReports();
    await jest.advanceTimersByTimeAsync(1000);
    return viewReports(await hearing, make());
  };
  expect((await hear()).view).toEqual({ state: 'starting' });
  expect((await hear()).view).toEqual({ state: 'starting' });
  expect(answers).toHaveLength(1);
  answers[0]!({ ok: true, value: reportOf()[0]!.report });
  expect((await hear()).view).toEqual({ state: 'starting' });
  jest.useRealTimers();
});
