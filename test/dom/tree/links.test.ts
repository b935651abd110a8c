import { elementsAround } from '../../../src/dom/tree/nodes.ts';
import { isLink, linkAround } from '../../../src/dom/tree/links.ts';

test('fields of a form that stand in for its own properties do not lead around it', () => {
  document.body.innerHTML = '<form><input><b>Text</b></form>';
  const [form, input] = [document.querySelector('form')!, document.querySelector('input')!];
  const { firstChild } = document.querySelector('b')!;
  // As `<input name="assignedSlot">` does in a browser: from the form to its field and back would have no end.
  for (const name of ['assignedSlot', 'matches']) Object.defineProperty(form, name, { value: input });
  expect(elementsAround(firstChild!).map(({ localName }) => localName)).toEqual([
    'b',
    'form',
    'body',
    'html',
  ]);
  expect(linkAround(firstChild!)).toBeNull();
  expect(isLink(form)).toBe(false);
});
