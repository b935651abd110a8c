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
    const known = new Set([makeRef(0, 1)]);
    expect(codes({ known }, 'alpha beta')).toEqual(['+always', 'known']);
  });

  test('stands aside for another pack that has the form', () => {
    const both = indexOf(packOfForms(['alpha']), packOfForms(['alpha'], { id: 'other' }));
    const [mention] = markPage(both, ['alpha'], { known: new Set([makeRef(0, 0)]) });
    expect(mention).toMatchObject({ marked: true, refs: [makeRef(1, 0)] });
  });
});

describe('a limit of marks in a block', () => {
  test('keeps one in so many words', () => {
    const block = `alpha ${words(23)} beta ${words(23)} gamma`;
    expect(codes({ wordsPerMark: 25 }, block)).toEqual(['+always', 'dense', 'dense']);
    expect(codes({ wordsPerMark: 10 }, block)).toEqual(['+always', '+always', '+always']);
    expect(codes({ wordsPerMark: 0 }, block)).toEqual(['+always', '+always', '+always']);
  });

  test('leaves a short block one mark', () => {
    expect(codes({ wordsPerMark: 25 }, 'alpha beta')).toEqual(['+always', 'dense']);
  });

  test('keeps the terms that are rarest on the page', () => {
    expect(codes({ wordsPerMark: 25 }, 'alpha gamma', 'alpha', 'alpha')).toEqual([
      'dense',
      '+always',
      '+always',
      '+always',
    ]);
  });

  test('keeps what the reader asked for before what is rare', () => {
    const overrides = { never: new Set<string>(), always: new Set(['alpha']) };
    const mentions = markPage(index, ['gamma alpha', 'alpha'], { wordsPerMark: 25 }, overrides);
    expect(codesOf(mentions)).toEqual(['dense', '+asked', '+asked']);
  });

  test('keeps the marks that are there when the page grows', () => {
    const page = ['alpha gamma', 'gamma', 'gamma'];
    const told = (isMarked: (hit: Hit) => boolean) =>
      codesOf(markPage(index, page, { wordsPerMark: 25, isMarked }).slice(0, 2));
    expect(told(() => false)).toEqual(['+always', 'dense']);
    expect(told(hit => hit.start === 6)).toEqual(['dense', '+always']);
  });

  test('counts words of scripts without spaces by their characters', () => {
    const block = `alpha ${'字'.repeat(90)} beta`;
    expect(codes({ wordsPerMark: 25 }, block)).toEqual(['+always', '+always']);
  });

  test('does not use up a section’s first mark', () => {
    const page = ['alpha beta', 'alpha', 'beta'];
    expect(codes({ wordsPerMark: 25, scope: 'first' }, ...page)).toEqual([
      '+always',
      'dense',
      'repeat',
      '+always',
    ]);
  });

  test('holds a repetition back as what its first mention is', () => {
    expect(codes({ wordsPerMark: 25, scope: 'first' }, 'alpha gamma beta beta', 'alpha')).toEqual([
      'dense',
      '+always',
      'dense',
      'dense',
      '+always',
    ]);
  });
});

describe('where the page explains a term', () => {
  test('its first mention is not marked, the next one is', () => {
    const page = ['Alpha, which means the first, is here.', 'alpha'];
    expect(codes({ scope: 'first' }, ...page)).toEqual(['defined', '+always']);
  });

  test('nothing of it is marked in the block that explains it', () => {
    const page = ['Alpha (alpha) is a letter. Alpha is old; beta is not.', 'alpha'];
    expect(codes({ scope: 'first' }, ...page)).toEqual([
      'defined',
      'defined',
      'defined',
      '+always',
      '+always',
    ]);
  });

  test('a term of a glossary is such a place', () => {
    expect(codes({}, { text: 'Alpha', term: true }, { text: 'alpha', term: true })).toEqual([
      'defined',
      '+always',
    ]);
  });
});
