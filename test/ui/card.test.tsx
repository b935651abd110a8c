import { render, screen, within } from '@testing-library/preact';
import type { Statement } from '../../src/core/model/model.ts';
import type { CardEntry } from '../../src/core/model/card-entry.ts';
import { Card, type CardProps } from '../../src/ui/card/Card.tsx';
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
  pack: { id: 'pack', title: 'A pack', date: '2015-12', mark: { colour: 'teal', line: 'dotted' } },
  entry: makeEntry({ headword }),
  statements: [],
  related: [],
  ...fields,
});

function draw(fields: Partial<CardProps> = {}) {
  const props: CardProps = {
    card: makeCard('Great Firewall'),
    others: [],
    pinned: false,
    why: 'Marked.',
    offers: [],
    notice: null,
    trail: [],
    age: null,
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

test('statements stand by speaker, each with its kind, date and passage', () => {
  const statements = [
    say('a'),
    say('b', { by: 'Xi Jinping', kind: 'position', passage: 'Preface' }),
    say('c'),
  ];
  draw({ card: makeCard('X', { statements }) });
  const says = within(screen.getByRole('group', { name: 'What the source says' }));
  expect(says.getAllByRole('heading').map(each => each.textContent)).toEqual(['the article', 'Xi Jinping']);
  expect(says.getAllByRole('listitem').map(each => each.textContent)).toEqual([
    'Statement a.ReportedDecember 2015passage 5',
    'Statement c.ReportedDecember 2015passage 5',
    'Statement b.PositionDecember 2015passage Preface',
  ]);
});

test('a statement of the summary’s words is not read twice; who says it, and when, stays', () => {
  const statements = [say('a'), say('b')];
  draw({ card: makeCard('X', { entry: makeEntry({ headword: 'X', summary: 'Statement a.' }), statements }) });
  const says = within(screen.getByRole('group', { name: 'What the source says' }));
  expect(says.getByRole('heading').textContent).toBe('the article');
  expect(says.getAllByRole('listitem').map(each => each.textContent)).toEqual([
    'Reportedas aboveDecember 2015passage 5',
    'Statement b.ReportedDecember 2015passage 5',
  ]);
  expect(screen.getAllByText('Statement a.')).toHaveLength(1);
});

test('a statement’s own source is named, and linked where it has a link; a date that nobody knows is left out', () => {
  const statements = [
    say('a', {
      date: undefined,
      passage: undefined,
      source: { title: 'A page', link: 'https://example.org/a' },
    }),
    say('b', { passage: undefined, source: { title: 'A book' } }),
  ];
  draw({ card: makeCard('X', { statements }) });
  expect(screen.getAllByRole('listitem').map(each => each.textContent)).toEqual([
    'Statement a.ReportedA page',
    'Statement b.ReportedDecember 2015A book',
  ]);
  const links = screen.getAllByRole<HTMLAnchorElement>('link');
  expect(links.map(({ href, target, rel }) => [href, target, rel])).toEqual([
    ['https://example.org/a', '_blank', 'noopener noreferrer'],
  ]);
});

test('statements that disagree stand side by side under one heading, each with its speaker', () => {
  const statements = [
    say('late', { disagrees: ['early'], passage: 'P6' }),
    say('early', { by: 'another writer' }),
  ];
  draw({ card: makeCard('X', { statements }) });
  const heading = screen.getByRole('heading', { name: 'Statements that disagree' });
  const items = within(heading.closest('section')!).getAllByRole('listitem');
  expect(items.map(each => each.textContent)).toEqual([
    'Statement early.Reportedanother writerDecember 2015passage 5',
    'Statement late.Reportedthe articleDecember 2015passage 6',
  ]);
});

test('three statements are shown first, the rest on demand, and what is copied is what is shown', () => {
  const statements = ['a', 'b', 'c', 'd', 'e'].map(id => say(id));
  const { onCopy } = draw({ card: makeCard('X', { statements }) });
  screen.getByRole('button', { name: 'Copy with citation' }).click();
  expect(onCopy).toHaveBeenLastCalledWith(statements.slice(0, 3));
  screen.getByRole('button', { name: '2 more' }).click();
  return Promise.resolve().then(() => {
    screen.getByRole('button', { name: 'Copy with citation' }).click();
    expect(onCopy).toHaveBeenLastCalledWith(statements);
  });
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
  const trail = within(screen.getByRole('navigation', { name: 'How you came here' }));
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

test('the source says when it was written, and how old that is beside a newer page', () => {
  draw();
  expect(screen.getByText('· written December 2015')).toBeTruthy();
  draw({ age: 'written in December 2015; this page is from March 2021' });
  expect(screen.getByText('· written in December 2015; this page is from March 2021')).toBeTruthy();
});
