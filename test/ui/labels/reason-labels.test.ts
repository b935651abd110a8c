import {
  answerWithReason,
  explainReason,
  explainUnderHeading,
} from '../../../src/ui/labels/reason-labels.ts';
import type { Reason } from '../../../src/core/judge/mention.ts';

test.each<[Reason, string]>([
  [{ code: 'always' }, 'Marked: “WIC” means the same wherever it stands.'],
  [{ code: 'topic', topic: 'the net', evidence: ['a'] }, 'Marked because this page also mentions “a”.'],
  [
    { code: 'topic', topic: 'the net', evidence: ['a', 'b', 'c … d'] },
    'Marked because this page also mentions “a”, “b” and “c … d”.',
  ],
  // What is evidence may all be of the entry itself, which is no “also”.
  [{ code: 'topic', topic: 'the net', evidence: [] }, 'Marked: this page is about the net.'],
  [
    { code: 'off-topic', topic: 'the net', evidence: [] },
    'Held back: “WIC” has many uses, and nothing else shows that this page is about the net.',
  ],
  [
    { code: 'off-topic', topic: 'the net', evidence: ['a'] },
    'Held back: “WIC” has many uses, and “a” alone does not show that this page is about the net.',
  ],
  [
    { code: 'off-topic', topic: 'the net', evidence: ['a', 'b'] },
    'Held back: “WIC” has many uses, and “a” and “b” alone do not show that this page is about the net.',
  ],
  [{ code: 'explained' }, 'Marked: this page says what “WIC” stands for.'],
  [{ code: 'defined' }, 'Not marked here: the page itself explains it in this passage.'],
  [{ code: 'repeat' }, 'Not marked again: it is already marked in this section.'],
  [
    { code: 'other-name', name: 'WIC House' },
    'Held back: it is part of “WIC House”, which is something else.',
  ],
  [
    { code: 'other-sense', long: 'Women, Infants and Children' },
    'Held back: “WIC” stands for “Women, Infants and Children” on this page.',
  ],
  [{ code: 'address' }, 'Held back: it is part of an address, a file name or a handle.'],
  [{ code: 'split' }, 'Held back: it is part of a longer word.'],
])('%j', (reason, sentence) => expect(explainReason(reason, 'WIC')).toBe(sentence));

test.each<[Reason, string, string]>([
  [
    { code: 'always' },
    '“WIC” means the same wherever it stands.',
    'It is marked: “WIC” means the same wherever it stands.',
  ],
  [
    { code: 'asked' },
    'Marked because you asked for “WIC” wherever it stands.',
    'It is marked because you asked for “WIC” wherever it stands.',
  ],
  [{ code: 'known' }, 'You know this term.', 'Held back: you know this term.'],
  [
    { code: 'repeat' },
    'It is already marked in this section.',
    'Not marked again: it is already marked in this section.',
  ],
  [
    { code: 'defined' },
    'The page itself explains it in this passage.',
    'Not marked here: the page itself explains it in this passage.',
  ],
])('%j under a heading, and in an answer', (reason, underHeading, answer) => {
  expect(explainUnderHeading(reason, 'WIC')).toBe(underHeading);
  expect(answerWithReason(reason, 'WIC')).toBe(answer);
});
