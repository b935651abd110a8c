import { listen } from '../../src/dom/listen.ts';

/** As by `document.open`, which jsdom leaves the listeners. */
async function rewrite(): Promise<void> {
  const root = document.documentElement;
  root.remove();
  document.append(root);
  await Promise.resolve();
}

test('a listener is added again when the page is written anew, until its signal ends', async () => {
  const life = new AbortController();
  const heard = jest.fn();
  listen(window, 'resize', heard, { signal: life.signal });
  window.removeEventListener('resize', heard);
  window.dispatchEvent(new Event('resize'));
  expect(heard).not.toHaveBeenCalled();
  await rewrite();
  window.dispatchEvent(new Event('resize'));
  expect(heard).toHaveBeenCalledTimes(1);
  life.abort();
  const added = jest.spyOn(window, 'addEventListener');
  await rewrite();
  expect(added).not.toHaveBeenCalled();
  added.mockRestore();
});
