import fc from 'fast-check';
import { find } from '../../../src/core/match/find.ts';
import type { Hit } from '../../../src/core/match/hit.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { foldPlaces } from '../../helpers/fold-places.ts';
import { keysOf } from '../../../src/core/index/form-keys.ts';
import { NO_ENTRY, entryOf, packOf } from '../../../src/core/index/index-layout.ts';
import { casesArb, compareMatchers, packArb, sampleArb } from './find-cases.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { hitsOf, indexOf, placesOf } from '../../helpers/indexed.ts';

/** `npm run fuzz` compares millions. */
const TEXTS = IS_LONG ? 20_000 : 150;
const RUNS = IS_LONG ? 2000 : 20;

test(`find agrees with a matcher that tries every form at every place, in ${TEXTS} texts`, () => {
  let texts = 0;
  let hits = 0;
  fc.assert(
    fc.property(casesArb, found => {
      hits += compareMatchers(found);
      texts += found.texts.length;
    }),
    { numRuns: Math.ceil(TEXTS / 3) },
  );
  // A generator that rarely writes a form would prove little.
  expect(hits).toBeGreaterThan(texts);
});

test('a hit folds to a key of each of its forms, with a plural s at most', () => {
  fc.assert(
    fc.property(sampleArb, ({ packs, text }) => {
      const index = indexOf(...packs);
      for (const hit of hitsOf(text, index)) {
        const folded = fold(text.slice(hit.start, hit.end));
        for (const form of hit.forms.filter(each => entryOf(index.formRef[each]!) !== NO_ENTRY)) {
          const { language, entries } = packs[packOf(index.formRef[form]!)]!;
          const keys = keysOf(entries[entryOf(index.formRef[form]!)]!.forms[0]!, language);
          expect(keys.flatMap(({ key, plural }) => (plural ? [key, `${key}s`] : [key]))).toContain(folded);
        }
      }
    }),
    { numRuns: RUNS },
  );
});

test('hits are the same wherever the search is cut', () => {
  const steps = fc.array(fc.nat(9), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sampleArb, steps, ({ packs, text }, cuts) => {
      const index = indexOf(...packs);
      const hits: Hit[] = [];
      let at = 0;
      for (let turn = 0; at < text.length; turn++) {
        const next = find(text, index, hit => hits.push(hit), at, at + cuts[turn % cuts.length]!);
        expect(next).toBeGreaterThan(at);
        at = next;
      }
      expect(hits).toEqual(hitsOf(text, index));
    }),
    { numRuns: RUNS },
  );
});

test('another form takes a place from none but what begins later or is no longer', () => {
  fc.assert(
    fc.property(sampleArb, packArb, ({ packs, text }, more) => {
      const after = hitsOf(text, indexOf(...packs, more));
      for (const hit of hitsOf(text, indexOf(...packs))) {
        const holder = after.find(({ start, end }) => start <= hit.start && end > hit.start);
        expect(holder).toBeDefined();
        if (holder?.start === hit.start) expect(holder.end).toBeGreaterThanOrEqual(hit.end);
      }
    }),
    { numRuns: RUNS },
  );
});

test('hits of a text and of its folding stand at the same places', () => {
  const looseArb = sampleArb.map(({ packs, text }) => ({
    packs: packs.map(pack => ({
      ...pack,
      entries: pack.entries.map(entry => ({
        ...entry,
        forms: entry.forms.map(form => ({ ...form, case: false, not: undefined })),
      })),
    })),
    text,
  }));
  fc.assert(
    fc.property(looseArb, ({ packs, text }) => {
      const folded = foldPlaces(text);
      // A dash between spaces folds to more than one space, which reads as one when it is folded again.
      fc.pre(!folded.text.includes('  '));
      const index = indexOf(...packs);
      const mapped = hitsOf(folded.text, index).map(({ start, end, forms }) => ({
        start: folded.starts[start],
        end: folded.ends[end - 1],
        forms,
      }));
      expect(mapped).toEqual(hitsOf(text, index));
    }),
    { numRuns: RUNS },
  );
});

test('the order of packs decides which entry is first, and nothing else', () => {
  fc.assert(
    fc.property(sampleArb, packArb, ({ packs, text }, more) => {
      const all = [...packs, more];
      const [index, turned] = [indexOf(...all), indexOf(...all.toReversed())];
      const hits = hitsOf(text, index).map(hit => ({ ...hit, forms: placesOf(hit, index) }));
      const turnedHits = hitsOf(text, turned).map(hit => ({ ...hit, forms: placesOf(hit, turned) }));
      const packsOf = ({ forms }: { forms: string[] }): number[] => forms.map(place => parseInt(place));
      for (const each of [...hits, ...turnedHits])
        expect(packsOf(each)).toEqual(packsOf(each).toSorted((a, b) => a - b));
      const inOrder = (each: (typeof hits)[number]) => ({ ...each, forms: each.forms.toSorted() });
      const turnBack = (place: string): string =>
        place.replace(/^\d+/, pack => `${all.length - 1 - Number(pack)}`);
      expect(turnedHits.map(hit => inOrder({ ...hit, forms: hit.forms.map(turnBack) }))).toEqual(
        hits.map(inOrder),
      );
    }),
    { numRuns: RUNS },
  );
});

/** A page may put these between any two characters without a reader's seeing it. */
const UNSEEN = ['\u00AD', '\u200B', '\u2060', '\uFEFF', '\u200E\u00AD'];

test('characters that nobody sees change no hit, and its offsets are those of the text with them', () => {
  const unseenArb = fc.array(fc.constantFrom('', '', ...UNSEEN), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(sampleArb, unseenArb, ({ packs, text }, unseen) => {
      const index = indexOf(...packs);
      let noisy = '';
      /** The place of each UTF-16 unit of the text in the other. */
      const places: number[] = [];
      for (const [i, char] of [...text].entries()) {
        noisy += unseen[i % unseen.length];
        for (let unit = 0; unit < char.length; unit++) places.push(noisy.length + unit);
        noisy += char;
      }
      const moved = hitsOf(text, index).map(({ start, end, forms }) => ({
        start: places[start],
        end: places[end - 1]! + 1,
        forms,
      }));
      expect(hitsOf(noisy, index)).toEqual(moved);
    }),
    { numRuns: RUNS },
  );
});
