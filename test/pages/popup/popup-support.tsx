import { render } from '@testing-library/preact';
import type { ReaderChange } from '../../../src/core/settings/reader-changes.ts';
import { PackLookup } from '../../../src/core/packs/pack-lookup.ts';
import type { CardEntry, EntryName } from '../../../src/core/model/card-entry.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';
import type { PageView } from '../../../src/pages/popup/page-view.ts';
import type { PageTerm, Unmarked } from '../../../src/pages/popup/terms/page-term.ts';
import { PopupPage, type PopupProps } from '../../../src/pages/popup/PopupPage.tsx';
import { makeEntry, makePack } from '../../helpers/packs.ts';

/** A page that answers. */
export type OpenPage = Extract<PageView, { host: string }>;

/** A change of a term that is marked. */
export const KNOW: ReaderChange = { action: { type: 'know', pack: 'p', entry: 'a' }, done: true };
/** A change of words that are not marked. */
export const ALWAYS: ReaderChange = { action: { type: 'always', words: 'WIC' }, done: true };

/** A marked term with what the test does not care about filled in. */
export const term = (fields: Partial<PageTerm> & { entry: string; headword: string }): PageTerm => ({
  key: `p/${fields.entry}`,
  pack: 'p',
  name: fields.headword,
  count: 1,
  marked: fields.count ?? 1,
  isSubject: false,
  places: [{ frameId: 0, id: 1 }],
  also: [],
  words: [fields.headword],
  isPrivate: false,
  whys: [],
  unmarked: [],
  changes: [],
  ...fields,
});
/** Words that are not marked. */
export const unmarked = (
  name: string,
  fields: Partial<PageTerm> = {},
  why: Partial<Unmarked> = {},
): PageTerm =>
  term({
    entry: name,
    headword: name,
    name,
    marked: 0,
    unmarked: [
      {
        code: 'other-sense',
        count: fields.count ?? 1,
        why: 'Not marked: it is long here.',
        short: 'different meaning here',
        place: { frameId: 0, id: 9 },
        ...why,
      },
    ],
    ...fields,
  });

/** A page with two marked terms of a list and words that are not marked. */
export const PAGE: OpenPage = {
  state: 'on',
  host: 'www.news.example',
  terms: [
    term({
      entry: 'a',
      headword: 'cybersovereignty',
      count: 2,
      places: [
        { frameId: 0, id: 7 },
        { frameId: 4, id: 3 },
      ],
      whys: ['Always marked: it is clear.'],
      changes: [KNOW],
    }),
    term({ entry: 'b', headword: 'Great Firewall', places: [{ frameId: 4, id: 2 }] }),
    unmarked('WIC', { headword: 'World Internet Conference', count: 2, changes: [ALWAYS] }),
  ],
  counts: { marked: 3, unmarked: 2, private: 0 },
};

const PACK = new PackLookup(
  makePack({
    id: 'p',
    title: 'China’s internet',
    entries: [
      makeEntry({ id: 'a', headword: 'cybersovereignty', related: ['b'] }),
      makeEntry({ id: 'b', headword: 'Great Firewall', statements: ['s1'] }),
      makeEntry({ id: 'c', headword: 'wall' }),
    ],
    statements: [{ id: 's1', text: 'It blocks.', kind: 'reported', by: 'the article' }],
  }),
);

const findCards = (names: readonly EntryName[]): Promise<CardEntry[]> =>
  Promise.resolve(names.flatMap(({ pack, entry }) => (pack === 'p' ? (PACK.cardNamed(entry, 0) ?? []) : [])));

/** Draws the popup; `now` draws it again with other values. */
export function show(
  settings: Partial<Settings> = {},
  page: PageView = PAGE,
  notice: PopupProps['notice'] = null,
) {
  const props: PopupProps = {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    packs: [
      { id: 'p', title: 'China’s internet', mark: { colour: 'teal', line: 'dotted' } },
      { id: 'my-terms', title: 'My terms' },
    ],
    page,
    error: null,
    unread: [],
    notice,
    announcement: null,
    onSwitch: jest.fn(),
    onSwitchSite: jest.fn(),
    onSiteDensity: jest.fn(),
    onSwitchPack: jest.fn(),
    card: { sheets: [], find: jest.fn(findCards), copy: jest.fn(() => Promise.resolve(true)) },
    onJump: jest.fn(),
    onReveal: jest.fn(),
    onChange: jest.fn(),
    onUndo: jest.fn(),
    onCopy: jest.fn(),
    onOptions: jest.fn(),
    onMakeList: jest.fn(),
    onKeepOpen: jest.fn(),
  };
  const { rerender } = render(<PopupPage {...props} />);
  return { ...props, now: (changed: Partial<PopupProps>) => rerender(<PopupPage {...props} {...changed} />) };
}
