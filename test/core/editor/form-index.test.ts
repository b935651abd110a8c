import { FormIndex } from '../../../src/core/editor/form-index.ts';
import { runToCompletion } from '../../../src/core/cooperative-task.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const namesOf = (owners: FormIndex, text: string): string[] =>
  owners.ownersOf(text).map(({ pack, headword }) => `${pack}/${headword}`);

test('entries are found by their forms as they match, in all packs, and follow changes', () => {
  const owners = new FormIndex();
  const fanlight = makeEntry({ headword: 'fanlight' });
  const oriel = makeEntry({ headword: 'oriel' });
  const pack = makePack({ entries: [fanlight, oriel] });
  runToCompletion(owners.file(pack));
  runToCompletion(
    owners.file(makePack({ id: 'b', title: 'B', entries: [makeEntry({ headword: 'Oriel' })] })),
  );
  expect(namesOf(owners, 'ORIEL')).toEqual(['my-terms/oriel', 'b/Oriel']);
  expect(namesOf(owners, 'oriels')).toEqual([]);
  const changed = { ...oriel, headword: 'bay', forms: [{ text: 'bay', gate: 'always' as const }] };
  runToCompletion(owners.file({ ...pack, entries: [changed] }));
  expect(namesOf(owners, 'oriel')).toEqual(['b/Oriel']);
  expect(namesOf(owners, 'fanlight')).toEqual([]);
  expect(namesOf(owners, 'bay')).toEqual(['my-terms/bay']);
  runToCompletion(owners.file({ ...pack, title: 'New', entries: [changed] }));
  expect(owners.ownersOf('bay')).toEqual([
    { pack: 'my-terms', title: 'New', entry: 'oriel', headword: 'bay' },
  ]);
  owners.forget('b');
  expect(namesOf(owners, 'oriel')).toEqual([]);
  expect(owners.packs).toEqual(['my-terms']);
});

test('forms that may stand in a text: inflected, joined, in scripts without spaces', () => {
  const owners = new FormIndex();
  const texts = ['netizen', 'foot', 'fire wall', '防火墙', 'C++', 'policy', 'unrelated'];
  const entries = texts.map(text =>
    makeEntry({ id: text, headword: text, forms: [{ text, gate: 'always', compound: true }] }),
  );
  runToCompletion(owners.file(makePack({ entries })));
  const found = (text: string): string[] => [...owners.candidatesIn(text, 'my-terms')].sort();
  expect(found('Netizens of “FIREWALLS”, feet; the policies.')).toEqual([
    'fire wall',
    'foot',
    'netizen',
    'policy',
  ]);
  expect(found('中国的防火墙')).toEqual(['防火墙']);
  expect(found('in C++')).toEqual(['C++']);
  expect(found('netizens')).toEqual(['netizen']);
  expect([...owners.candidatesIn('netizens', 'other')]).toEqual([]);
});

test('filing rests, and what is filed already costs nothing', () => {
  const owners = new FormIndex();
  const entries = Array.from({ length: 1000 }, (_, at) => makeEntry({ headword: `term ${at}` }));
  const pack = makePack({ entries });
  expect([...owners.file(pack)]).toHaveLength(20);
  expect([...owners.file(pack)]).toHaveLength(0);
  expect([...owners.file({ ...pack, entries: [...entries] })]).toHaveLength(0);
});
