import { freeMark } from '../../../src/core/model/free-mark.ts';
import { MARK_COLOURS, MARK_LINES, type PackMark } from '../../../src/core/model/model.ts';

test('a new list differs from the others in colour and line while any are left', () => {
  expect(freeMark([])).toEqual({ colour: 'teal', line: 'dotted' });
  const marks: PackMark[] = [{ colour: 'teal', line: 'dotted' }];
  for (let count = 1; count < MARK_COLOURS.length * MARK_LINES.length; count++) marks.push(freeMark(marks));
  const colours = marks.slice(0, MARK_COLOURS.length).map(({ colour }) => colour);
  expect(new Set(colours).size).toBe(MARK_COLOURS.length);
  expect(new Set(marks.slice(0, MARK_LINES.length).map(({ line }) => line)).size).toBe(MARK_LINES.length);
  expect(new Set(marks.map(({ colour, line }) => `${colour} ${line}`)).size).toBe(marks.length);
});

test('a list without a mark of its own has the default one', () => {
  expect(freeMark([undefined])).toEqual(freeMark([{ colour: 'teal', line: 'dotted' }]));
});
