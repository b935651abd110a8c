import { FormIndex } from '../../../src/core/editor/form-index.ts';
import { findFormWarnings, isUseless, type FormWarning } from '../../../src/core/editor/form-warnings.ts';
import type { Form, Pack } from '../../../src/core/model/model.ts';
import { rulesOf } from '../../../src/core/editor/explain-unreachable.ts';
import { runToCompletion } from '../../../src/core/cooperative-task.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const pack = makePack({
  decoys: ['Search Party', 'Great Firewall of *'],
  entries: [
    makeEntry({ headword: 'fanlight' }),
    makeEntry({ headword: 'oriel' }),
    makeEntry({
      headword: 'Freedom House',
      forms: [{ text: 'Freedom House', gate: 'always', not: { after: ['Hotel'] } }],
    }),
  ],
});
const other = makePack({ id: 'joinery', title: 'Joinery', entries: [makeEntry({ headword: 'mullion' })] });

const RANKS = new Map([
  ['apple', 4014],
  ['us', 4014],
  ['who', 4014],
  ['march', 4014],
  ['pump', 11_108],
  ['oriel', 40_194],
]);

function warningsOf(...forms: (string | (Partial<Form> & { text: string }))[]): FormWarning[][] {
  return warningsIn(pack, ...forms);
}

function warningsIn(of: Pack, ...forms: (string | (Partial<Form> & { text: string }))[]): FormWarning[][] {
  const owners = new FormIndex();
  for (const each of [of, other]) runToCompletion(owners.file(each));
  return findFormWarnings(
    forms.map(form => ({ gate: 'always', ...(typeof form === 'string' ? { text: form } : form) })),
    {
      pack: of,
      entry: 'fanlight',
      owners,
      rules: rulesOf(of),
      rankOf: word => RANKS.get(word.toLowerCase()) ?? null,
    },
  );
}

const kindsOf = (...forms: Parameters<typeof warningsOf>): string[] =>
  warningsOf(...forms).map(found => found.map(({ kind }) => kind).join(' '));

test('a good form has no warning, nor has an entry’s own stored form', () => {
  expect(kindsOf('transom', 'fanlight', 'door-lights', 'C++', '第三方', 'نیم‌فاصله')).toEqual(
    Array(6).fill(''),
  );
});

test('forms that find nothing: empty, without letters, nothing but unseen characters', () => {
  expect(kindsOf('  ', '--', '…', '\u200B\u200D')).toEqual([
    'empty',
    'unmatchable',
    'letter',
    'unmatchable unseen',
  ]);
  expect(warningsOf('  ', '--', 'x').flat().map(isUseless)).toEqual([true, true, false]);
});

test('names with signs in them are fine as they are', () => {
  const names = [
    'Yahoo!',
    'C#',
    '.NET',
    '@handle',
    'google.cn',
    'https://example.org',
    'AT&T',
    'O’Reilly',
    '5G',
  ];
  const others = [
    '2,4-D',
    'H₂O',
    'TCP/IP',
    'U.S.',
    'ＦＷ',
    'x²',
    '1984',
    '👩\u200D💻',
    'ไทย',
    'नमस्ते',
    'Łódź',
  ];
  expect(kindsOf(...names, ...others).filter(Boolean)).toEqual([]);
});

test('single letters, of any script', () => {
  expect(kindsOf('x', '窗')).toEqual(['letter', 'letter']);
});

test('forms that a decoy or another form’s context covers are found and never marked', () => {
  expect(warningsOf('Search Party', 'Freedom House Hotel', 'Great Firewall of China', 'example.com')).toEqual(
    [[{ kind: 'never', name: 'Search Party' }], [{ kind: 'never', name: 'Freedom House Hotel' }], [], []],
  );
  expect(warningsOf('Search', 'Great Firewall')).toEqual([[], []]);
});

test('everyday words where the form is marked wherever it stands', () => {
  expect(warningsOf('apple', 'Apple')).toEqual([
    [{ kind: 'common', rank: 4014 }],
    [{ kind: 'common', rank: 4014 }, { kind: 'twice' }],
  ]);
  expect(kindsOf('pump', 'oriel').map(kinds => kinds.split(' ')[0])).toEqual(['common', 'shared']);
  expect(kindsOf({ text: 'apple', gate: 'topic' }, 'WHO', 'who', { text: 'March', case: true })).toEqual([
    '',
    '',
    'common',
    '',
  ]);
  expect(kindsOf({ text: 'apple', language: 'de' }, 'oriel window')).toEqual(['', '']);
  expect(warningsIn({ ...pack, language: 'de' }, 'apple', { text: 'us', language: 'en-GB' })).toEqual([
    [],
    [{ kind: 'common', rank: 4014 }],
  ]);
});

test('a form that another entry or another pack has, as it would match', () => {
  expect(warningsOf('Transom', 'transom', 'ORIEL', 'mullion')).toEqual([
    [],
    [{ kind: 'twice' }],
    [
      {
        kind: 'shared',
        owners: [{ pack: 'my-terms', title: 'My terms', entry: 'oriel', headword: 'oriel' }],
      },
    ],
    [
      {
        kind: 'shared',
        owners: [{ pack: 'joinery', title: 'Joinery', entry: 'mullion', headword: 'mullion' }],
      },
    ],
  ]);
});

test('look-alikes and unseen characters come with what to put in their place', () => {
  expect(warningsOf('p\u0430ypal', 'асе')).toEqual([
    [
      {
        kind: 'look-alike',
        found: {
          kind: 'mixed',
          word: 'p\u0430ypal',
          script: 'Latin',
          strangers: [{ char: '\u0430', script: 'Cyrillic', like: 'a' }],
          plain: 'paypal',
        },
      },
    ],
    [
      {
        kind: 'look-alike',
        found: expect.objectContaining({ kind: 'whole', script: 'Cyrillic', plain: 'ace' }),
      },
    ],
  ]);
  expect(warningsOf({ text: 'асе', language: 'ru' })).toEqual([[]]);
  expect(warningsOf('fan\u00ADlight\u200B')).toEqual([
    [
      {
        kind: 'unseen',
        characters: [
          { char: '\u00AD', at: 3 },
          { char: '\u200B', at: 9 },
        ],
        cleaned: 'fanlight',
      },
    ],
  ]);
});
