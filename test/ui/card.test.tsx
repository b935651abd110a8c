import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import type { Statement } from '../../src/core/model/model.ts';
import type { CardEntry } from '../../src/core/model/card-entry.ts';
import { Card, type CardProps } from '../../src/ui/card/Card.tsx';
import { english } from '../../src/_locales/english.ts';
import { setLocale } from '../../src/locale/say.ts';
import { flattenSentences } from '../../src/_locales/translated.ts';
import { makeEntry } from '../helpers/packs.ts';

const say = (id: string, fields: Partial<Statement> = {}): Statement => ({
  id,
  text: `Statement ${id}.`,
  kind: 'reported',
  by: 'the article',
  date: '2015-12',
  passage: 'P5',
  ...fields,
});

const makeCard = (headword: string, fields: Partial<CardEntry> = {}): CardEntry => ({
  ref: 1,
  pack: {
    id: 'pack',
    title: 'A pack',
    source: 'The News',
    date: '2015-12',
    mark: { colour: 'teal', line: 'dotted' },
  },
  entry: makeEntry({ headword }),
  statements: [],
  related: [],
  ...fields,
});

const HERE = 'https://example.org/here';

function draw(fields: Partial<CardProps> = {}) {
  const props: CardProps = {
    card: makeCard('Great Firewall'),
    others: [],
    pinned: false,
    why: 'Marked.',
    offers: [],
    notice: null,
    trail: [],
    page: { address: HERE, date: null },
    onBack: jest.fn(),
    onOpen: jest.fn(),
    onCopy: jest.fn(async () => undefined),
    onPin: jest.fn(),
    onClose: jest.fn(),
    onResize: jest.fn(),
    ...fields,
  };
  render(<Card {...props} />);
  return props;
}

/** Presses a control and waits until the card is drawn anew. */
async function press(name: string): Promise<void> {
  screen.getByRole('button', { name }).click();
  await Promise.resolve();
}

const items = (): (string | null)[] => screen.getAllByRole('listitem').map(each => each.textContent);

test('the kind of a term stands beside it where somebody has said one', () => {
  draw({ card: makeCard('Wassenaar Arrangement') });
  expect(document.querySelector('.kind')).toBeNull();
  cleanup();
  draw({
    card: makeCard('Wassenaar Arrangement', { entry: makeEntry({ headword: 'Wassenaar', kind: 'law' }) }),
  });
  expect(document.querySelector('.kind')?.textContent).toBe('law');
});

test('one statement is shown, with who says it, of what kind and where; the rest on demand, by speaker', async () => {
  const statements = [
    say('a'),
    say('b', { by: 'Xi Jinping', kind: 'position', passage: 'Preface' }),
    say('c', { passage: 'paragraph 6' }),
  ];
  draw({ card: makeCard('X', { statements }) });
  expect(items()).toEqual(['Statement a.Reported in The Newsparagraph 5']);
  expect(screen.getByText('Reported').title).toBe('A fact reported by the source.');
  await press('2 more from this source');
  const says = within(screen.getByRole('group', { name: 'What the source says' }));
  expect(says.getAllByRole('heading').map(each => each.textContent)).toEqual([
    'The News',
    'Xi Jinping, in The News',
  ]);
  expect(items()).toEqual([
    'Statement a.Reportedparagraph 5',
    'Statement c.Reportedparagraph 6',
    'Statement b.PositionPreface',
  ]);
  expect(screen.queryByRole('button', { name: /more/i })?.getAttribute('aria-label')).toBe('More actions');
});

test('a statement of the definition’s words gives way to another; alone, it is not read twice', async () => {
  const entry = makeEntry({ headword: 'X', summary: 'Statement a.' });
  draw({ card: makeCard('X', { entry, statements: [say('a'), say('b')] }) });
  expect(items()).toEqual(['Statement b.Reported in The Newsparagraph 5']);
  await press('1 more from this source');
  expect(items()).toEqual(['Same as the definitionReportedparagraph 5', 'Statement b.Reportedparagraph 5']);
  expect(screen.getAllByText('Statement a.')).toHaveLength(1);
});

test('what was taken from the page itself is not quoted back until it is asked for, and a definition can be added', async () => {
  const onPress = jest.fn();
  const source = { title: 'Here', link: `${HERE}#part` };
  const entry = makeEntry({ headword: 'X', summary: '' });
  draw({
    card: makeCard('X', { entry, statements: [say('a', { source })] }),
    offers: [{ label: 'Open in options', place: 'definition', onPress }],
  });
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  expect(screen.getByText('No definition yet.')).toBeTruthy();
  await press('Add one');
  expect(onPress).toHaveBeenCalledTimes(1);
  await press('1 more from this page');
  expect(items()).toEqual(['Statement a.ReportedDec 2015paragraph 5']);
});

test('a statement’s own source is named, and opened at its words; a date that nobody knows is left out', async () => {
  const statements = [
    say('a', {
      date: undefined,
      passage: undefined,
      source: { title: 'A page', link: 'https://example.org/a' },
    }),
    say('b', { passage: undefined, by: 'Ann', source: { title: 'A book' } }),
  ];
  draw({ card: makeCard('X', { statements }) });
  expect(items()).toEqual(['Statement a.Reported in A page']);
  const link = screen.getByRole<HTMLAnchorElement>('link');
  expect([link.href, link.target, link.rel]).toEqual([
    'https://example.org/a#:~:text=Statement%20a%2E',
    '_blank',
    'noopener noreferrer',
  ]);
  await press('Show 1 more statement');
  expect(screen.getAllByRole('heading').map(each => each.textContent)).toEqual([
    'X',
    'A page',
    'Ann, in A book',
  ]);
});

test('sources that disagree stand side by side under one heading, each with its speaker', () => {
  const statements = [
    say('late', { disagrees: ['early'], passage: 'P6' }),
    say('early', { by: 'another writer' }),
  ];
  draw({ card: makeCard('X', { statements }) });
  const heading = screen.getByRole('heading', { name: 'Sources disagree' });
  expect(
    within(heading.closest('section')!)
      .getAllByRole('listitem')
      .map(each => each.textContent),
  ).toEqual([
    'Statement early.Reported by another writer, in The Newsparagraph 5',
    'Statement late.Reported in The Newsparagraph 6',
  ]);
});

test('a statement that nobody is known to have said is unattributed', () => {
  const pack = { id: 'my', title: 'My terms', mark: { colour: 'teal', line: 'dotted' } } as const;
  draw({
    card: makeCard('X', { pack, statements: [say('a', { by: '', date: undefined, passage: undefined })] }),
  });
  expect(items()).toEqual(['Statement a.Reported, unattributed']);
});

test('what is copied is what is shown', async () => {
  const statements = ['a', 'b', 'c'].map(id => say(id));
  const { onCopy } = draw({ card: makeCard('X', { statements }) });
  await press('More actions');
  await press('Copy with citation');
  expect(onCopy).toHaveBeenLastCalledWith(statements.slice(0, 1));
  await press('2 more from this source');
  await press('Copy with citation');
  expect(onCopy).toHaveBeenLastCalledWith(statements);
});

test('“I know this” is in sight, the rest behind one control, with why it is marked', async () => {
  const offers = [
    { label: 'I know this', place: 'foot' as const, onPress: jest.fn() },
    { label: 'Never mark “X”', onPress: jest.fn() },
  ];
  draw({ offers });
  await press('I know this');
  expect(offers[0]!.onPress).toHaveBeenCalledTimes(1);
  expect([screen.queryByText('Marked.'), screen.queryByText('Never mark “X”')]).toEqual([null, null]);
  await press('More actions');
  expect(screen.getByRole('button', { name: 'More actions' }).getAttribute('aria-expanded')).toBe('true');
  const menu = within(screen.getByRole('group', { name: 'More actions' }));
  expect(menu.getByText('Marked.')).toBeTruthy();
  expect(menu.getAllByRole('button').map(each => each.textContent)).toEqual([
    'Never mark “X”',
    'Copy with citation',
  ]);
});

test('with an undo to offer, the card offers nothing else to change', () => {
  draw({
    offers: [{ label: 'I know this', place: 'foot', onPress: jest.fn() }],
    notice: { text: 'Done.', onUndo: jest.fn() },
  });
  expect(screen.queryByRole('button', { name: 'I know this' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
});

test('links show their host and take nothing of the page along', () => {
  draw({ card: makeCard('X', { links: [{ href: 'https://example.org/a', host: 'example.org' }] }) });
  const link = screen.getByRole('link', { name: 'example.org' });
  expect(link.getAttribute('href')).toBe('https://example.org/a');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link.getAttribute('referrerpolicy')).toBe('no-referrer');
  expect(link.getAttribute('target')).toBe('_blank');
});

test('the way through related entries is seen, and each step of it leads back', () => {
  const { onBack } = draw({ trail: [makeCard('First'), makeCard('Second')] });
  const trail = within(screen.getByRole('navigation', { name: 'Back trail' }));
  expect(trail.getAllByRole('button').map(each => each.textContent || each.title)).toEqual([
    'Back',
    'First',
    'Second',
  ]);
  trail.getByRole('button', { name: 'First' }).click();
  expect(onBack).toHaveBeenLastCalledWith(0);
  trail.getByRole('button', { name: 'Back' }).click();
  expect(onBack).toHaveBeenLastCalledWith(1);
});

test('the foot says when the source was written, and how old that is beside a newer page; without a date, the list', () => {
  draw();
  expect(screen.getByText('Source: Dec 2015').title).toBe(
    'List: A pack\nSource: The News\nWritten December 2015',
  );
  draw({ page: { address: HERE, date: '2018-04-20' } });
  expect(screen.getByText('Source: Dec 2015 · 2 years before this page').title).toContain(
    '\nThis page is from 20 April 2018',
  );
  draw({ card: makeCard('X', { pack: { ...makeCard('X').pack, date: undefined, title: 'My terms' } }) });
  expect(screen.getByText('My terms')).toBeTruthy();
});

test('a date is read once: with its statement where it is another than the foot’s, or of another source', async () => {
  const book = { title: 'A book' };
  const statements = [
    say('same'),
    say('exact', { date: '2015-12-17' }),
    say('later', { date: '2016-03' }),
    say('book', { source: book }),
  ].map(each => ({ ...each, passage: undefined }));
  draw({ card: makeCard('X', { statements }), page: { address: HERE, date: '2018-04-20' } });
  expect(screen.getAllByText(/Dec 2015/)).toHaveLength(1);
  await press('Show 3 more statements');
  expect(items()).toEqual([
    'Statement same.Reported',
    'Statement exact.Reported17 Dec 2015',
    'Statement later.ReportedMar 2016',
    'Statement book.ReportedDec 2015',
  ]);
  cleanup();
  const { date: _, ...pack } = makeCard('X').pack;
  draw({ card: makeCard('X', { pack, statements: [say('a')] }) });
  expect(items()).toEqual(['Statement a.Reported in The NewsDec 2015paragraph 5']);
});

test('names in other languages stand beside the headword, in their language', () => {
  const forms = [
    { text: 'X', gate: 'always' as const },
    { text: '网络主权', gate: 'always' as const, language: 'zh-Hans' },
  ];
  draw({ card: makeCard('X', { entry: { ...makeEntry({ headword: 'X' }), forms } }) });
  const { lang, title } = screen.getByText('网络主权');
  expect([lang, title]).toEqual(['zh-Hans', 'Simplified Chinese']);
});

test('a card that can be moved goes by arrow keys on its handle, further with Shift', () => {
  const onMove = jest.fn();
  draw({ onMove });
  const handle = screen.getByRole('button', { name: 'Move' });
  fireEvent.keyDown(handle, { key: 'ArrowLeft' });
  fireEvent.keyDown(handle, { key: 'ArrowDown', shiftKey: true });
  fireEvent.keyDown(handle, { key: 'a' });
  expect(onMove.mock.calls).toEqual([[{ x: -16, y: 0 }], [{ x: 0, y: 96 }]]);
});

test('a card that stays with its mark has no handle', () => {
  draw();
  expect(screen.queryByRole('button', { name: 'Move' })).toBeNull();
});

test('the card speaks the reader’s language, and what the list says keeps its own, in its own direction', () => {
  const sentences: Record<string, string> = flattenSentences(english);
  setLocale({ read: key => (key === 'language' ? 'ar' : sentences[key]) });
  try {
    const { pack } = makeCard('X');
    const entry = makeEntry({ headword: 'X', summary: 'What blocks services.' });
    draw({ card: makeCard('X', { entry, pack: { ...pack, language: 'en' }, statements: [say('a')] }) });
    const { lang, dir } = screen.getByRole('dialog');
    expect([lang, dir]).toEqual(['ar', 'rtl']);
    for (const text of ['X', 'What blocks services.', 'Statement a.']) {
      const said = screen.getByText(text);
      expect([said.lang, said.dir]).toEqual(['en', 'auto']);
    }
    // A value is kept apart from the words around it.
    expect(screen.getByText(/\u2068.*2015/).className).toBe('source');
  } finally {
    setLocale({ read: key => sentences[key] });
  }
});
