import { wordsInIndex } from '../../../src/core/match/words-in-index.ts';
import { indexOf, packOfForms } from '../../helpers/indexed.ts';

const index = indexOf(
  packOfForms(['Great Firewall', { text: 'WIC', case: true }, '防火墙'], {
    topic: { name: 'The net', strong: [], weak: [], cues: { places: ['China'], subjects: [] } },
    decoys: ['bamboo curtain'],
  }),
);

test.each([
  ['a form', 'Great Firewall'],
  ['its plural', 'great firewalls'],
  ['its genitive', 'Great Firewall’s'],
  ['an acronym in other letters', 'wic'],
  ['words without spaces', '防火墙'],
])('words that may be marked stay: %s', (_, words) => {
  expect(wordsInIndex([words], index)).toEqual([words]);
});

test.each([
  ['a word of no list', 'nightjar'],
  ['more than a form', 'the Great Firewall'],
  ['less than a form', 'Firewall'],
  ['a cue of the topic', 'China'],
  ['a decoy', 'bamboo curtain'],
  ['nothing', ''],
])('others are left out: %s', (_, words) => {
  expect(wordsInIndex([words, 'WIC'], index)).toEqual(['WIC']);
});
