import { bringsNews, NEWS_VERSION } from '../../src/core/news.ts';

test.each([
  ['0.1.0', `${NEWS_VERSION}.0`, true],
  ['0.1.0', `${NEWS_VERSION}.3`, true],
  ['0.1', '12.0.1', true],
  [`${NEWS_VERSION}.0`, `${NEWS_VERSION}.1`, false],
  [NEWS_VERSION, '12.0.0', false],
  ['0.1.0', '0.9.9', false],
  ['0.9.0', '0.10.0', false],
])('an update from %s to %s brings the news: %s', (from, to, brings) => {
  expect(bringsNews(from, to)).toBe(brings);
});
