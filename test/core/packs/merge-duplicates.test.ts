import { runToCompletion } from '../../../src/core/cooperative-task.ts';
import type { Pack } from '../../../src/core/model/model.ts';
import { applyEdit } from '../../../src/core/packs/apply-edit.ts';
import { DuplicateIndex, pairDuplicates } from '../../../src/core/packs/find-duplicates.ts';
import { mergeDuplicates } from '../../../src/core/packs/merge-duplicates.ts';
import type { StoreEdit } from '../../../src/core/packs/pack-edits.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const form = (text: string) => ({ text, gate: 'always' as const });

function pairsOf(pack: Pack, ...others: Pack[]): string[] {
  const index = new DuplicateIndex();
  for (const each of [pack, ...others]) runToCompletion(index.file(each));
  return runToCompletion(pairDuplicates(pack, index)).map(
    ({ entry, other }) => `${entry.id} = ${other.pack}/${other.entry.id}`,
  );
}

describe('duplicates are found', () => {
  const wall = makeEntry({
    id: 'wall',
    headword: 'Great Firewall',
    forms: [form('Great Firewall'), form('GFW')],
  });

  test('where the headword of one is a spelling of the other, each pair once', () => {
    const list = makePack({
      id: 'a',
      entries: [wall, makeEntry({ headword: 'gfw' }), makeEntry({ headword: 'gate' })],
    });
    const other = makePack({ id: 'b', entries: [makeEntry({ id: 'x', headword: 'great  firewall' })] });
    expect(pairsOf(list, other)).toEqual(['wall = b/x', 'wall = a/gfw']);
  });

  test('a spelling that both have beside their headwords makes no pair', () => {
    const one = makeEntry({ id: 'one', headword: 'one', forms: [form('shared')] });
    const two = makeEntry({ id: 'two', headword: 'two', forms: [form('shared')] });
    expect(pairsOf(makePack({ entries: [one, two] }))).toEqual([]);
  });
});

const apply = (packs: Pack[], edits: StoreEdit[]): Pack[] =>
  edits.reduce(
    (all, edit) =>
      all.map(pack =>
        edit.type === 'edit-pack' && edit.pack === pack.id ? edit.edits.reduce(applyEdit, pack) : pack,
      ),
    packs,
  );

describe('two terms become one', () => {
  test('of another list: spellings, statements and a second definition come along, and it goes there', () => {
    const into = makePack({
      id: 'a',
      entries: [makeEntry({ headword: 'oriel', summary: 'A bay.', statements: ['s'] })],
      statements: [{ id: 's', text: 'It is high.', kind: 'reported' }],
    });
    const from = makePack({
      id: 'b',
      title: 'Panes',
      source: { title: 'A book' },
      entries: [
        makeEntry({
          headword: 'Oriel',
          summary: 'A window that juts out.',
          kind: 'place',
          forms: [form('Oriel'), form('oriel window')],
          statements: ['s', 't'],
          links: ['https://example.org'],
        }),
        makeEntry({ headword: 'pane', statements: ['t'] }),
      ],
      statements: [
        { id: 's', text: 'It juts.', kind: 'reported', by: 'Xi' },
        { id: 't', text: 'Both have it.', kind: 'reported' },
      ],
    });
    const [entry] = into.entries as [Pack['entries'][number]];
    const [other] = from.entries as [Pack['entries'][number]];
    const [after, left] = apply([into, from], mergeDuplicates({ into, entry, from, other }));
    expect(after!.entries).toHaveLength(1);
    expect(after!.entries[0]).toMatchObject({
      id: 'oriel',
      headword: 'oriel',
      summary: 'A bay.',
      kind: 'place',
      links: ['https://example.org'],
    });
    expect(after!.entries[0]!.forms.map(({ text }) => text)).toEqual(['oriel', 'oriel window']);
    const said = new Map(after!.statements.map(each => [each.id, each]));
    expect(after!.entries[0]!.statements.map(id => said.get(id))).toEqual([
      { id: 's', text: 'It is high.', kind: 'reported' },
      expect.objectContaining({ text: 'It juts.', by: 'Xi', source: { title: 'A book' } }),
      expect.objectContaining({ text: 'Both have it.' }),
      expect.objectContaining({ text: 'A window that juts out.', kind: 'reported' }),
    ]);
    // A statement that another term has stays there, too.
    expect(left!.entries.map(({ id }) => id)).toEqual(['pane']);
    expect(left!.statements.map(({ id }) => id)).toEqual(['t']);
  });

  test('of the same list: what pointed at the one that goes points at the one that stays', () => {
    const pack = makePack({
      topic: { name: 'Windows', strong: ['bay'], weak: ['oriel'], cues: { places: [], subjects: [] } },
      entries: [
        makeEntry({ id: 'oriel', headword: 'oriel', summary: '', related: ['bay'] }),
        makeEntry({ id: 'bay', headword: 'Oriel', summary: 'A bay.', statements: ['s'] }),
        makeEntry({ id: 'pane', headword: 'pane', related: ['bay', 'oriel'] }),
      ],
      statements: [{ id: 's', text: 'It juts.', kind: 'reported' }],
    });
    const [entry, other] = pack.entries as [Pack['entries'][number], Pack['entries'][number]];
    const [after] = apply([pack], mergeDuplicates({ into: pack, entry, from: pack, other }));
    expect(after!.entries.map(({ id, related, statements }) => [id, related, statements])).toEqual([
      ['oriel', [], ['s']],
      ['pane', ['oriel'], []],
    ]);
    expect(after!.entries[0]!.summary).toBe('A bay.');
    expect(after!.statements).toEqual(pack.statements);
    expect(after!.topic).toMatchObject({ strong: ['oriel'], weak: ['oriel'] });
  });
});
