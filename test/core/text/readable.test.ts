import { formatReadable } from '../../../src/core/text/readable.ts';

test.each([
  [' Great\n\tFirewall\u00A0', 'Great Firewall'],
  ['cyber\u00ADsov\u200Bereignty\uFEFF', 'cybersovereignty'],
  ['\u200FFreedom\u2060 House\u200E', 'Freedom House'],
])('%j reads as %j', (text, read) => expect(formatReadable(text)).toBe(read));
