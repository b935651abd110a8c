import { answerWithReason, explainReason, nameReason } from '../../../src/ui/labels/reason-labels.ts';
import type { Reason } from '../../../src/core/judge/mention.ts';

test.each<[Reason, string]>([
  [{ code: 'unambiguous' }, 'Marked: “WIC” has only one meaning.'],
  [{ code: 'topic', topic: 'the net', evidence: ['a'] }, 'Marked: this page also mentions “a”.'],
  [
    { code: 'topic', topic: 'the net', evidence: ['a', 'b', 'c … d'] },
    'Marked: this page also mentions “a”, “b” and “c … d”.',
  ],
  // All evidence may be of the entry itself, which is no “also”.
  [{ code: 'topic', topic: 'the net', evidence: [] }, 'Marked: this page is about the net.'],
  [
    { code: 'off-topic', topic: 'the net', evidence: [] },
    'Not marked: “WIC” has other meanings, and this page does not seem to be about the net.',
  ],
  [
    { code: 'off-topic', topic: 'the net', evidence: ['a'] },
    'Not marked: “WIC” has other meanings, and “a” is not enough to tell that this page is about the net.',
  ],
  [
    { code: 'off-topic', topic: 'the net', evidence: ['a', 'b'] },
    'Not marked: “WIC” has other meanings, and “a” and “b” are not enough to tell that this page is about the net.',
  ],
  [{ code: 'explained' }, 'Marked: this page says what “WIC” stands for.'],
  [{ code: 'asked' }, 'Marked: you chose “Always mark”.'],
  [{ code: 'never' }, 'Not marked: you chose “Never mark”.'],
  [{ code: 'known' }, 'Not marked: you know this term.'],
  [{ code: 'defined' }, 'Not marked: the page gives its own explanation of the term here.'],
  [{ code: 'dense' }, 'Not marked: it is marked elsewhere on this page, and there are enough marks here.'],
  [{ code: 'repeat' }, 'Not marked: it is already marked in this section.'],
  [{ code: 'other-name', name: 'WIC House' }, 'Not marked: part of the name “WIC House”.'],
  [
    { code: 'other-sense', long: 'Women, Infants and Children' },
    'Not marked: “WIC” stands for “Women, Infants and Children” on this page.',
  ],
  [{ code: 'address' }, 'Not marked: part of an address, a file name or a handle.'],
  [{ code: 'split' }, 'Not marked: part of a longer word.'],
])('%j', (reason, sentence) => expect(explainReason(reason, 'WIC')).toBe(sentence));

test.each<[Reason, string, string]>([
  [{ code: 'unambiguous' }, 'marked', 'It is marked: “WIC” has only one meaning.'],
  [{ code: 'asked' }, 'marked', 'It is marked: you chose “Always mark”.'],
  [{ code: 'never' }, 'set to “Never mark”', 'Not marked: you chose “Never mark”.'],
  [{ code: 'known' }, 'you know it', 'Not marked: you know this term.'],
  [{ code: 'repeat' }, 'marked nearby', 'Not marked: it is already marked in this section.'],
  [
    { code: 'defined' },
    'explained by the page',
    'Not marked: the page gives its own explanation of the term here.',
  ],
])('%j in a few words, and in an answer', (reason, short, answer) => {
  expect(nameReason(reason)).toBe(short);
  expect(answerWithReason(reason, 'WIC')).toBe(answer);
});
