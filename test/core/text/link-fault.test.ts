import { findLinkFault } from '../../../src/core/text/link-fault.ts';
import { formatLinkFault } from '../../../src/ui/labels/link-labels.ts';

test.each([
  ['https://example.org/a?b#c', null],
  [' http://example.org ', null],
  ['example.org/a', 'The address must start with https:// or http://: “https://example.org/a”?'],
  ['localhost.test:80/a', 'The address must start with https:// or http://: “https://localhost.test:80/a”?'],
  ['javascript:alert(1)', 'The address must start with https:// or http://, not with javascript:.'],
  ['ftp://example.org', 'The address must start with https:// or http://, not with ftp:.'],
  ['https://user@example.org', 'The address has a name or a password before its host.'],
  ['https://example.org/a b', 'The address has a space in it.'],
  ['https://example.org\\a', 'The address has a backslash in it.'],
  ['https://exam\u200Bple.org', 'The address has an unseen character in it: U+200B zero width space.'],
  [`https://example.org/${'a'.repeat(2048)}`, 'The address is longer than 2,048 characters.'],
  ['https://', 'This is no address that a browser can open.'],
])('%j: %j', (link, sentence) => {
  const fault = findLinkFault(link);
  expect(fault && formatLinkFault(fault)).toBe(sentence);
});
