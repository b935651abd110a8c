import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { Notice } from '../../../src/pages/options/shell/Notice.tsx';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { openOptionsPage } from './options-support.tsx';

/** Longer than any notice is shown. */
const LONG_MS = 60_000;

function deleteTerm(): Promise<HTMLElement> {
  openOptionsPage({
    hash: '#pack/my-terms/fanlight',
    own: [makePack({ entries: [makeEntry({ headword: 'fanlight' })] })],
  });
  fireEvent.click(screen.getByRole('button', { name: 'Delete term' }));
  return screen.findByText('Deleted “fanlight”.');
}

const pass = (): void => void act(() => jest.advanceTimersByTime(LONG_MS));

beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
afterEach(() => jest.useRealTimers());

test('a notice goes by itself; undo stays in the sidebar', async () => {
  const notice = await deleteTerm();
  pass();
  await waitFor(() => expect(notice.isConnected).toBe(false));
  expect(screen.getByRole('button', { name: 'Undo: deleted “fanlight”' })).toBeTruthy();
});

test('a notice stays under the pointer and with the focus, and goes after them', async () => {
  const notice = (await deleteTerm()).parentElement!;
  fireEvent(notice, new MouseEvent('mouseenter'));
  pass();
  expect(notice.isConnected).toBe(true);
  void act(() => screen.getByRole('button', { name: 'Close this notice' }).focus());
  fireEvent(notice, new MouseEvent('mouseleave'));
  pass();
  expect(notice.isConnected).toBe(true);
  void act(() => screen.getByRole('searchbox').focus());
  pass();
  await waitFor(() => expect(notice.isConnected).toBe(false));
});

test('what failed is said until it is closed', () => {
  const onClose = jest.fn();
  const notice = { text: 'Not saved.', failed: true };
  render(<Notice notice={notice} onUndo={() => undefined} onClose={onClose} />);
  pass();
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Close this notice' }));
  expect(onClose).toHaveBeenCalledTimes(1);
});
