import {
  listDensitiesOf,
  listDensityOf,
  setDensity,
  siteDensities,
  siteDensityOf,
} from '../../../src/core/settings/density.ts';

const PACKS = ['walls', 'garden/words', 'plain'];
const ofLists = (...densities: string[]) => listDensitiesOf({ densities }, PACKS);
const ofSite = (densities: string[], ...hosts: string[]) => siteDensityOf({ densities }, hosts);

test('nothing is said of a list or a site unless the reader says it', () => {
  expect(ofLists()).toEqual([]);
  expect(ofSite([], 'news.example')).toBeNull();
  expect(listDensityOf({ densities: [] }, 'plain')).toBeNull();
});

test('a list and a site may have their own, a site for its subdomains and its frames too', () => {
  const densities = ['list/50/garden/words', 'list/0/plain', 'site/100/news.example'];
  expect(ofLists(...densities)).toEqual([
    [1, 50],
    [2, 0],
  ]);
  expect(listDensityOf({ densities }, 'plain')).toBe(0);
  expect(ofSite(densities, 'other.example')).toBeNull();
  expect(ofSite(densities, 'www.news.example')).toBe(100);
  expect(ofSite(densities, 'frame.example', 'm.news.example')).toBe(100);
  expect(siteDensities({ densities })).toEqual([{ of: 'site', words: 100, name: 'news.example' }]);
});

test('the first of two counts, and what cannot be read counts for nothing', () => {
  expect(ofLists('list/10/plain', 'list/20/plain')).toEqual([[2, 10]]);
  expect(
    ofLists('list/201/plain', 'list/-1/plain', 'list/x/plain', 'plain', '', 'list/5/', 'page/5/plain'),
  ).toEqual([]);
});

test('setting one takes the place of what was said before, and null takes it away; all else stays', () => {
  const before = ['list/50/plain', 'site/100/news.example', 'unreadable', 'site/10/other.example'];
  expect(setDensity(before, { of: 'list', name: 'plain' }, 10)).toEqual([
    ...before.slice(1),
    'list/10/plain',
  ]);
  expect(setDensity(before, { of: 'list', name: 'walls' }, null)).toEqual(before);
  // As where a site is switched off: what was said of the sites around it is said no longer.
  const site = { of: 'site', name: 'www.m.news.example' } as const;
  const after = setDensity(before, site, 0);
  expect(after).toEqual([before[0], 'unreadable', before[3], 'site/0/m.news.example']);
  expect(setDensity(after, site, null)).toEqual([before[0], 'unreadable', before[3]]);
});
