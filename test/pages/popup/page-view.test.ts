import type { PageMention, PageReport } from '../../../src/core/messages/protocol.ts';
import type { Reason } from '../../../src/core/judge/mention.ts';
import type { ReaderAction } from '../../../src/core/settings/reader-actions.ts';
import { nameChange, formatChange } from '../../../src/ui/controls/change-labels.ts';
import { viewPage, type PageView } from '../../../src/pages/popup/page-view.ts';
import { filterTerms, groupTerms } from '../../../src/pages/popup/terms/term-groups.ts';

/** Makes the view of one frame with these mentions. */
const view = (...mentions: Partial<PageMention>[]) =>
  read(
    viewPage([{ frameId: 0, report: report(mentions.map((each, id) => mention({ id, ...each }))) }], false),
  );
const held = (reason: Reason, text: string): Partial<PageMention> => ({
  text,
  marked: false,
  reason,
});

const mention = (fields: Partial<PageMention>): PageMention => ({
  id: 0,
  entry: 'gfw',
  pack: 'p',
  headword: 'Great Firewall',
  text: 'Great Firewall',
  start: 0,
  end: 1,
  marked: true,
  reason: { code: 'unambiguous' },
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

test.each(['starting', 'failed'] as const)('a page that is %s has no terms yet', state => {
  expect(viewPage([{ frameId: 0, report: report([], { state }) }], false)).toEqual({ state });
});

test('without an answer of the top frame the page is starting or cannot be read', () => {
  expect(viewPage([], true)).toEqual({ state: 'starting' });
  expect(viewPage([{ frameId: 3, report: report([]) }], false)).toEqual({ state: 'unreadable' });
});

test('mentions are grouped by entry, those that are not marked counted too', () => {
  const { terms, counts } = view(
    { entry: 'cyber', headword: 'cybersovereignty' },
    {},
    { marked: false, reason: { code: 'repeat' } },
    { entry: 'cyber', headword: 'cybersovereignty' },
    { marked: false, reason: { code: 'dense' } },
  );
  expect(
    terms.map(({ name, count, marked, places }) => [name, count, marked, places.map(({ id }) => id)]),
  ).toEqual([
    ['Great Firewall', 3, 1, [1, 2, 4]],
    ['cybersovereignty', 2, 2, [0, 3]],
  ]);
  expect(terms[0]!.unmarked).toEqual([
    {
      code: 'repeat',
      count: 1,
      why: 'Not marked: it is already marked in this section.',
      short: 'marked nearby',
      place: { frameId: 0, id: 2 },
    },
    {
      code: 'dense',
      count: 1,
      why: 'Not marked: it is marked elsewhere on this page, and there are enough marks here.',
      short: 'enough marks nearby',
      place: { frameId: 0, id: 4 },
    },
  ]);
  expect(counts).toEqual({ marked: 3, unmarked: 2, private: 0 });
});

test('words that are not marked for a reason of their own are rows of their own, counted by text and reason', () => {
  const { terms, counts } = view(
    {},
    held({ code: 'address' }, 'GFW'),
    held({ code: 'address' }, 'GFW'),
    held({ code: 'other-name', name: 'GFW House' }, 'GFW'),
  );
  expect(terms.map(({ name, headword, count, marked }) => [name, headword, count, marked])).toEqual([
    ['Great Firewall', 'Great Firewall', 1, 1],
    ['GFW', 'Great Firewall', 1, 0],
    ['GFW', 'Great Firewall', 2, 0],
  ]);
  expect(terms[2]!.unmarked).toMatchObject([{ code: 'address', count: 2, place: { frameId: 0, id: 1 } }]);
  expect(counts).toEqual({ marked: 1, unmarked: 3, private: 0 });
});

test('the most important term comes first: what the title names, what is mentioned most, what stands first', () => {
  const titled = (title: string, ...mentions: Partial<PageMention>[]) =>
    read(
      viewPage(
        [
          {
            frameId: 0,
            report: report(
              mentions.map((each, id) => mention({ id, ...each })),
              { title },
            ),
          },
        ],
        false,
      ),
    ).terms.map(({ headword, isSubject }) => [headword, isSubject]);
  const of = (headword: string): Partial<PageMention> => ({ entry: headword, headword, text: headword });
  const rows = [of('Wuzhen'), of('Pakistan'), of('Xi'), of('Pakistan'), of('长城'), of('wall')];
  expect(titled('Maxims: the wall, 万里长城', ...rows)).toEqual([
    ['长城', true],
    ['wall', true],
    ['Pakistan', false],
    ['Wuzhen', false],
    ['Xi', false],
  ]);
});

test('frames are merged, and a term knows the frame of each of its mentions', () => {
  const view = read(
    viewPage(
      [
        { frameId: 0, report: report([mention({ id: 1 })]) },
        { frameId: 8, report: report([mention({ id: 1, entry: 'xi', headword: 'Xi' }), mention({ id: 2 })]) },
      ],
      false,
    ),
  );
  expect(view.terms.map(({ headword, count, places }) => [headword, count, places])).toEqual([
    [
      'Great Firewall',
      2,
      [
        { frameId: 0, id: 1 },
        { frameId: 8, id: 2 },
      ],
    ],
    ['Xi', 1, [{ frameId: 8, id: 1 }]],
  ]);
});

test('the same entry id in two packs is two terms', () => {
  const view = read(
    viewPage([{ frameId: 0, report: report([mention({ id: 1 }), mention({ id: 2, pack: 'q' })]) }], false),
  );
  expect(view.terms).toHaveLength(2);
});

test('what is not marked comes last, and of it first what can be helped', () => {
  const { terms } = view(
    { ...held({ code: 'split' }, 'WIC'), entry: 'a' },
    { ...held({ code: 'defined' }, 'GFW'), entry: 'b' },
    { ...held({ code: 'other-sense', long: 'common access card' }, 'CAC'), entry: 'c' },
    { ...held({ code: 'known' }, 'Xi'), entry: 'd' },
    { entry: 'e' },
  );
  expect(terms.map(({ entry, marked }) => [entry, marked])).toEqual([
    ['e', 1],
    ['c', 0],
    ['d', 0],
    ['b', 0],
    ['a', 0],
  ]);
});

test('the same words are one row, however they are written', () => {
  const reason: Reason = { code: 'off-topic', topic: 'the internet', evidence: [] };
  const { terms } = view(
    held(reason, 'net\u00ADizens'),
    held(reason, 'Netizens'),
    held(reason, 'NETIZEN'),
    held(reason, 'internet\n  users'),
  );
  expect(terms.map(({ name, count }) => [name, count])).toEqual([
    ['netizens', 3],
    ['internet users', 1],
  ]);
});

test('two names that a word is part of are two rows', () => {
  const { terms } = view(
    held({ code: 'other-name', name: 'Xi’an' }, 'Xi'),
    held({ code: 'other-name', name: 'Xi Bar' }, 'Xi'),
  );
  expect(terms).toHaveLength(2);
});

test.each<[Reason, string | null, ReaderAction | null, boolean]>([
  [{ code: 'off-topic', topic: 't', evidence: [] }, 'Always mark', { type: 'always', words: 'CAC' }, true],
  [{ code: 'other-sense', long: 'a card' }, 'Always mark', { type: 'always', words: 'CAC' }, true],
  [{ code: 'never' }, 'Undo “Never mark”', { type: 'never', words: 'CAC' }, false],
  [{ code: 'known' }, 'Undo “I know this”', { type: 'know', pack: 'p', entry: 'gfw' }, false],
  [{ code: 'dense' }, null, null, false],
  [{ code: 'defined' }, null, null, false],
  [{ code: 'other-name', name: 'CAC 40' }, null, null, false],
  [{ code: 'address' }, null, null, false],
  [{ code: 'split' }, null, null, false],
])('what can be done about %j: %s', (reason, label, action, done) => {
  const { changes } = view(held(reason, 'CAC')).terms[0]!;
  expect(changes.map(change => [nameChange(change), change.action, change.done])).toEqual(
    label ? [[label, action, done]] : [],
  );
});

test('a marked term says why once for each kind of reason, and what can be done about each spelling', () => {
  const topic: Reason = { code: 'topic', topic: 't', evidence: ['Wuzhen'] };
  const asked: Reason = { code: 'asked' };
  const { terms } = view(
    { text: 'Great Firewall' },
    { text: 'great firewalls' },
    { text: 'GFW', reason: topic },
    { text: 'the Wall', reason: asked },
    { text: 'the wall', marked: false, reason: { code: 'repeat' } },
  );
  expect(terms[0]!.whys).toEqual([
    'Marked: “Great Firewall” has only one meaning.',
    'Marked: this page also mentions “Wuzhen”.',
    'Marked: you chose “Always mark”.',
  ]);
  expect(terms[0]!.changes.map(nameChange)).toEqual([
    'I know this',
    'Never mark “Great Firewall”',
    'Never mark “GFW”',
    'Never mark “the Wall”',
    'Undo “Always mark” for “the Wall”',
  ]);
  expect(terms[0]!.changes.map(change => formatChange(change, terms[0]!.headword))).toEqual([
    '“Great Firewall” will no longer be marked.',
    '“Great Firewall” will never be marked.',
    '“GFW” will never be marked.',
    '“the Wall” will never be marked.',
    '“the Wall” will no longer always be marked.',
  ]);
});

test('a private pack’s mentions are listed, with no way to them in the page, and do not count as marked there', () => {
  const page = view(
    {},
    { pack: 'mine', isPrivate: true },
    { pack: 'mine', isPrivate: true, reason: { code: 'repeat' }, marked: false },
  );
  expect(
    page.terms.map(({ pack, count, isPrivate, places }) => [pack, count, isPrivate, places.length]),
  ).toEqual([
    ['mine', 2, true, 0],
    ['p', 1, false, 1],
  ]);
  expect(page.counts).toEqual({ marked: 1, unmarked: 0, private: 2 });
});

test('terms stand in the reader’s order of lists, each list with what is marked apart; lists unknown here come last', () => {
  const { terms } = view(
    { pack: 'gone', entry: 'a' },
    { pack: 'q', entry: 'b', isPrivate: true },
    { pack: 'p', entry: 'c' },
    { pack: 'q', entry: 'd', isPrivate: true },
    { ...held({ code: 'split' }, 'wall'), pack: 'p', entry: 'e' },
  );
  const packs = [
    { id: 'q', title: 'Q' },
    { id: 'none', title: 'None' },
    { id: 'p', title: 'P' },
  ];
  const groups = groupTerms(terms, packs);
  expect(
    groups.map(({ pack, isPrivate, ...rows }) => [
      pack.title,
      isPrivate,
      ...[rows.marked, rows.unmarked].map(each => each.map(({ entry }) => entry)),
    ]),
  ).toEqual([
    ['Q', true, ['b', 'd'], []],
    ['P', false, ['c'], ['e']],
    ['gone', false, ['a'], []],
  ]);
});

test.each([
  ['', ['Great Firewall', 'Émile']],
  ['  FIRE ', ['Great Firewall']],
  ['gfw', ['Great Firewall']],
  ['emile', ['Émile']],
  ['xyz', []],
])('the filter %j leaves %j', (typed, left) => {
  const { terms } = view({ text: 'GFW' }, { entry: 'e', headword: 'Émile', text: 'Émile' });
  expect(filterTerms(terms, typed).map(({ headword }) => headword)).toEqual(left);
});

test('a term knows the other entries that have its form, once each', () => {
  const also = [
    { pack: 'q', entry: 'wall' },
    { pack: 'p', entry: 'gfw' },
  ];
  const { terms } = view({ also }, { also, marked: false, reason: { code: 'repeat' } });
  expect(terms[0]!.also).toEqual(also.slice(0, 1));
});

test('a page of which a frame was not read to its end is cut', () => {
  const report = (fields: Partial<PageReport>): PageReport => ({
    url: '',
    title: '',
    host: 'a.example',
    state: 'on',
    mentions: [],
    errors: [],
    ...fields,
  });
  const frames = [
    { frameId: 0, report: report({}) },
    { frameId: 4, report: report({ isCut: true }) },
  ];
  expect(viewPage(frames, false)).toHaveProperty('isCut', true);
  expect(viewPage(frames.slice(0, 1), false)).not.toHaveProperty('isCut');
});
