import { hanVariants, isHanData, needsHanTable, readHanTable } from '../../../src/core/index/han-variants.ts';
import { makeHanData } from '../../../src/build/han-data.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';
import { hitsOf, indexWith, packOfForms, type FormLike } from '../../helpers/indexed.ts';

const data = makeHanData();
const table = readHanTable(data);

/** The text's words that a pack of these forms finds with the table. */
const found = (text: string, ...forms: FormLike[]): string[] =>
  hitsOf(text, indexWith(table, packOfForms(forms))).map(hit => text.slice(hit.start, hit.end));

describe('spellings', () => {
  test.each<[string, string[]]>([
    ['脸书', ['臉書']],
    ['臉書', ['脸书']],
    ['网络主权', ['網絡主權']],
    ['台湾', ['臺灣', '台灣', '檯灣', '颱灣']],
    ['臺灣', ['台湾', '台灣']],
    ['台灣', ['台湾', '臺灣']],
    ['公裏', ['公里', '公裡']],
    ['头发', ['頭發', '頭髮']],
    ['頭髮', ['头发']],
    ['皇后', ['皇後']],
    ['众', ['眾', '衆']],
    ['髮', ['发']],
    ['后', []],
    ['後', []],
    ['人', []],
    ['Google', []],
    ['かな', []],
  ])('%s', (text, others) => expect(hanVariants(text, table)).toEqual(others));

  test('are eight traditional ones at most, the most usual first, then those that change last', () => {
    expect(hanVariants('发发发发', table)).toEqual([
      '發發發發',
      '發發發髮',
      '發發髮發',
      '發髮發發',
      '髮發發發',
      '發發髮髮',
      '發髮發髮',
      '髮發發髮',
    ]);
  });

  test('of spellings, the simplified one is always the same', () => {
    for (const text of ['国家互联网信息办公室', '上海合作组织', '纽约时报', '中国共产党', '维稳']) {
      for (const variant of hanVariants(text, table)) expect(hanVariants(variant, table)[0]).toBe(text);
    }
  });
});

describe('forms', () => {
  test.each<[string, FormLike, string[]]>([
    ['脸书 臉書 脸書', '脸书', ['脸书', '臉書']],
    ['脸书 臉書', '臉書', ['脸书', '臉書']],
    ['脸书 臉書', { text: '脸书', language: 'ja' }, ['脸书']],
    ['脸书 臉書', { text: '臉書', language: 'ko-KR' }, ['臉書']],
    ['臉書公司', '脸书', ['臉書']],
    ['國家網信辦與网信办', '网信办', ['網信辦', '网信办']],
    ['Xi 習近平', 'Xi 习近平', ['Xi 習近平']],
    ['頭髮 頭發 头发', '頭髮', ['頭髮', '头发']],
  ])('%s', (text, form, words) => expect(found(text, form)).toEqual(words));

  test('without a table stand for themselves', () => {
    const index = indexWith(undefined, packOfForms(['脸书']));
    expect(hitsOf('臉書 脸书', index).map(({ start }) => start)).toEqual([3]);
  });
});

describe('which packs need the table', () => {
  const cues = { places: [], subjects: [] };
  const topic = { name: 'x', strong: [], weak: [], cues };
  test.each([
    [false, makePack()],
    [false, packOfForms(['Google', 'かな', '한국'])],
    [true, packOfForms(['Google', '谷歌'])],
    [true, makePack({ decoys: ['微软雅黑'] })],
    [true, makePack({ topic: { ...topic, cues: { ...cues, telling: ['网民'] } } })],
    [false, makePack({ topic, entries: [makeEntry({ headword: '谷歌', forms: [] })] })],
  ])('%s', (needs, pack) => expect(needsHanTable(pack)).toBe(needs));
});

test('data that is none is known', () => {
  expect(isHanData(data)).toBe(true);
  expect([null, 'x', {}, { groups: '' }, { groups: '', regional: 1 }].some(isHanData)).toBe(false);
});

test('a table of nothing changes nothing', () => {
  expect(hanVariants('脸书', readHanTable({ groups: '', regional: '' }))).toEqual([]);
});
