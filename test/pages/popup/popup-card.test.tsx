import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { KNOW, PAGE, show, term, unmarked } from './popup-support.tsx';

/** Reads the card in the popup; its root is a shadow root, so that the queries of the page do not reach it. */
const inCard = (): ShadowRoot => {
  const root = document.querySelector('.embedded-card')?.shadowRoot;
  if (!root) throw new Error('no card');
  return root;
};
const cardTitle = (): string | undefined => inCard().querySelector('h2')?.textContent;
const pressInCard = (name: string): void => {
  const named = [...inCard().querySelectorAll('button')].find(
    each => (each.ariaLabel ?? each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!named) throw new Error(`no ${name}`);
  fireEvent.click(named);
};
const openCard = async (name = 'cybersovereignty'): Promise<void> => {
  fireEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(cardTitle()).toBe(name));
};

test('choosing a term shows its card in the popup, and the way back leads to where the reader was', async () => {
  show();
  await openCard();
  expect(inCard().activeElement?.className).toBe('card');
  expect(screen.queryByRole('switch', { name: 'Sidelight' })).toBeNull();
  // Nothing to keep open or to close: it is a part of the page around it.
  expect(inCard().querySelector('.pin, .close')).toBeNull();
  expect(inCard().querySelector('.card')?.getAttribute('role')).not.toBe('dialog');
  fireEvent.click(screen.getByRole('button', { name: 'All terms' }));
  expect(document.querySelector('.embedded-card')).toBeNull();
  expect(document.activeElement?.textContent).toBe('cybersovereignty');
});

test('Esc goes back from the card and does not reach the browser', async () => {
  show();
  await openCard();
  const isTaken = !fireEvent.keyDown(inCard().querySelector('.card')!, {
    key: 'Escape',
    composed: true,
    cancelable: true,
  });
  expect(isTaken).toBe(true);
  await waitFor(() => expect(document.querySelector('.embedded-card')).toBeNull());
});

test('a related entry opens in the card, with a way back', async () => {
  const props = show();
  await openCard();
  pressInCard('Great Firewall');
  await waitFor(() => expect(cardTitle()).toBe('Great Firewall'));
  expect(props.card.find).toHaveBeenLastCalledWith([{ pack: 'p', entry: 'b' }]);
  expect(inCard().querySelector('.says')?.textContent).toContain('It blocks.');
  pressInCard('Back');
  await waitFor(() => expect(cardTitle()).toBe('cybersovereignty'));
});

test('an entry of another pack with the same form is a step away', async () => {
  const also = [{ pack: 'p', entry: 'b' }];
  show({}, { ...PAGE, terms: [term({ entry: 'c', headword: 'wall', also })] });
  fireEvent.click(screen.getByRole('button', { name: 'wall' }));
  await waitFor(() => expect(cardTitle()).toBe('wall'));
  pressInCard('China’s internet');
  await waitFor(() => expect(cardTitle()).toBe('Great Firewall'));
  pressInCard('Back');
  await waitFor(() => expect(cardTitle()).toBe('wall'));
});

test('the card is copied with what it shows, and says so', async () => {
  const props = show();
  await openCard('Great Firewall');
  pressInCard('More actions');
  pressInCard('Copy with citation');
  await waitFor(() => expect(inCard().querySelector('.notice')?.textContent).toContain('Copied.'));
  expect((props.card.copy as jest.Mock).mock.calls[0][0]).toMatchObject({
    entry: { headword: 'Great Firewall' },
    statements: [{ id: 's1' }],
  });
});

test('in the card the mentions are gone through both ways, and why it is marked is told with what can be done', async () => {
  const props = show();
  await openCard();
  const steps = within(screen.getByRole('group', { name: 'Mentions on this page' }));
  expect(steps.getByRole('status').textContent).toBe('2 mentions');
  fireEvent.click(steps.getByRole('button', { name: 'Previous mention' }));
  expect(steps.getByRole('status').textContent).toBe('2 of 2');
  fireEvent.click(steps.getByRole('button', { name: 'Next mention' }));
  expect(steps.getByRole('status').textContent).toBe('1 of 2');
  expect((props.onJump as jest.Mock).mock.calls.flat().map(({ id }) => id)).toEqual([3, 7]);
  pressInCard('More actions');
  await waitFor(() =>
    expect(inCard().querySelector('.because')?.textContent).toContain('Always marked: it is clear.'),
  );
  pressInCard('I know this');
  expect(props.onChange).toHaveBeenCalledWith(KNOW, 'cybersovereignty');
  pressInCard('Open in options');
  expect(props.onOptions).toHaveBeenCalledWith('#pack/p/a');
});

test('the card goes with its term', async () => {
  const props = show();
  await openCard();
  props.now({ page: { ...PAGE, terms: PAGE.terms.slice(1) } });
  expect(document.querySelector('.embedded-card')).toBeNull();
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'On this page' })),
  );
});

test('an entry that there is no more is named so', async () => {
  show({}, { ...PAGE, terms: [term({ entry: 'gone', headword: 'gone' })] });
  fireEvent.click(screen.getByRole('button', { name: 'gone' }));
  expect(await screen.findByText('This term has been removed.')).toBeTruthy();
});

test('a private pack says so, and its terms have a card but no way into the page', async () => {
  const terms = [term({ entry: 'a', headword: 'cybersovereignty', isPrivate: true, places: [], count: 3 })];
  show({ packsPrivate: ['p'] }, { ...PAGE, terms });
  expect(screen.getByRole('heading', { level: 3, name: 'China’s internet Private' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /next mention/ })).toBeNull();
  expect(screen.getByRole('img', { name: '3 mentions' })).toBeTruthy();
  await openCard();
  expect(screen.getByText('Private, 3 mentions')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Next mention' })).toBeNull();
});

test('the card of words that are not marked says why they are not', async () => {
  show({}, { ...PAGE, terms: [unmarked('wall', { entry: 'c' })] });
  await openCard('wall');
  expect(screen.getByText('Not marked: it is long here.')).toBeTruthy();
});

test('what was done is in sight with its undo while a card is open, and the focus stays with the card', async () => {
  const props = show();
  await openCard();
  props.now({ notice: { text: '“x” will never be marked.', canUndo: true } });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(props.onUndo).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'All terms' }));
});
