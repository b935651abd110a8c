import { makeRef } from '../../../src/core/index/index-layout.ts';
import { indexOf, packOfForms } from '../../helpers/indexed.ts';
import { codesOf, type BlockLike, markPage } from '../../helpers/judged.ts';
import type { Hit } from '../../../src/core/match/hit.ts';
import type { MarkSelection } from '../../../src/core/judge/select-marks.ts';

const index = indexOf(packOfForms(['alpha', 'beta', 'gamma', 'delta']));
const codes = (selection: Partial<MarkSelection>, ...blocks: BlockLike[]) =>
  codesOf(markPage(index, blocks, selection));
const words = (count: number) => 'word '.repeat(count);

describe('what the reader knows', () => {
  test('is not marked, and the rest is', () => {
    const knownRefs = new Set([makeRef(0, 1)]);
    expect(codes({ knownRefs }, 'alpha beta')).toEqual(['+unambiguous', 'known']);
  });

  test('stands aside for another pack that has the form', () => {
    const both = indexOf(packOfForms(['alpha']), packOfForms(['alpha'], { id: 'other' }));
    const [mention] = markPage(both, ['alpha'], { knownRefs: new Set([makeRef(0, 0)]) });
    expect(mention).toMatchObject({ marked: true, refs: [makeRef(1, 0)] });
  });
});

describe('a limit of marks on a page', () => {
  test('never leaves out the only mark of a term, however short the text', () => {
    expect(codes({ wordsPerMark: 25 }, 'alpha beta gamma delta')).toEqual(Array(4).fill('+unambiguous'));
  });

  test('thins repetitions to one mark in so many words, those of the terms included', () => {
    const block = `alpha ${words(24)} alpha ${words(24)} alpha ${words(24)} alpha`;
    expect(codes({ wordsPerMark: 25 }, block)).toEqual([
      '+unambiguous',
      '+unambiguous',
      '+unambiguous',
      'dense',
    ]);
    expect(codes({ wordsPerMark: 50 }, block)).toEqual(['+unambiguous', 'dense', 'dense', 'dense']);
    expect(codes({ wordsPerMark: 0 }, block)).toEqual(Array(4).fill('+unambiguous'));
  });

  test('leaves no repetition where the terms themselves are as many', () => {
    const block = `alpha beta gamma delta ${words(92)} alpha`;
    expect(codes({ wordsPerMark: 25 }, block)).toEqual([...Array<string>(4).fill('+unambiguous'), 'dense']);
  });

  test('spreads the repetitions over the page', () => {
    const block = `alpha ${words(9)}`;
    const marked = codes({ wordsPerMark: 20 }, ...Array<string>(20).fill(block)).map(
      code => code === '+unambiguous',
    );
    const places = marked.flatMap((is, at) => (is ? [at] : []));
    expect(places.length).toBeLessThanOrEqual(10);
    expect(places.length).toBeGreaterThanOrEqual(9);
    const gaps = places.slice(1).map((at, i) => at - places[i]!);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
  });

  test('prefers what the page speaks of most', () => {
    const page = ['alpha beta', 'beta', 'beta', `alpha ${words(20)} beta ${words(10)}`];
    expect(codes({ wordsPerMark: 12 }, ...page).slice(4)).toEqual(['dense', '+unambiguous']);
  });

  test('prefers what the reader asked for', () => {
    const overrides = { never: new Set<string>(), always: new Set(['alpha']) };
    const page = ['alpha beta', 'beta', 'beta', `alpha ${words(20)} beta ${words(10)}`];
    const mentions = markPage(index, page, { wordsPerMark: 12 }, overrides);
    expect(codesOf(mentions).slice(4)).toEqual(['+asked', 'dense']);
  });

  test('keeps the marks that are there when the page grows', () => {
    const page = ['alpha', `alpha ${words(20)} alpha ${words(20)}`, `alpha beta gamma delta`];
    const told = (isMarked: (hit: Hit) => boolean) =>
      codesOf(markPage(index, page, { wordsPerMark: 25, isMarked }).slice(0, 3));
    expect(told(() => false)).toEqual(['+unambiguous', 'dense', 'dense']);
    expect(told(hit => hit.start > 0)).toEqual(['+unambiguous', 'dense', '+unambiguous']);
  });

  test('counts words of scripts without spaces by their characters', () => {
    const block = `alpha ${'字'.repeat(90)} alpha`;
    expect(codes({ wordsPerMark: 25 }, block)).toEqual(['+unambiguous', '+unambiguous']);
  });

  test('does not use up a section’s first mark', () => {
    const page = [
      'beta',
      { text: 'beta', section: 1 },
      { text: `beta ${words(60)}`, section: 1 },
      { text: 'beta', section: 1 },
    ];
    expect(codes({ wordsPerMark: 25, scope: 'first' }, ...page)).toEqual([
      '+unambiguous',
      'dense',
      '+unambiguous',
      'repeat',
    ]);
  });
});

test('a list whose marks are counted apart has its own limit, and takes nothing from the others', () => {
  const both = indexOf(packOfForms(['alpha']), packOfForms(['beta'], { id: 'other' }));
  const page = Array<string>(4).fill(`alpha beta ${words(8)}`);
  const marked = (ofLists: [number, number][], wordsPerMark = 20) =>
    markPage(both, page, { wordsPerMark, ofLists: new Map(ofLists) })
      .filter(each => each.marked)
      .map(({ refs }) => (refs[0] === makeRef(0, 0) ? 'alpha' : 'beta'));
  expect(marked([]).toSorted()).toEqual(['alpha', 'beta']);
  expect(marked([[1, 0]]).toSorted()).toEqual(['alpha', 'alpha', ...Array<string>(4).fill('beta')]);
  expect(marked([[1, 100]], 0).toSorted()).toEqual([...Array<string>(4).fill('alpha'), 'beta']);
});

describe('each term of the page', () => {
  test('is marked once, whatever else the page repeats', () => {
    const page = Array<string>(30).fill('alpha alpha');
    expect(codes({ wordsPerMark: 100, scope: 'first' }, ...page, 'beta').at(-1)).toBe('+unambiguous');
  });

  test('is marked in the text that is read, not in a menu', () => {
    const menu = { text: 'alpha beta', aside: true };
    expect(codes({ scope: 'first' }, menu, 'alpha', menu)).toEqual([
      'repeat',
      '+unambiguous',
      '+unambiguous',
      'repeat',
      'repeat',
    ]);
  });

  test('takes no mark from the text of its section when a menu stands there', () => {
    const page = ['alpha', { text: 'alpha', section: 1, aside: true }, { text: 'alpha', section: 1 }];
    expect(codes({ scope: 'first' }, ...page)).toEqual(['+unambiguous', 'repeat', '+unambiguous']);
  });

  test('is marked in text that is shown, and in hidden text beside it', () => {
    const page = [{ text: 'alpha', visible: false }, { text: 'alpha', aside: true }, 'alpha'];
    expect(codes({ scope: 'first' }, ...page)).toEqual(['+unambiguous', 'repeat', '+unambiguous']);
    expect(codes({ scope: 'first' }, ...page.slice(0, 2))).toEqual(['+unambiguous', '+unambiguous']);
  });

  test('of each list is marked where two lists share a spelling', () => {
    const other = packOfForms(['beta'], { id: 'other' });
    const both = indexOf(packOfForms(['alpha', 'beta']), other);
    const page = markPage(both, ['beta', 'alpha'], { scope: 'first', wordsPerMark: 25 });
    expect(codesOf(page)).toEqual(['+unambiguous', '+unambiguous']);
  });
});

describe('where the page explains a term', () => {
  test('its first mention is not marked, the next one is', () => {
    const page = ['Alpha, which means the first, is here.', 'alpha'];
    expect(codes({ scope: 'first' }, ...page)).toEqual(['defined', '+unambiguous']);
  });

  test('nothing of it is marked in the block that explains it', () => {
    const page = ['Alpha (alpha) is a letter. Alpha is old; beta is not.', 'alpha'];
    expect(codes({ scope: 'first' }, ...page)).toEqual([
      'defined',
      'defined',
      'defined',
      '+unambiguous',
      '+unambiguous',
    ]);
  });

  test('a term that stands nowhere else is marked there', () => {
    expect(codes({}, 'Alpha, which means the first, is here. Alpha.')).toEqual(['+unambiguous', 'defined']);
  });

  test('a term of a glossary is such a place', () => {
    expect(codes({}, { text: 'Alpha', term: true }, { text: 'alpha', term: true })).toEqual([
      'defined',
      '+unambiguous',
    ]);
  });
});
