import { backdropOf } from '../../../src/dom/marks/backdrop.ts';

/** The innermost of so many elements within each other. */
function nest(depth: number): HTMLElement {
  let at = document.body;
  for (let i = 0; i < depth; i++) at = at.appendChild(document.createElement('div'));
  return at;
}

beforeEach(() => {
  document.body.replaceChildren();
});
afterEach(() => {
  document.body.removeAttribute('style');
  jest.restoreAllMocks();
});

test.each([
  ['white', 'light'],
  ['black', 'dark'],
])('behind a text is what its page has, here %s, however deep it stands', (colour, backdrop) => {
  document.body.style.background = colour;
  expect(backdropOf(nest(20), new Map())).toBe(backdrop);
  expect(backdropOf(nest(150), new Map())).toBe(backdrop);
});

test('a nearer background hides it', () => {
  document.body.style.background = 'black';
  const box = nest(10);
  box.style.background = 'white';
  expect(backdropOf(box.appendChild(document.createElement('p')), new Map())).toBe('light');
});

test('the styles of a deep tree are not all asked for', () => {
  const at = nest(150);
  const asked = jest.spyOn(window, 'getComputedStyle');
  backdropOf(at, new Map());
  expect(asked.mock.calls.length).toBeLessThan(110);
});
