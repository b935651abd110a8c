import { headFirstPlural, irregularPlurals } from '../../../src/core/index/irregular-plurals.ts';

test.each([
  ['man', ['men']],
  ['frenchman', ['frenchmen']],
  ['spokesperson', ['spokespeople', 'spokespersons']],
  ['people', ['peoples']],
  ['index', ['indices', 'indexes']],
  ['aircraft', []],
  ['crises', []],
  ['firewall', null],
  ['roman', null],
  ['', null],
  ['constructor', null],
])('%s', (word, plurals) => expect(irregularPlurals(word)).toEqual(plurals));

test.each([
  ['attorney general', ['attorney general', 'attorneys general']],
  ['state attorney general', ['attorney general', 'attorneys general']],
  ['secretary of state', ['secretary of state', 'secretaries of state']],
  ['man of war', ['man of war', 'men of war']],
  ['an editor in chief', ['editor in chief', 'editors in chief']],
  ['general', null],
  ['attorney generals', null],
  ['anattorney general', null],
  ['', null],
])('%s: the head comes first', (text, plural) => expect(headFirstPlural(text)).toEqual(plural));
