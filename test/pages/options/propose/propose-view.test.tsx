import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import type { OnProgress, Progress, Result } from '../../../../src/pages/options/files/work.ts';
import type { ProposedList, ProposedTerm } from '../../../../src/pages/options/propose/propose-worker.ts';
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
  fireEvent.input(screen.getByLabelText('Or paste a text'), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Find terms' }));
}

const grid = () => screen.getByRole('treegrid', { name: 'Proposed terms' });
const headwords = () =>
  within(grid())
    .getAllByRole('rowheader')
    .map(each => each.querySelector('bdi')?.textContent);
const current = () => document.querySelector('.review-row.active .cell-headword bdi')?.textContent;
const press = (...keys: string[]) => keys.forEach(key => fireEvent.keyDown(grid(), { key }));

const show = (name: string) =>
  fireEvent.click(
    within(screen.getByRole('group', { name: 'Which terms' })).getByRole('button', {
      name: new RegExp(`^${name}`),
    }),
  );
const counts = () => screen.getByRole('group', { name: 'Which terms' }).textContent;
const acts = () => within(document.querySelector<HTMLElement>('.review-acts')!);

async function review(value = LIST) {
  const page = open();
  paste();
  await page.answer({ ok: true, value });
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
  const cancel = await screen.findByRole('button', { name: 'Cancel' });
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.5');
  fireEvent.click(cancel);
  expect(ended).toContain(0);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('by keyboard: move, accept, reject, undo, merge, unfold', async () => {
  await review();
  expect(current()).toBe('firn');
  press('a');
  expect(current()).toBe('cirque');
  // A term that is decided leaves those that are to be reviewed.
  expect(headwords()).toEqual(['cirque', 'esker', 'drumlin']);
  press('r');
  expect(headwords()).toEqual(['esker', 'drumlin']);
  expect(current()).toBe('esker');
  press('u', 'u');
  expect(headwords()).toEqual(['firn', 'cirque', 'esker', 'drumlin']);
  press('End', 'm');
  expect(headwords()).toEqual(['firn', 'cirque', 'esker']);
  expect(current()).toBe('esker');
  press('ArrowRight');
  expect(document.querySelector('.cell-sentences')!.textContent).toContain('There is a drumlin. (page 4)');
  press('ArrowLeft', 'Home', 'Enter');
  expect(document.querySelector('.cell-sentences')).toBeNull();
  expect(headwords()).toEqual(['cirque', 'esker']);
  expect(counts()).toBe('To review 2Accepted 1Rejected 0All 3');
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
  fireEvent.click(screen.getByRole('button', { name: 'Accept all above' }));
  expect(headwords()).toEqual(['drumlin']);
  show('All');
  expect(within(grid()).getAllByRole('row', { selected: true })).toHaveLength(3);
  press('ArrowUp');
  expect(current()).toBe('esker');
  fireEvent.change(screen.getByLabelText('Merge into'), { target: { value: '0' } });
  expect(headwords()).toEqual(['firn', 'cirque', 'drumlin']);
  expect(current()).toBe('firn');
  fireEvent.click(acts().getByRole('button', { name: 'Reject' }));
  expect(headwords()).toEqual(['firn', 'cirque', 'drumlin']);
  show('Rejected');
  expect(headwords()).toEqual(['firn']);
});

test('the filter and the counts', async () => {
  await review();
  fireEvent.input(screen.getByLabelText('Filter the terms'), { target: { value: 'esk' } });
  expect(headwords()).toEqual(['esker']);
  expect(counts()).toBe('To review 4Accepted 0Rejected 0All 4');
});

test('each row is accepted and rejected by its own buttons, which press again takes back', async () => {
  await review();
  const row = (name: string) => within(grid()).getByRole('button', { name });
  fireEvent.click(row('Accept cirque'));
  expect(headwords()).toEqual(['firn', 'esker', 'drumlin']);
  expect(document.activeElement).toBe(grid());
  expect(current()).toBe('esker');
  fireEvent.click(row('Reject esker'));
  expect(counts()).toBe('To review 2Accepted 1Rejected 1All 4');
  show('All');
  expect(headwords()).toEqual(['firn', 'cirque', 'esker', 'drumlin']);
  expect(row('Accept cirque').getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(row('Accept cirque'));
  fireEvent.click(row('Accept esker'));
  expect(counts()).toBe('To review 3Accepted 1Rejected 0All 4');
});

test('the best come first, the others when they are asked for; those that are decided make no room', async () => {
  const many = Array.from({ length: 42 }, (_, at) => ({ ...LIST.terms[0]!, headword: `term ${at + 1}` }));
  await review({ ...LIST, terms: many });
  expect(headwords()).toHaveLength(30);
  fireEvent.click(screen.getByRole('button', { name: 'Accept the best 10' }));
  expect(headwords()).toHaveLength(20);
  expect(headwords()[0]).toBe('term 11');
  expect(counts()).toBe('To review 32Accepted 10Rejected 0All 42');
  expect(document.getElementById('review-add')!.textContent).toBe('Add 10 terms to “On ice”');
  fireEvent.click(screen.getByRole('button', { name: 'Show 12 more' }));
  expect(headwords()).toHaveLength(32);
});

test('ready-made filters: terms, names, abbreviations, those with a definition', async () => {
  const [firn, cirque, esker] = LIST.terms as [ProposedTerm, ProposedTerm, ProposedTerm];
  await review({
    ...LIST,
    terms: [
      { ...firn, summary: 'Firn is old snow.' },
      { ...cirque, headword: 'Louis Agassiz', kind: 'person' },
      { ...esker, headword: 'ice-penetrating radar', forms: [{ text: 'IPR', gate: 'always' }] },
    ],
  });
  const kinds = () => screen.getByRole('group', { name: 'What they are' });
  const filter = (name: RegExp) => fireEvent.click(within(kinds()).getByRole('button', { name }));
  expect(kinds().textContent).toBe('Everything 3Terms 2Names 1Abbreviations 1With a definition 1');
  filter(/^Names/);
  expect(headwords()).toEqual(['Louis Agassiz']);
  filter(/^Abbreviations/);
  expect(headwords()).toEqual(['ice-penetrating radar']);
  filter(/^With a definition/);
  expect(headwords()).toEqual(['firn']);
});

test('accepted terms become a list in one step, which can be taken back', async () => {
  const { now } = await review();
  const add = () => document.getElementById('review-add') as HTMLButtonElement;
  expect(add().disabled).toBe(true);
  press('a', 'a');
  expect(add().textContent).toBe('Add 2 terms to “On ice”');
  fireEvent.click(add());
  await waitFor(() => expect(now.own.map(({ title }) => title)).toEqual(['On ice']));
  expect(now.own[0]!.entries.map(({ headword }) => headword)).toEqual(['firn', 'cirque']);
  await waitFor(() =>
    expect(document.getElementById('review-status')!.textContent).toBe('Added 2 terms to “On ice”.'),
  );
  expect(headwords()).toEqual(['esker', 'drumlin']);
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
  expect(counts()).toBe('To review 3Accepted 1Rejected 0All 4');
});
