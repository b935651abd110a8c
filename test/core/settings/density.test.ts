import { densitiesOn } from '../../../src/core/settings/density.ts';

const PACKS = [{ id: 'walls' }, { id: 'garden/words' }, { id: 'plain' }];
const on = (densities: string[], ...hosts: string[]) => {
  const { wordsPerMark, ofLists } = densitiesOn({ wordsPerMark: 25, densities }, hosts, PACKS);
  return [wordsPerMark, Object.fromEntries(ofLists)];
};

test('the setting for all holds where nothing else is said', () => {
  expect(on([], 'news.example')).toEqual([25, {}]);
});

test('a list and a site may have their own, the site first', () => {
  const densities = ['list/50/garden/words', 'list/0/plain', 'site/100/news.example'];
  expect(on(densities, 'other.example')).toEqual([25, { 1: 50, 2: 0 }]);
  expect(on(densities, 'www.news.example')).toEqual([100, {}]);
  expect(on(densities, 'frame.example', 'm.news.example')).toEqual([100, {}]);
});

test('the first of two counts, and what cannot be read counts for nothing', () => {
  expect(on(['list/10/plain', 'list/20/plain'])).toEqual([25, { 2: 10 }]);
  expect(
    on(['list/201/plain', 'list/-1/plain', 'list/x/plain', 'plain', '', 'list/5/', 'page/5/plain']),
  ).toEqual([25, {}]);
});
