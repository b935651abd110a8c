import { translationsOf } from '../../../src/core/card/translations.ts';
import type { Form } from '../../../src/core/model/model.ts';

const form = (text: string, language?: string): Form => ({
  text,
  gate: 'always',
  ...(language === undefined ? {} : { language }),
});

test('the first spelling in each other language, each text once', () => {
  const forms = [
    form('Great Firewall'),
    form('防火长城', 'zh-Hans'),
    form('防火牆', 'zh-Hans'),
    form('防火長城', 'zh-Hant'),
    form('防火長城', 'zh-TW'),
    form('Great Firewall', 'en-GB'),
  ];
  expect(translationsOf({ headword: 'Great Firewall', forms })).toEqual([
    { text: '防火长城', language: 'zh-Hans' },
    { text: '防火長城', language: 'zh-Hant' },
  ]);
});

test('three are enough', () => {
  const forms = ['de', 'fr', 'es', 'it'].map(language => form(`wall in ${language}`, language));
  expect(translationsOf({ headword: 'wall', forms }).map(({ language }) => language)).toEqual([
    'de',
    'fr',
    'es',
  ]);
});
