import fc from 'fast-check';
import { ENTRY_KINDS, type Entry } from '../../../../src/core/model/model.ts';
import { runToCompletion } from '../../../../src/core/cooperative-task.ts';
import {
  SORT_KEYS,
  sortAgain,
  sortEntries,
  type Sort,
} from '../../../../src/pages/options/table/entry-sort.ts';
import { makeEntry } from '../../../helpers/packs.ts';

const anEntry = fc
  .record({
    headword: fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }),
    kind: fc.constantFrom(...ENTRY_KINDS),
    forms: fc.array(
      fc.record({
        text: fc.string({ maxLength: 3 }),
        gate: fc.constantFrom('always' as const, 'topic' as const),
      }),
      { maxLength: 3 },
    ),
    statements: fc.array(fc.constant('s'), { maxLength: 2 }),
  })
  .map(fields => makeEntry(fields));
const aSort: fc.Arbitrary<Sort> = fc.option(
  fc.record({ by: fc.constantFrom(...SORT_KEYS.map(([key]) => key)), falling: fc.boolean() }),
);
const sorted = (entries: readonly Entry[], sort: Sort): readonly Entry[] =>
  runToCompletion(sortEntries(entries, sort));

test('sorts by number of forms and statements as plain sorting does, equal ones in their order', () => {
  fc.assert(
    fc.property(fc.array(anEntry, { maxLength: 60 }), fc.boolean(), (entries, falling) => {
      const way = falling ? -1 : 1;
      const byForms = entries.toSorted((a, b) => way * (a.forms.length - b.forms.length));
      expect(sorted(entries, { by: 'forms', falling })).toEqual(byForms);
      const bySaid = entries.toSorted((a, b) => way * (a.statements.length - b.statements.length));
      expect(sorted(entries, { by: 'statements', falling })).toEqual(bySaid);
    }),
  );
});

test('after an edit the order is one that sorting anew could have given', () => {
  fc.assert(
    fc.property(
      fc.array(anEntry, { minLength: 1, maxLength: 40 }),
      fc.array(anEntry, { maxLength: 5 }),
      aSort,
      (before, came, sort) => {
        const now = [...came, ...before.slice(1)];
        const rows = runToCompletion(sortAgain(now, { sort, rows: sorted(before, sort) }));
        expect(new Set(rows)).toEqual(new Set(now));
        expect(rows).toHaveLength(now.length);
        // Sorted already: sorting it changes nothing.
        expect(sorted(rows, sort)).toEqual(rows);
      },
    ),
  );
});
