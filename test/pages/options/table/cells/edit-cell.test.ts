import type { Entry, Form } from '../../../../../src/core/model/model.ts';
import { textOf, type CellName } from '../../../../../src/pages/options/table/cells/cell-text.ts';
import { editCell } from '../../../../../src/pages/options/table/cells/edit-cell.ts';
import { makeEntry } from '../../../../helpers/packs.ts';

const FORMS: Form[] = [
  { text: 'fanlight', gate: 'topic' },
  { text: 'FL', gate: 'topic', case: true },
  { text: '扇形窗', gate: 'always', language: 'zh-Hans' },
];
const ENTRY = makeEntry({ headword: 'fanlight', summary: 'A window.', forms: FORMS });

const write = (column: CellName, text: string, entry: Entry = ENTRY, entries = [entry]) =>
  editCell(entry, column, text, { entries, language: 'en' });
const formsAfter = (column: CellName, text: string): unknown => {
  const edit = write(column, text);
  return 'fault' in edit ? edit.fault : edit.fields.forms;
};

test('each cell shows its part of a term', () => {
  const shown = (['headword', 'summary', 'translation', 'spellings'] as const).map(cell =>
    textOf(ENTRY, cell, 'en'),
  );
  expect(shown).toEqual(['fanlight', 'A window.', '扇形窗', 'FL']);
});

test('a spelling that is the term follows it, and no spelling comes twice', () => {
  expect(write('headword', ' fan  light ')).toEqual({
    fields: { headword: 'fan  light', forms: [{ text: 'fan  light', gate: 'topic' }, ...FORMS.slice(1)] },
  });
  expect(write('headword', 'FL')).toEqual({ fields: { headword: 'FL', forms: FORMS.slice(1) } });
  expect(write('headword', ' ')).toEqual({
    column: 'headword',
    fault: 'A term needs a name. Esc brings back “fanlight”.',
  });
});

test('spellings that stay keep what the editor says of them; new ones are marked like the term', () => {
  expect(formsAfter('spellings', 'transom; FL;; transom ')).toEqual([
    FORMS[0],
    { text: 'transom', gate: 'topic' },
    FORMS[1],
    FORMS[2],
  ]);
  expect(formsAfter('spellings', '')).toEqual([FORMS[0], FORMS[2]]);
});

test('a translation has the language of the list’s others in its script, or the one before it', () => {
  expect(formsAfter('translation', '扇形窗; 气窗; fr: imposte')).toEqual([
    ...FORMS,
    { text: '气窗', gate: 'topic', language: 'zh-Hans' },
    { text: 'imposte', gate: 'topic', language: 'fr' },
  ]);
  expect(formsAfter('translation', 'фрамуга')).toEqual([
    ...FORMS.slice(0, 2),
    { text: 'фрамуга', gate: 'topic', language: 'ru' },
  ]);
  expect(formsAfter('translation', 'imposte')).toBe('Say its language first, as in “de: imposte”.');
});

test('an unstorable text is refused in words', () => {
  expect(write('summary', 'x'.repeat(10_001))).toEqual({
    column: 'summary',
    fault: 'Too long to save. Shorten it to 10,000 bytes or less.',
  });
  const bare = makeEntry({ headword: 'a', forms: [{ text: 'b', gate: 'always' }] });
  expect(write('spellings', '', bare)).toMatchObject({ fault: 'Add at least one spelling.' });
  const semicolon = makeEntry({ headword: 'a', forms: [{ text: 'b; c', gate: 'always' }] });
  expect(write('spellings', 'd', semicolon)).toMatchObject({
    fault: 'One of these has a semicolon in it. Change it in the editor.',
  });
});
