import fc from 'fast-check';
import { domainToASCII, domainToUnicode } from 'node:url';
import { decodePunycode } from '../../../src/core/text/punycode.ts';
import { checkLink, LINK_ATTRIBUTES } from '../../../src/core/text/safe-link.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

test.each([
  ['https://example.com', 'https://example.com/', 'example.com'],
  ['HTTP://EXAMPLE.com/A?b#c', 'http://example.com/A?b#c', 'example.com'],
  ['https://example.com:443/', 'https://example.com/', 'example.com'],
  ['https://example.com:8443/', 'https://example.com:8443/', 'example.com:8443'],
  ['https://example.com./', 'https://example.com./', 'example.com.'],
  ['https://[2001:db8::1]:8080/x', 'https://[2001:db8::1]:8080/x', '[2001:db8::1]:8080'],
  ['https://0x7f.1/', 'https://127.0.0.1/', '127.0.0.1'],
  ['https://2130706433/', 'https://127.0.0.1/', '127.0.0.1'],
  ['https://example.com/@user', 'https://example.com/@user', 'example.com'],
  [
    'https://example.com/?to=https://evil.example',
    'https://example.com/?to=https://evil.example',
    'example.com',
  ],
  ['https://ex%61mple.com/', 'https://example.com/', 'example.com'],
  ['https://example.com/<b>"', 'https://example.com/%3Cb%3E%22', 'example.com'],
  ['https://example。com/', 'https://example.com/', 'example.com'],
])('%s opens %s and is shown as %s', (link, href, host) => {
  expect(checkLink(link)).toEqual({ href, host });
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//https://example.com',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.com/5f0c',
  'file:///etc/passwd',
  'ftp://example.com/',
  'view-source:https://example.com/',
  'chrome-extension://abc/options.html',
  'about:blank',
  'mailto:a@example.com',
  'https:example.com',
  'https:/example.com',
  'https:///example.com',
  '//example.com',
  'example.com',
  '/path',
  '',
  ' https://example.com/',
  'https://example.com/\n',
  'ht\ntps://example.com/',
  'https://exa\tmple.com/',
  'https:\\\\example.com/',
  'https://example.com\\@evil.example/',
  'https://example.com/a\\b',
  'https://user:pass@example.com/',
  'https://user@example.com/',
  'https://@example.com/',
  'https://:@example.com/',
  'https://example.com%40evil.example/',
  'https://example.com:99999/',
  'https://example.com:x/',
  'https://[::1/',
  'https://..example.com/',
  'https://example..com/',
  'https://.example.com/',
  'https://exa mple.com/',
  'https://example.com\u3000/',
  'https://example.com/\u202Emoc.elpmaxe',
  'https://\u202Eexample.com/',
  'https://ex%E2%80%AEample.com/',
  'https://ex\u200Bample.com/',
  'https://ex\u00ADample.com/',
  'https://example.com/\u0000',
  'https://example.com/\uD800',
  'https://',
  'https://?',
  `https://example.com/${'a'.repeat(2048)}`,
  `https://example.com/${'é'.repeat(700)}`,
])('%j is not shown', link => {
  expect(checkLink(link)).toBeNull();
});

const hostOf = (host: string) => checkLink(`https://${host}/`)?.host;

test.each([
  ['bücher.example', 'bücher.example'],
  ['xn--bcher-kva.example', 'bücher.example'],
  ['例え.テスト', '例え.テスト'],
  ['中国.cn', '中国.cn'],
  ['한국.kr', '한국.kr'],
  ['مثال.إختبار', 'مثال.إختبار'],
  ['пример.рф', 'пример.рф'],
  ['παράδειγμα.ελ', 'παράδειγμα.ελ'],
  ['www.bücher.example:8080', 'www.bücher.example:8080'],
])('the host %s is shown as %s', (host, shown) => {
  expect(hostOf(host)).toBe(shown);
});

test.each([
  ['аpple.com', 'Cyrillic a in a Latin word'],
  ['аррӏе.com', 'Cyrillic that passes for Latin'],
  ['ορο.com', 'Greek that passes for Latin'],
  ['пример.com', 'Cyrillic under a Latin top name'],
  ['exampıe.com', 'a dotless i'],
  ['ɡoogle.com', 'a script g'],
  ['example例え.com', 'Latin and Kana'],
  ['exampleя.com', 'Latin and Cyrillic'],
  ['例え한.com', 'Kana and Hangul'],
  ['i❤.ws', 'a symbol'],
])('the host %s stays xn--: %s', host => {
  expect(domainToASCII(host)).toMatch(/^xn--/);
  expect(hostOf(host)).toBe(domainToASCII(host));
});

test('a name that needs no encoding is shown as it is encoded: it is another host', () => {
  expect(checkLink('https://xn--xn--/')?.host).toBe('xn--xn--');
});

test.each(['xn--99999999999.example', 'exampleאב.com', 'xn--.example'])('%j is no host', host => {
  expect(hostOf(host)).toBeUndefined();
});

test('what is no punycode is not decoded', () => {
  expect(['99999999999', 'é', 'a b', 'a'.repeat(64), 'ab-9'].map(decodePunycode)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('labels are decoded as Node decodes them', () => {
  const letter = fc.constantFrom(...'abz09', ...'üßçñ', ...'中国網絡', ...'инет', ...'ไทย', '𠮷', '💡');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), letters => {
      const ascii = domainToASCII(letters.join(''));
      fc.pre(ascii.startsWith('xn--'));
      expect(decodePunycode(ascii.slice(4))).toBe(domainToUnicode(ascii));
    }),
    { numRuns: IS_LONG ? 500 : 100 },
  );
});

test('whatever the text, what is shown opens https or http at the host that is said', () => {
  const part = fc.constantFrom(
    'https:',
    'http:',
    '//',
    '/',
    '\\',
    '@',
    ':',
    'a.b',
    'xn--',
    '%2e',
    '[',
    ']',
    '.',
    '?',
    'é',
    'я',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), parts => {
      const link = checkLink(parts.join(''));
      if (!link) return;
      const { protocol, host, username, password } = new URL(link.href);
      expect(protocol).toMatch(/^https?:$/);
      expect(username + password).toBe('');
      expect(domainToASCII(new URL(`http://${link.host}`).hostname)).toBe(
        domainToASCII(new URL(`http://${host}`).hostname),
      );
    }),
    { numRuns: IS_LONG ? 2000 : 400 },
  );
});

test('a link takes nothing of the page along', () => {
  expect(LINK_ATTRIBUTES).toEqual({
    target: '_blank',
    rel: 'noopener noreferrer',
    referrerpolicy: 'no-referrer',
  });
});
