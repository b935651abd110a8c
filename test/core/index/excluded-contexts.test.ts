import { contextKeys } from '../../../src/core/index/excluded-contexts.ts';
import { indexOf, makeForm, packOfForms, type FormLike } from '../../helpers/indexed.ts';
import { findHits } from '../../../src/core/match/scan-text.ts';

/** The words found, with the name that they are part of. */
function told(text: string, ...forms: FormLike[]): string[] {
  return findHits(text, indexOf(packOfForms(forms))).map(
    ({ start, end, inside }) => text.slice(start, end) + (inside === undefined ? '' : `<${inside}>`),
  );
}

const house: FormLike = { text: 'Freedom House', not: { after: ['Church', 'Hotel', 'Café'] } };
const wic: FormLike = {
  text: 'WIC',
  gate: 'topic',
  not: { before: ['Bank of China', 'non-'], after: ["'an", '-eligible', 'clinic'] },
};

test.each<[string, FormLike, string[]]>([
  ['Freedom House Church', house, ['Freedom House<Freedom House Church>']],
  ['Freedom House, Church', house, ['Freedom House']],
  ['Freedom House church', house, ['Freedom House']],
  ['FREEDOM HOUSE CHURCH', house, ['FREEDOM HOUSE<FREEDOM HOUSE CHURCH>']],
  ['Freedom  House\u00A0Hotel’s bar', house, ['Freedom  House<Freedom  House\u00A0Hotel>']],
  ['Freedom House Cafe\u0301', house, ['Freedom House<Freedom House Cafe\u0301>']],
  ['Freedom House Cafe', house, ['Freedom House']],
  ['Freedom House Churchill', house, ['Freedom House']],
  ['Freedom Houses Hotel', house, ['Freedom Houses<Freedom Houses Hotel>']],
  ['Church Freedom House', house, ['Freedom House']],
  ['the Bank of China WIC', wic, ['WIC<Bank of China WIC>']],
  ['the bank of china WIC', wic, ['WIC']],
  ['non-WIC, non WIC, WIC non', wic, ['WIC<non-WIC>', 'WIC<non WIC>', 'WIC']],
  ["WIC'an WIC’AN", wic, ["WIC<WIC'an>", 'WIC<WIC’AN>']],
  ['WIC-eligible and WIC Eligible', wic, ['WIC<WIC-eligible>', 'WIC<WIC Eligible>']],
  ['WIC Clinic, WIC clinics', wic, ['WIC<WIC Clinic>', 'WIC']],
  [
    'great firewall Hotel',
    { text: 'great firewall', not: { after: ['Hotel'] } },
    ['great firewall<great firewall Hotel>'],
  ],
  [
    'Great Firewall Hotel',
    { text: 'great firewall', not: { after: ['Hotel'] } },
    ['Great Firewall<Great Firewall Hotel>'],
  ],
  ['谷歌银行 谷歌 银行', { text: '谷歌', not: { after: ['银行'] } }, ['谷歌<谷歌银行>', '谷歌']],
  ['新谷歌', { text: '谷歌', not: { before: ['新'] } }, ['谷歌<新谷歌>']],
  ['parties Hotel', { text: 'party', not: { after: ['Hotel'] } }, ['parties<parties Hotel>']],
])('%s', (text, form, expected) => expect(told(text, form)).toEqual(expected));

test('the same form of another entry is held back, too; a longer form is none of it', () => {
  const plain = packOfForms(['Freedom House'], { id: 'other' });
  const text = 'Freedom House Hotel';
  const [hit] = findHits(text, indexOf(plain, packOfForms([house])));
  expect(hit!.inside).toBe(text);
  expect(told('Freedom House Hotel Report', house, 'Freedom House Hotel Report')).toEqual([
    'Freedom House Hotel Report',
  ]);
});

test('words without a letter or a sign to match make no name', () => {
  expect(
    contextKeys(makeForm({ text: 'WIC', not: { before: ['-', "'"], after: ['’', '\u200B'] } }), 'en'),
  ).toEqual([]);
  expect(contextKeys(makeForm('WIC'), 'en')).toEqual([]);
  expect(contextKeys(makeForm({ text: 'WIC', not: {} }), 'en')).toEqual([]);
});
