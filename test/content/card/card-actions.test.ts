import { CardActions, type ChangeUndo } from '../../../src/content/card/card-actions.ts';
import type { ReaderChange } from '../../../src/core/settings/reader-changes.ts';

const NEVER: ReaderChange = { action: { type: 'never', words: 'GFW' }, done: true };
const INVERSE: ChangeUndo = {
  change: { ...NEVER, done: false },
  undo: 'u1',
};
const click = (detail = 1): MouseEvent => ({ detail }) as MouseEvent;

function makeActions() {
  const options = {
    site: 'news.example',
    refuse: jest.fn((): Promise<string | null> => Promise.resolve(null)),
    change: jest.fn(() => Promise.resolve(INVERSE)),
    takeBack: jest.fn((undo: ChangeUndo) => Promise.resolve(undo)),
    openOptions: jest.fn(),
    redraw: jest.fn(),
  };
  return { options, actions: new CardActions(options) };
}

/** Presses the only offer, or a way back, and waits for what follows. */
async function press(onPress: ((event: MouseEvent) => void) | undefined, event = click()): Promise<void> {
  onPress!(event);
  await new Promise(resolve => {
    setTimeout(resolve, 0);
  });
}

test('an offer is made, announced with its undo, and taken back by its inverse', async () => {
  const { actions, options } = makeActions();
  const [offer] = actions.offer([NEVER], 'Great Firewall');
  expect(offer?.label).toBe('Never mark “GFW”');
  await press(offer?.onPress);
  expect(options.change).toHaveBeenCalledWith(NEVER);
  expect(actions.notice).toMatchObject({ text: '“GFW” will never be marked.', focus: false });
  await press(actions.notice?.onUndo);
  expect(options.takeBack).toHaveBeenCalledWith(INVERSE);
  expect(actions.notice).toEqual({ text: 'Undone.' });
  expect(options.redraw).toHaveBeenCalledTimes(2);
});

test('by keyboard the way back gets the focus', async () => {
  const { actions } = makeActions();
  await press(actions.offer([NEVER], '')[0]?.onPress, click(0));
  expect(actions.notice?.focus).toBe(true);
});

test('what could not be stored is said, both ways; the undo stays to be tried again', async () => {
  const { actions, options } = makeActions();
  options.change.mockRejectedValueOnce(new Error('No storage.'));
  const [offer] = actions.offer([NEVER], '');
  await press(offer?.onPress);
  expect(actions.notice).toEqual({ text: 'Could not save this.' });
  await press(offer?.onPress);
  const undo = actions.notice?.onUndo;
  options.takeBack.mockRejectedValueOnce(new Error('No storage.'));
  await press(undo);
  expect(actions.notice).toEqual({ text: 'Could not save this.' });
  await press(undo);
  expect(actions.notice).toEqual({ text: 'Undone.' });
});

test('a click that may be forged changes nothing and says why', async () => {
  const { actions, options } = makeActions();
  options.refuse.mockResolvedValue('Something covers the card.');
  await press(actions.offer([NEVER], '')[0]?.onPress);
  expect(options.change).not.toHaveBeenCalled();
  expect(actions.notice).toEqual({ text: 'Something covers the card.', focus: false });
});
