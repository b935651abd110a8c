import {
  isSiteOff,
  matchesSite,
  parseSite,
  setSite,
  siteName,
} from '../../../src/core/settings/site-rules.ts';

test.each([
  ['example.org', 'example.org', true],
  ['www.example.org', 'example.org', true],
  ['news.example.org', 'example.org', true],
  ['a.b.example.org', 'example.org', true],
  ['EXAMPLE.org', 'example.org', true],
  ['badexample.org', 'example.org', false],
  ['example.org', 'news.example.org', false],
  ['example.org.evil', 'example.org', false],
  ['', 'files', true],
  ['', 'example.org', false],
  ['example.org', 'files', false],
])('host %j under the rule %j: %s', (host, rule, expected) => {
  expect(matchesSite(host, rule)).toBe(expected);
  expect(isSiteOff(host, ['other.example', rule])).toBe(expected);
  expect(isSiteOff(host, [])).toBe(false);
});

test.each([
  ['www.Example.org', 'example.org'],
  ['www2.example.org', 'www2.example.org'],
  ['', 'files'],
])('the host %j is named %j', (host, name) => expect(siteName(host)).toBe(name));

test.each([
  ['example.org', 'example.org'],
  ['  Example.ORG ', 'example.org'],
  ['https://www.example.org/path?x#y', 'example.org'],
  ['http://example.org:8080', 'example.org'],
  ['example.org/path', 'example.org'],
  ['*.example.org', 'example.org'],
  ['localhost', 'localhost'],
  ['127.0.0.1:3000', '127.0.0.1'],
  ['bücher.example', 'bücher.example'],
  ['files', 'files'],
  ['FILES', 'files'],
])('%j typed is the rule %j', (typed, rule) => expect(parseSite(typed)).toBe(rule));

test.each([
  '',
  ' ',
  'two words',
  'https://',
  '.org',
  'example.',
  'a..b',
  '-a.example',
  'me@example.org',
  '*',
  'a_b!',
])('%j typed is no site', typed => expect(parseSite(typed)).toBeNull());

describe('switching a site', () => {
  test('off adds its rule once, without the rules that it makes needless for itself', () => {
    expect(setSite([], 'www.example.org', false)).toEqual(['example.org']);
    expect(setSite(['example.org', 'b.example'], 'example.org', false)).toEqual(['b.example', 'example.org']);
  });

  test('on drops every rule that covers it and keeps the others', () => {
    const rules = ['example.org', 'news.example.org', 'b.example'];
    expect(setSite(rules, 'news.example.org', true)).toEqual(['b.example']);
    expect(setSite(rules, 'example.org', true)).toEqual(['news.example.org', 'b.example']);
    expect(setSite(['files'], '', true)).toEqual([]);
  });

  test('leaves the list that it was given as it was', () => {
    const rules = Object.freeze(['example.org']);
    setSite(rules, 'example.org', true);
    setSite(rules, 'b.example', false);
    expect(rules).toEqual(['example.org']);
  });
});
