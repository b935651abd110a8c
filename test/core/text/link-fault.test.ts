import { findLinkFault } from '../../../src/core/text/link-fault.ts';
import { formatLinkFault } from '../../../src/ui/labels/link-labels.ts';

test.each([
  ['https://example.org/a?b#c', null],
  [' http://example.org ', null],
  ['example.org/a', 'The address must start with https:// or http://. Did you mean “https://example.org/a”?'],
  [
    'localhost.test:80/a',
    'The address must start with https:// or http://. Did you mean “https://localhost.test:80/a”?',
  ],
  ['javascript:alert(1)', 'The address must start with https:// or http://, not with “javascript:”.'],
  ['ftp://example.org', 'The address must start with https:// or http://, not with “ftp:”.'],
  ['https://user@example.org', 'The address contains a name or a password before its host.'],
  ['https://example.org/a b', 'The address contains a space.'],
  ['https://example.org\\a', 'The address contains a backslash.'],
  ['https://exam\u200Bple.org', 'The address contains an invisible character: U+200B zero width space.'],
  [`https://example.org/${'a'.repeat(2048)}`, 'The address is longer than 2,048 characters.'],
  ['https://', 'A browser cannot open this address.'],
])('%j: %j', (link, sentence) => {
  const fault = findLinkFault(link);
  expect(fault && formatLinkFault(fault)).toBe(sentence);
});
