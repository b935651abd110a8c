import type { PageMention, PageReport } from '../../src/core/protocol.ts';
import { explain } from '../../src/core/reasons.ts';
import { viewPage, type PageView } from '../../src/ui/popup/page-view.ts';

const WHY = explain({ code: 'always' }, 'x');
const REPEAT = explain({ code: 'repeat' }, 'x');

const mention = (fields: Partial<PageMention>): PageMention => ({
  id: 0,
  entry: 'gfw',
  pack: 'p',
  headword: 'Great Firewall',
  text: 'Great Firewall',
  start: 0,
  end: 1,
  marked: true,
  why: WHY,
  reason: 'always',
  ...fields,
});
const report = (mentions: PageMention[], fields: Partial<PageReport> = {}): PageReport => ({
  url: 'https://news.example/a',
  title: 'A',
  host: 'news.example',
  state: 'on',
  mentions,
  errors: [],
  ...fields,
});
const read = (view: PageView) => {
  if (!('terms' in view)) throw new Error(view.state);
  return view;
};

test('without an answer of the top frame the page is starting or cannot be read', () => {
  expect(viewPage([], true)).toEqual({ state: 'starting' });
  expect(viewPage([{ frameId: 3, report: report([]) }], false)).toEqual({ state: 'unreadable' });
  expect(viewPage([{ frameId: 0, report: report([], { state: 'starting' }) }], false)).toEqual({
    state: 'starting',
  });
});

test('mentions are grouped by entry in the order of their first mark, repetitions counted', () => {
  const view = read(
    viewPage(
      [
        {
          frameId: 0,
          report: report([
            mention({ id: 1, entry: 'cyber', headword: 'cybersovereignty' }),
            mention({ id: 2 }),
            mention({ id: 3, marked: false, why: REPEAT, reason: 'repeat' }),
            mention({ id: 4, entry: 'cyber', headword: 'cybersovereignty' }),
          ]),
        },
      ],
      false,
    ),
  );
  expect(view.terms.map(({ headword, count, first }) => [headword, count, first.id])).toEqual([
    ['cybersovereignty', 2, 1],
    ['Great Firewall', 2, 2],
  ]);
  expect([view.marked, view.found]).toEqual([3, 4]);
  expect(view.held).toEqual([]);
});

test('held mentions are grouped by text and reason and do not count as found', () => {
  const why = explain({ code: 'address' }, 'GFW');
  const view = read(
    viewPage(
      [
        {
          frameId: 0,
          report: report([
            mention({ id: 1 }),
            mention({ id: 2, text: 'GFW', marked: false, why }),
            mention({ id: 3, text: 'GFW', marked: false, why }),
          ]),
        },
      ],
      false,
    ),
  );
  expect(view.held).toMatchObject([
    { text: 'GFW', count: 2, why: 'It is part of an address, a file name or a handle.' },
  ]);
  expect([view.marked, view.found, view.terms[0].count]).toEqual([1, 1, 1]);
});

test('frames are merged, and a term knows the frame of its first mark', () => {
  const view = read(
    viewPage(
      [
        { frameId: 0, report: report([mention({ id: 1 })]) },
        { frameId: 8, report: report([mention({ id: 1, entry: 'xi', headword: 'Xi' }), mention({ id: 2 })]) },
      ],
      false,
    ),
  );
  expect(view.terms.map(({ headword, count, first }) => [headword, count, first])).toEqual([
    ['Great Firewall', 2, { frameId: 0, id: 1 }],
    ['Xi', 1, { frameId: 8, id: 1 }],
  ]);
});

test('the same entry id in two packs is two terms', () => {
  const view = read(
    viewPage([{ frameId: 0, report: report([mention({ id: 1 }), mention({ id: 2, pack: 'q' })]) }], false),
  );
  expect(view.terms).toHaveLength(2);
});
