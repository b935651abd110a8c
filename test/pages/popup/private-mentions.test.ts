import { chrome } from 'jest-chrome';
import type { PageMention, PageReport } from '../../../src/core/messages/protocol.ts';
import { fetchPageReport } from '../../../src/pages/popup/page-source.ts';
import { PrivateMentions } from '../../../src/pages/popup/private-mentions.ts';
import { viewPage, type FrameReport } from '../../../src/pages/popup/page-view.ts';

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
  reason: { code: 'always' },
  isPrivate: true,
};

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

const asked = jest.fn();
let answer: PageMention[] = [MENTION];
let isWanted = true;
const onFound = jest.fn();
let now = 0;

beforeAll(() => {
  const send = (message: object, done: (reply: unknown) => void): void => {
    asked(message);
    done({ ok: true, value: answer });
  };
  chrome.runtime.sendMessage.mockImplementation(send as never);
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});

beforeEach(() => {
  answer = [MENTION];
  isWanted = true;
  now = 0;
  asked.mockClear();
  onFound.mockClear();
});

const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0));
const make = (): PrivateMentions => new PrivateMentions({ isWanted: () => isWanted, onFound });
const textsIn = (reports: FrameReport[]): string[] =>
  reports.flatMap(({ report }) => report.mentions.map(({ text }) => text));

test('a page is asked once; what it answers is listed with its card and no place in the page', async () => {
  const privately = make();
  expect(textsIn(privately.addTo(TAB, reportOf()))).toEqual([]);
  privately.addTo(TAB, reportOf());
  await settle();
  expect(asked.mock.calls).toEqual([[{ name: 'private-mentions', request: { tabId: 7, frameId: 0 } }]]);
  expect(onFound).toHaveBeenCalledTimes(1);
  const view = viewPage(privately.addTo(TAB, reportOf()), false);
  expect(view).toMatchObject({
    terms: [{ headword: 'draw hoe', isPrivate: true, places: [], count: 1 }],
    marked: 0,
    found: 0,
  });
  expect(asked).toHaveBeenCalledTimes(1);
});

test('a page that changes is read again every two seconds at most, and keeps what it had meanwhile', async () => {
  const privately = make();
  privately.addTo(TAB, reportOf());
  await settle();
  now = 1999;
  expect(textsIn(privately.addTo(TAB, reportOf({ changed: 2 })))).toEqual(['draw hoes']);
  expect(asked).toHaveBeenCalledTimes(1);
  now = 2000;
  answer = [];
  privately.addTo(TAB, reportOf({ changed: 2 }));
  expect(asked).toHaveBeenCalledTimes(2);
  await settle();
  expect(textsIn(privately.addTo(TAB, reportOf({ changed: 2 })))).toEqual([]);
});

test('another page shows nothing of the former and is read at once', async () => {
  const privately = make();
  privately.addTo(TAB, reportOf());
  await settle();
  expect(textsIn(privately.addTo(TAB, reportOf({ url: 'https://b.example/' })))).toEqual([]);
  expect(asked).toHaveBeenCalledTimes(2);
});

test('what was forgotten while it was asked for is not taken', async () => {
  const privately = make();
  privately.addTo(TAB, reportOf());
  privately.forget();
  await settle();
  expect(onFound).not.toHaveBeenCalled();
  privately.addTo(TAB, reportOf());
  await settle();
  expect(textsIn(privately.addTo(TAB, reportOf()))).toEqual(['draw hoes']);
  privately.forget();
  expect(textsIn(privately.addTo(TAB, reportOf()))).toEqual([]);
});

test('nobody is asked where no private pack is on, or where the page is not read', async () => {
  isWanted = false;
  make().addTo(TAB, reportOf());
  isWanted = true;
  make().addTo(TAB, reportOf({ state: 'off', changed: undefined }));
  await settle();
  expect(asked).not.toHaveBeenCalled();
});

test('the page in front is heard with what is added to its reports', async () => {
  const tabs = [{ id: 7, windowId: 1, status: 'complete' }];
  chrome.tabs.query.mockImplementation(((_: object, done: (found: object[]) => void) => done(tabs)) as never);
  const { report } = reportOf()[0]!;
  chrome.tabs.sendMessage.mockImplementation(((
    _tab: number,
    _message: object,
    _options: object,
    done: (reply: unknown) => void,
  ) => done({ ok: true, value: report })) as never);
  const { view } = await fetchPageReport((_tab, reports) =>
    reports.map(each => ({ ...each, report: { ...each.report, mentions: [MENTION] } })),
  );
  expect(view).toMatchObject({ state: 'on', terms: [{ headword: 'draw hoe', isPrivate: true }] });
});
