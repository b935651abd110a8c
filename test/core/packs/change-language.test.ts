import type { Form, Pack } from '../../../src/core/model/model.ts';
import { applyEdit } from '../../../src/core/packs/apply-edit.ts';
import { changeLanguage } from '../../../src/core/packs/change-language.ts';
import { invertEdit } from '../../../src/core/packs/invert-edit.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const form = (text: string, language?: string): Form => ({
  text,
  gate: 'always',
  ...(language ? { language } : {}),
});
const PACK = makePack({
  language: 'en',
  entries: [
    makeEntry({
      id: 'sluice',
      headword: 'sluice',
      forms: [form('sluice'), form('Siel', 'de'), form('écluse', 'fr')],
    }),
    makeEntry({ id: 'dyke', headword: 'dyke', forms: [form('dyke')] }),
    makeEntry({ id: 'moraine', headword: 'moraine', forms: [form('moraine'), form('Moräne', 'de-AT')] }),
  ],
});

const apply = (pack: Pack, language: string): Pack =>
  changeLanguage(pack, language).reduce((now, edit) => applyEdit(now, edit), pack);

test('names of the other language become the terms’ names; the old ones stay spellings', () => {
  const { language, entries } = apply(PACK, 'de');
  expect(language).toBe('de');
  expect(entries.map(({ headword, forms }) => [headword, forms])).toEqual([
    ['Siel', [form('Siel'), form('sluice', 'en'), form('écluse', 'fr')]],
    ['dyke', [form('dyke', 'en')]],
    ['Moräne', [form('Moräne', 'de-AT'), form('moraine', 'en')]],
  ]);
});

test('and back, as it was', () => {
  const { entries } = apply(apply(PACK, 'fr'), 'en');
  expect(entries.map(({ headword }) => headword)).toEqual(['sluice', 'dyke', 'moraine']);
  expect(entries[1]!.forms).toEqual([form('dyke')]);
});

test('a list in one language was only called by the wrong one', () => {
  const pack = makePack({
    language: 'en',
    entries: [makeEntry({ headword: 'Siel', forms: [form('Siel')] })],
  });
  expect(changeLanguage(pack, 'de')).toEqual([{ type: 'head', fields: { language: 'de' } }]);
});

test('its edits can be undone', () => {
  const [edits, undo] = changeLanguage(PACK, 'de').reduce<[Pack, ReturnType<typeof invertEdit>]>(
    ([now, back], edit) => [applyEdit(now, edit), [...invertEdit(now, edit), ...back]],
    [PACK, []],
  );
  expect(undo.reduce((now, edit) => applyEdit(now, edit), edits)).toEqual(PACK);
});
