import type { Pack } from '../../../../src/core/model/model.ts';
import { applyEdit } from '../../../../src/core/packs/apply-edit.ts';
import { parsePack } from '../../../../src/formats/pack/pack-json.ts';
import { printPack } from '../../../../src/formats/pack/pack-print.ts';
import type { ProposedTerm } from '../../../../src/pages/options/propose/propose-worker.ts';
import {
  startReview,
  applyStep,
  viewTerms,
  type ReviewShow,
} from '../../../../src/pages/options/propose/review.ts';
import { addToList, makeList } from '../../../../src/pages/options/propose/review-edits.ts';
import { makeEntry, makePack } from '../../../helpers/packs.ts';

const MARK = { colour: 'rust', line: 'solid' } as const;

const term = (headword: string, fields: Partial<ProposedTerm> = {}): ProposedTerm => ({
  headword,
  kind: 'concept',
  summary: '',
  forms: [{ text: headword, gate: 'always' }],
  count: 1,
  statements: [{ text: `There is a ${headword}.`, place: 'page 1' }],
  ...fields,
});

const review = startReview([term('firn'), term('cirque'), term('esker')]);

describe('steps of a review', () => {
  test('a term is accepted, rejected and opened again', () => {
    const verdicts = (type: 'accept' | 'reject' | 'reopen', from = review) =>
      applyStep(from, { type, id: 1 }).map(({ verdict }) => verdict);
    expect(verdicts('accept')).toEqual(['open', 'accepted', 'open']);
    expect(verdicts('reject')).toEqual(['open', 'rejected', 'open']);
    expect(verdicts('reopen', applyStep(review, { type: 'reject', id: 1 }))).toEqual([
      'open',
      'open',
      'open',
    ]);
  });

  test('all of some are accepted, those that were dropped left out', () => {
    const dropped = applyStep(review, { type: 'reject', id: 0 });
    const after = applyStep(dropped, { type: 'accept-all', ids: [0, 1] });
    expect(after.map(({ verdict }) => verdict)).toEqual(['rejected', 'accepted', 'open']);
  });

  test('another name keeps the old one as a form', () => {
    const renamed = applyStep(review, { type: 'rename', id: 0, headword: 'old snow' })[0]!.term;
    expect(renamed.headword).toBe('old snow');
    expect(renamed.forms.map(({ text }) => text)).toEqual(['old snow', 'firn']);
  });

  test('what is merged brings its forms and sentences, each once', () => {
    const shared = { text: 'Both are here.', place: 'page 2' };
    const two = startReview([
      term('firn', { count: 2, statements: [shared, { text: 'Firn.', place: 'page 3' }] }),
      term('névé', { count: 1, statements: [shared] }),
    ]);
    const after = applyStep(two, { type: 'merge', id: 1, into: 0 });
    expect(after).toHaveLength(1);
    expect(after[0]!.term).toMatchObject({
      headword: 'firn',
      count: 2,
      statements: [shared, { text: 'Firn.' }],
    });
    expect(after[0]!.term.forms.map(({ text }) => text)).toEqual(['firn', 'névé']);
    expect(applyStep(two, { type: 'merge', id: 1, into: 1 })).toEqual(two);
  });

  test('a view shows its verdicts, filtered by headword and forms', () => {
    const some = applyStep(applyStep(review, { type: 'reject', id: 0 }), { type: 'accept', id: 2 });
    const shown = (show: ReviewShow, filter = '') =>
      viewTerms(some, { show, filter, kind: 'any', whole: false }).shown.map(each => each.term.headword);
    expect(shown('review')).toEqual(['cirque']);
    expect(shown('all')).toEqual(['firn', 'cirque', 'esker']);
    expect(shown('accepted')).toEqual(['esker']);
    expect(shown('rejected')).toEqual(['firn']);
    expect(shown('all', ' ESK')).toEqual(['esker']);
    expect(shown('review', ' ESK')).toEqual([]);
    expect(shown('review', '.*')).toEqual([]);
  });
});

describe('a list of accepted terms', () => {
  const document = { title: 'On ice', language: 'en-GB', link: undefined };
  const both = { text: 'A firn and an esker.', place: 'page 4' };
  const terms = [
    term('firn', { summary: 'Firn is old snow.', statements: [both] }),
    term('esker', { statements: [both], forms: [{ text: 'esker', gate: 'topic' }] }),
  ];
  const { edit, id } = makeList(terms, {
    title: 'Ice',
    document,
    isPrivate: false,
    taken: ['ice'],
    mark: MARK,
  });
  const made = (edit as { pack: Pack }).pack;

  test('has the document as its source, and an id of its own', () => {
    expect(id).toBe('ice-2');
    expect(edit.type).toBe('add-pack');
    expect(made).toMatchObject({
      id: 'ice-2',
      title: 'Ice',
      language: 'en-GB',
      source: { title: 'On ice' },
      mark: MARK,
    });
  });

  test('has the document’s date at its source, and at no statement', () => {
    const dated = { ...document, date: '2026-01-15' };
    const { pack } = makeList(terms, {
      title: 'Ice',
      document: dated,
      isPrivate: false,
      taken: [],
      mark: MARK,
    }).edit as {
      pack: Pack;
    };
    expect(pack.source).toEqual({ title: 'On ice', date: '2026-01-15' });
    expect(pack.statements.filter(statement => 'date' in statement)).toEqual([]);
    expect(parsePack(printPack(pack), 'ice.json')).toMatchObject({ ok: true });
  });

  test('says each sentence once, by whom and where it stands', () => {
    expect(made.statements).toEqual([
      { id: 'page-4-on-ice', text: both.text, kind: 'reported', by: 'On ice', passage: 'page 4' },
    ]);
    expect(made.entries.map(({ statements }) => statements)).toEqual([['page-4-on-ice'], ['page-4-on-ice']]);
  });

  test('its clear terms are evidence of its subject', () =>
    expect(made.topic).toMatchObject({ name: 'Ice', strong: ['firn'], weak: [] }));

  test('is a pack that can be printed and read again', () => {
    const read = parsePack(printPack(made), 'ice.json');
    expect(read).toMatchObject({ ok: true });
  });

  test('a page’s address goes to the statements', () => {
    const page = { title: 'On ice', language: null, link: 'https://a.example/ice' };
    const { pack } = makeList(terms, {
      title: 'Ice',
      document: page,
      isPrivate: false,
      taken: [],
      mark: MARK,
    }).edit as {
      pack: Pack;
    };
    expect(pack.language).toBe('en');
    expect(pack.statements[0]!.source).toEqual({ title: 'On ice', link: 'https://a.example/ice' });
  });

  test('in a list that is there, a term with the headword gets the forms and statements, and keeps its own', () => {
    const old = makePack({
      id: 'ice',
      entries: [
        makeEntry({ id: 'f', headword: 'Firn', summary: 'Mine.', forms: [{ text: 'Firn', gate: 'topic' }] }),
      ],
      statements: [],
    });
    const edit = addToList(terms, old, document);
    if (edit.type !== 'edit-pack') throw new Error('it is no edit');
    const after = edit.edits.reduce(applyEdit, old);
    expect(after.entries.map(entry => [entry.id, entry.headword, entry.summary])).toEqual([
      ['f', 'Firn', 'Mine.'],
      ['esker', 'esker', ''],
    ]);
    expect(after.entries[0]!.forms.map(({ text }) => text)).toEqual(['Firn', 'firn']);
    expect(after.statements).toHaveLength(1);
    expect(after.statements[0]!.source).toEqual({ title: 'On ice' });
  });

  test('names such as __proto__ are terms like others', () => {
    const odd = [term('__proto__'), term('constructor')];
    const { pack } = makeList(odd, { title: '__proto__', document, isPrivate: false, taken: [], mark: MARK })
      .edit as {
      pack: Pack;
    };
    expect(pack.entries.map(({ headword }) => headword)).toEqual(['__proto__', 'constructor']);
  });
});
