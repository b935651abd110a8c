import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { OnProgress, Progress, Result } from '../../../../src/pages/options/files/work.ts';
import type { ProposedList } from '../../../../src/pages/options/propose/propose-worker.ts';
import type {
  DocumentSource,
  StartProposing,
} from '../../../../src/pages/options/propose/start-proposing.ts';
import { openOptionsPage } from '../options-support.tsx';

const LIST: ProposedList = {
  title: 'On ice',
  language: 'en',
  terms: ['firn', 'cirque', 'esker', 'drumlin'].map((headword, i) => ({
    headword,
    kind: 'concept',
    summary: '',
    forms: [{ text: headword, gate: 'always' }],
    count: i + 1,
    statements: [{ text: `There is a ${headword}.`, place: `page ${i + 1}` }],
  })),
};

/** The page over a worker that the test answers for. */
function open(hash = '#propose') {
  const asked: DocumentSource[] = [];
  const ended: number[] = [];
  let settle: (taken: Result<ProposedList>) => void = () => undefined;
  let tell: OnProgress = () => undefined;
  const propose: StartProposing = (source, onProgress) => {
    const at = asked.push(source) - 1;
    tell = onProgress;
    return { result: new Promise(resolve => (settle = resolve)), end: () => void ended.push(at) };
  };
  const page = openOptionsPage({ hash, propose });
  const answer = (taken: Result<ProposedList>) => act(async () => settle(taken));
  return {
    ...page,
    asked,
    ended,
    answer,
    tell: (progress: Progress) => act(async () => void tell(progress)),
  };
}

function paste(text = 'Ice flows.'): void {
  fireEvent.input(screen.getByLabelText('Or a text'), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Find its terms' }));
}

const grid = () => screen.getByRole('treegrid', { name: 'Proposed terms' });
const headwords = () =>
  within(grid())
    .getAllByRole('rowheader')
    .map(each => each.querySelector('bdi')?.textContent);
const current = () => document.querySelector('.review-row.active .cell-headword bdi')?.textContent;
const press = (...keys: string[]) => keys.forEach(key => fireEvent.keyDown(grid(), { key }));

async function review() {
  const page = open();
  paste();
  await page.answer({ ok: true, value: LIST });
  await act(() => grid().focus());
  return page;
}

test('a text is handed on, and its terms are shown in their order under its title', async () => {
  const { asked, answer } = open();
  paste();
  expect(asked).toEqual([{ name: 'pasted text', text: 'Ice flows.', html: null }]);
  await answer({ ok: true, value: LIST });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Terms of “On ice”');
  expect(headwords()).toEqual(['firn', 'cirque', 'esker', 'drumlin']);
});

test('the page of a tab is asked for at once', () =>
  expect(open('#propose/17').asked).toEqual([{ name: 'the open page', tab: 17 }]));

test('what cannot be read is said in its own words; a list without terms too', async () => {
  const { answer } = open();
  paste();
  await answer({ ok: false, reasons: ['“a.pdf” was not read: it is protected by a password.'] });
  expect(document.getElementById('propose-status')!.textContent).toContain('protected by a password');
  paste();
  await answer({ ok: true, value: { ...LIST, terms: [] } });
  expect(document.getElementById('propose-status')!.textContent).toContain('No terms');
});

test('long work shows how far it is, and can be cancelled', async () => {
  const { tell, ended } = open();
  paste();
  await tell({ label: 'Looking for terms', done: 0.5 });
  const cancel = await screen.findByRole('button', { name: 'Cancel' }, { timeout: 2000 });
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.5');
  fireEvent.click(cancel);
  expect(ended).toContain(0);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('by keyboard: move, accept, drop, undo, merge, unfold', async () => {
  await review();
  expect(current()).toBe('firn');
  press('a');
  expect(current()).toBe('cirque');
  press('d');
  expect(headwords()).toEqual(['firn', 'esker', 'drumlin']);
  expect(current()).toBe('esker');
  press('u');
  expect(headwords()).toEqual(['firn', 'cirque', 'esker', 'drumlin']);
  press('End', 'm');
  expect(headwords()).toEqual(['firn', 'cirque', 'esker']);
  expect(current()).toBe('esker');
  press('ArrowRight');
  expect(document.querySelector('.cell-sentences')!.textContent).toContain('There is a drumlin. (page 4)');
  press('ArrowLeft', 'Home', 'Enter');
  expect(document.querySelector('.cell-sentences')).toBeNull();
  expect(within(grid()).queryAllByRole('row', { selected: true })).toHaveLength(0);
});

test('F2 renames: Enter keeps the name, Escape the old one', async () => {
  await review();
  press('F2');
  const field = screen.getByLabelText<HTMLInputElement>('New name');
  fireEvent.input(field, { target: { value: 'old snow' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(headwords()[0]).toBe('old snow');
  expect(document.activeElement).toBe(grid());
  press('F2');
  const again = screen.getByLabelText<HTMLInputElement>('New name');
  fireEvent.input(again, { target: { value: 'new snow' } });
  fireEvent.keyDown(again, { key: 'Escape' });
  expect(headwords()[0]).toBe('old snow');
});

test('the buttons do the same to the current row; a term is merged into a chosen one', async () => {
  await review();
  press('ArrowDown', 'ArrowDown');
  fireEvent.click(screen.getByRole('button', { name: 'Accept down to here' }));
  expect(within(grid()).getAllByRole('row', { selected: true })).toHaveLength(3);
  fireEvent.change(screen.getByLabelText('Merge into'), { target: { value: '0' } });
  expect(headwords()).toEqual(['firn', 'cirque', 'drumlin']);
  expect(current()).toBe('firn');
  fireEvent.click(screen.getByRole('button', { name: 'Drop' }));
  expect(headwords()).toEqual(['cirque', 'drumlin']);
  fireEvent.click(screen.getByRole('button', { name: /^Dropped \d/ }));
  expect(headwords()).toEqual(['firn']);
});

test('the filter and the counts', async () => {
  await review();
  fireEvent.input(screen.getByLabelText('Filter the terms'), { target: { value: 'esk' } });
  expect(headwords()).toEqual(['esker']);
  expect(screen.getByRole('group', { name: 'Which terms' }).textContent).toBe(
    'To review 4Accepted 0Dropped 0',
  );
});

test('accepted terms become a list in one step, which can be taken back', async () => {
  const { now } = await review();
  const add = () => document.getElementById('review-add') as HTMLButtonElement;
  expect(add().disabled).toBe(true);
  press('a', 'a');
  expect(add().textContent).toBe('Add 2 terms');
  fireEvent.click(add());
  await waitFor(() => expect(now.own.map(({ title }) => title)).toEqual(['On ice']));
  expect(now.own[0]!.entries.map(({ headword }) => headword)).toEqual(['firn', 'cirque']);
  await waitFor(() => expect(headwords()).toEqual(['esker', 'drumlin']));
  expect(document.getElementById('review-status')!.textContent).toBe('Added 2 terms to “On ice”.');
  // The next ones go to the same list.
  press('a');
  fireEvent.click(add());
  await waitFor(() => expect(now.own[0]!.entries).toHaveLength(3));
  expect(now.own).toHaveLength(1);
  fireEvent.click(document.querySelector('.notice button') as HTMLElement);
  await waitFor(() => expect(now.own[0]!.entries).toHaveLength(2));
});

test('nothing is lost where it cannot be stored', async () => {
  const { fail } = await review();
  fail.add('applyEdits');
  press('a');
  fireEvent.click(document.getElementById('review-add') as HTMLElement);
  await screen.findByText(/The disk is full/);
  expect(headwords()).toHaveLength(4);
  expect(within(grid()).getAllByRole('row', { selected: true })).toHaveLength(1);
});
