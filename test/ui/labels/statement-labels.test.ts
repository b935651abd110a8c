import { formatPassage } from '../../../src/ui/labels/statement-labels.ts';

test.each([
  ['P5', 'paragraph 5'],
  ['P0', 'headline'],
  ['paragraph 5', 'paragraph 5'],
  ['page 2', 'page 2'],
  ['7', 'passage 7'],
  ['Preface', 'Preface'],
  ['P <i>', 'P <i>'],
])('the passage %s is said as “%s”', (passage, said) => {
  expect(formatPassage(passage)).toBe(said);
});
