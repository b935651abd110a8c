import { render } from '@testing-library/preact';
import type { Change } from '../../../src/core/settings/changes.ts';
import { PackLookup } from '../../../src/core/packs/pack-lookup.ts';
import type { CardEntry, EntryName } from '../../../src/core/model/card-entry.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';
import type { HeldTerm } from '../../../src/pages/popup/terms/held-groups.ts';
import type { PageTerm, PageView } from '../../../src/pages/popup/page-view.ts';
import { PopupPage, type PopupProps } from '../../../src/pages/popup/PopupPage.tsx';
import { makeEntry, makePack } from '../../helpers/packs.ts';

/** A page that answers. */
export type OpenPage = Extract<PageView, { host: string }>;

/** A change of a term that is marked. */
export const KNOW: Change = { action: { type: 'know', pack: 'p', entry: 'a' }, done: true };
/** A change of words that are held back. */
export const ALWAYS: Change = { action: { type: 'always', words: 'WIC' }, done: true };

const WIC: HeldTerm = {
  key: 'wic',
  text: 'WIC',
  headword: 'World Internet Conference',
  count: 2,
  why: 'It is long here.',
  changes: [ALWAYS],
};
/** Words that are held back. */
export const word = (text: string): HeldTerm => ({
  key: text,
  text,
  headword: text,
  count: 1,
  why: null,
  changes: [],
});
/** A term with what the test does not care about filled in. */
export const term = (fields: Partial<PageTerm> & { entry: string; headword: string }): PageTerm => ({
  key: `p/${fields.entry}`,
  pack: 'p',
  count: 1,
  places: [{ frameId: 0, id: 1 }],
  also: [],
  words: [fields.headword],
  isPrivate: false,
  whys: [],
  changes: [],
  ...fields,
});

/** A page with two terms of a pack and words that are held back. */
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
      whys: ['It is always clear.'],
      changes: [KNOW],
    }),
    term({ entry: 'b', headword: 'Great Firewall', places: [{ frameId: 4, id: 2 }] }),
  ],
  held: [{ kind: 'other-sense', name: 'Something else here', count: 2, why: null, terms: [WIC] }],
  marked: 2,
  found: 3,
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
    notice,
    onSwitch: jest.fn(),
    onSwitchSite: jest.fn(),
    onSwitchPack: jest.fn(),
    card: { sheets: [], find: jest.fn(findCards), copy: jest.fn(() => Promise.resolve(true)) },
    onJump: jest.fn(),
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
