import { wordsOf } from '../../../src/core/editor/form-words.ts';
import type { Form } from '../../../src/core/model/model.ts';
import { wordsFound } from '../../helpers/indexed.ts';

const FORMS: [Partial<Form> & { text: string }, string[]][] = [
  [{ text: 'netizen' }, ['netizens', 'netizen’s']],
  [{ text: 'policy' }, ['policies', 'policy’s']],
  [{ text: 'person' }, ['persons', 'people', 'person’s']],
  [{ text: 'secretary general' }, ['secretary generals', 'secretaries general', 'secretary general’s']],
  [{ text: 'GFW' }, ['GFWs', 'GFW’s']],
  [{ text: 'NGO', inflect: false }, ['NGO’s']],
  [{ text: 'fire-wall', compound: true }, ['fire-walls', 'firewall', 'firewalls', 'fire-wall’s']],
  [{ text: 'Netz', language: 'de' }, []],
  [{ text: 'réseau', language: 'fr' }, ['réseaux']],
  [{ text: '防火墙', language: 'zh' }, []],
  [{ text: '--' }, []],
];

test.each(FORMS)('%j', (form, words) => {
  expect(wordsOf({ gate: 'always', ...form }, 'en')).toEqual(words);
});

test('what is listed is found', () => {
  for (const [form, words] of FORMS) {
    for (const word of words) expect(wordsFound(`The ${word} is here`, form)).not.toEqual([]);
  }
});
