import { compareOrder, containsComposed } from '../../../src/dom/tree/order.ts';

test('fields of a form that stand in for its own functions do not hide its order', () => {
  document.body.innerHTML = '<form><b></b></form><i></i>';
  const form = document.querySelector('form')!;
  const [inside, after] = [document.querySelector('b')!, document.querySelector('i')!];
  // As `<input name="contains">` does in a browser.
  for (const name of ['contains', 'compareDocumentPosition', 'getRootNode'])
    Object.defineProperty(form, name, { value: document.createElement('input') });
  expect(containsComposed(form, inside)).toBe(true);
  expect(containsComposed(form, after)).toBe(false);
  expect(compareOrder(form, after)).toBeLessThan(0);
  expect(compareOrder(after, form)).toBeGreaterThan(0);
});
