import fc from 'fast-check';
import { planRestore } from '../../../src/core/packs/plan-restore.ts';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../../src/core/settings/settings.ts';
import { printBackup, readBackup, type Backup } from '../../../src/formats/pack/backup.ts';
import { sayFault } from '../../locale/said.ts';
import { makeEntry, makePack } from '../../helpers/packs.ts';

const MADE = '2026-01-02T03:04:05.678Z';
const refusal = (text: string): string[] => {
  const read = readBackup(text, 'all.json');
  if (read.ok) throw new Error('it was read');
  return read.faults.map(sayFault);
};
const change = (fields: Record<string, unknown>): string =>
  JSON.stringify({ format: 'sidelight-backup', version: 1, settings: {}, packs: [], ...fields });

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('__proto__', 'constructor', '=1+1', '\u202Eabc', '𝒳', '', '\uD800'),
);
const name = text.filter(value => value !== '');
const entry = fc.record({
  id: name,
  headword: name,
  summary: text,
  related: fc.array(text),
  links: fc.array(text),
});
const pack = fc.record({ id: name, title: name, entries: fc.array(entry.map(makeEntry), { maxLength: 4 }) });
const packs = fc.uniqueArray(pack.map(makePack), { selector: ({ id }) => id, maxLength: 4 });
const settings = fc
  .record({
    on: fc.boolean(),
    packsOff: fc.array(text),
    packOrder: fc.array(text),
    known: fc.array(text),
    hoverDelay: fc.integer({ min: 0, max: 1000 }),
    bundledMark: fc.constantFrom(null, { colour: 'plum', line: 'solid' }),
  })
  .map((fields): Settings => parseSettings(fields));

test('whatever is stored comes back from its backup as it was', () => {
  fc.assert(
    fc.property(packs, settings, (lists, set) => {
      const backup: Backup = { packs: lists, settings: set, made: MADE };
      expect(readBackup(printBackup(backup), 'all.json')).toEqual({ ok: true, backup });
    }),
  );
});

test('no cut of a backup is read', () => {
  const whole = printBackup({
    packs: [makePack({ entries: [makeEntry()] })],
    settings: parseSettings({}),
    made: MADE,
  });
  for (let end = 0; end < whole.trimEnd().length; end++) {
    expect(readBackup(whole.slice(0, end), 'all.json').ok).toBe(false);
  }
  expect(refusal(whole.slice(0, 40))).toEqual([
    expect.stringMatching(/^all\.json, line 3, column \d+: This backup is incomplete/),
  ]);
});

test.each([
  ['another file', '{"format":"sidelight-pack"}', /not a Sidelight backup/],
  ['a list of things', '[1]', /not a Sidelight backup/],
  ['a newer backup', change({ version: 2 }), /made by a newer Sidelight/],
  ['no version', change({ version: undefined }), /version must be 1/],
  ['no settings', change({ settings: null }), /settings are missing/],
  ['newer settings', change({ settings: { version: 99 } }), /settings were made by a newer/],
  ['no lists', change({ packs: {} }), /lists are missing/],
  [
    'a damaged list',
    change({ packs: [makePack(), { ...makePack(), title: 'Tea', entries: [1] }] }),
    /list 2 “Tea”: Parts/,
  ],
  ['a newer list', change({ packs: [{ ...makePack(), version: 7 }] }), /saved by a newer Sidelight/],
  [
    'two lists of one id',
    change({ packs: [makePack(), makePack()] }),
    /list 2 “My terms”: .*id is used by another/,
  ],
])('%s is refused and says why', (_, file, words) => {
  expect(refusal(file)).toEqual([expect.stringMatching(words)]);
});

test('a plan says what a backup would change, and only that is stored', () => {
  const [same, old, other] = [makePack({ id: 'same' }), makePack({ id: 'old' }), makePack({ id: 'other' })];
  const next = makePack({ id: 'old', entries: [makeEntry()] });
  const fresh = makePack({ id: 'fresh' });
  const now = { packs: [same, old, other], settings: DEFAULT_SETTINGS };
  const plan = planRestore(now, {
    packs: [makePack({ id: 'same' }), next, fresh],
    settings: { ...DEFAULT_SETTINGS, hoverDelay: 0, sitesOff: [] },
  });
  expect(plan.packs.map(({ state }) => state)).toEqual(['unchanged', 'replaced', 'new']);
  expect(plan.rest).toEqual([other]);
  expect(plan.settings).toEqual(['hoverDelay']);
  expect(plan.edits).toEqual([
    { type: 'add-pack', pack: next, replace: true },
    { type: 'add-pack', pack: fresh },
  ]);
});
