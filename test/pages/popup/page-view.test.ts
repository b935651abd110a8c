import type { PageMention, PageReport } from '../../../src/core/messages/protocol.ts';
import type { Reason } from '../../../src/core/judge/mention.ts';
import type { ReaderAction } from '../../../src/core/settings/reader-actions.ts';
import { nameChange, formatChange } from '../../../src/ui/controls/change-labels.ts';
import { viewPage, type PageView } from '../../../src/pages/popup/page-view.ts';
import { filterTerms, groupTerms } from '../../../src/pages/popup/terms/term-groups.ts';

/** What one frame with these mentions comes to. */
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
  reason: { code: 'always' },
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
            mention({ id: 3, marked: false, reason: { code: 'repeat' } }),
            mention({ id: 4, entry: 'cyber', headword: 'cybersovereignty' }),
          ]),
        },
      ],
      false,
    ),
  );
  expect(
    view.terms.map(({ headword, count, places }) => [headword, count, places.map(({ id }) => id)]),
  ).toEqual([
    ['cybersovereignty', 2, [1, 4]],
    ['Great Firewall', 2, [2, 3]],
  ]);
  expect([view.marked, view.found]).toEqual([3, 4]);
  expect(view.held).toEqual([]);
});

test('held mentions are grouped by text and reason and do not count as found', () => {
  const view = read(
    viewPage(
      [
        {
          frameId: 0,
          report: report([
            mention({ id: 1 }),
            mention({ id: 2, text: 'GFW', marked: false, reason: { code: 'address' } }),
            mention({ id: 3, text: 'GFW', marked: false, reason: { code: 'address' } }),
          ]),
        },
      ],
      false,
    ),
  );
  expect(view.held).toMatchObject([
    { kind: 'address', count: 2, terms: [{ text: 'GFW', count: 2, why: null, changes: [] }] },
  ]);
  expect([view.marked, view.found, view.terms[0]!.count]).toEqual([1, 1, 1]);
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

test('held mentions stand under their kind, those that can be helped first; a sentence reads on from there', () => {
  const { held: groups } = view(
    held({ code: 'dense' }, 'Wuzhen'),
    held({ code: 'dense' }, 'WIC'),
    held({ code: 'defined' }, 'GFW'),
    held({ code: 'other-sense', long: 'common access card' }, 'CAC'),
    held({ code: 'repeat' }, 'GFW'),
  );
  expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
    ['other-sense', 1],
    ['dense', 2],
    ['defined', 1],
  ]);
  for (const { why, terms } of groups) {
    const sentences = [why, ...terms.map(term => term.why)].filter(each => each !== null);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^[“A-Z](?!eld back|ot marked)/);
  }
});

test('the same words are one row, however they are written', () => {
  const reason: Reason = { code: 'off-topic', topic: 'the internet', evidence: [] };
  const { held: groups } = view(
    held(reason, 'net\u00ADizens'),
    held(reason, 'Netizens'),
    held(reason, 'NETIZEN'),
    held(reason, 'internet\n  users'),
  );
  expect(groups[0]!.terms.map(({ text, count }) => [text, count])).toEqual([
    ['netizens', 3],
    ['internet users', 1],
  ]);
});

test('two names that a word is part of are two rows', () => {
  const { held: groups } = view(
    held({ code: 'other-name', name: 'Xi’an' }, 'Xi'),
    held({ code: 'other-name', name: 'Xi Bar' }, 'Xi'),
  );
  expect(groups[0]!.terms).toHaveLength(2);
});

test.each<[Reason, string | null, ReaderAction | null, boolean]>([
  [{ code: 'off-topic', topic: 't', evidence: [] }, 'Always mark', { type: 'always', words: 'CAC' }, true],
  [{ code: 'other-sense', long: 'a card' }, 'Always mark', { type: 'always', words: 'CAC' }, true],
  [{ code: 'never' }, 'Mark again', { type: 'never', words: 'CAC' }, false],
  [{ code: 'known' }, 'Bring back', { type: 'know', pack: 'p', entry: 'gfw' }, false],
  [{ code: 'dense' }, null, null, false],
  [{ code: 'defined' }, null, null, false],
  [{ code: 'other-name', name: 'CAC 40' }, null, null, false],
  [{ code: 'address' }, null, null, false],
  [{ code: 'split' }, null, null, false],
])('what can be done about %j: %s', (reason, label, action, done) => {
  const { changes } = view(held(reason, 'CAC')).held[0]!.terms[0]!;
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
    '“Great Firewall” means the same wherever it stands.',
    'Marked because this page also mentions “Wuzhen”.',
    'Marked because you asked for “the Wall” wherever it stands.',
  ]);
  expect(terms[0]!.changes.map(nameChange)).toEqual([
    'I know this',
    'Never mark “Great Firewall”',
    'Never mark “GFW”',
    'Never mark “the Wall”',
    'Stop always marking “the Wall”',
  ]);
  expect(terms[0]!.changes.map(change => formatChange(change, terms[0]!.headword))).toEqual([
    'You know “Great Firewall”: it is marked nowhere now.',
    '“Great Firewall” is marked nowhere now.',
    '“GFW” is marked nowhere now.',
    '“the Wall” is marked nowhere now.',
    '“the Wall” is no longer marked wherever it stands.',
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
    ['p', 1, false, 1],
    ['mine', 2, true, 0],
  ]);
  expect([page.marked, page.found]).toEqual([1, 1]);
});

test('terms stand in the reader’s order of packs, each in the order of the page; packs unknown here come last', () => {
  const { terms } = view(
    { pack: 'gone', entry: 'a' },
    { pack: 'q', entry: 'b', isPrivate: true },
    { pack: 'p', entry: 'c' },
    { pack: 'q', entry: 'd', isPrivate: true },
  );
  const packs = [
    { id: 'q', title: 'Q' },
    { id: 'none', title: 'None' },
    { id: 'p', title: 'P' },
  ];
  const groups = groupTerms(terms, packs);
  expect(
    groups.map(({ pack, isPrivate, terms: each }) => [pack.title, isPrivate, each.map(({ entry }) => entry)]),
  ).toEqual([
    ['Q', true, ['b', 'd']],
    ['P', false, ['c']],
    ['gone', false, ['a']],
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
