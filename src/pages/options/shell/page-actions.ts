import type { Pack } from '../../../core/model/model.ts';
import type { PhraseValue } from '../../../core/phrase.ts';
import type { BinItem, ListedPack, PackEdit, StoreEdit } from '../../../core/packs/pack-edits.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { PackSyncState } from '../../../core/sync/pack-sync.ts';
import type { SyncState } from '../../../core/sync/settings-items.ts';
import { UndoHistory, type Act } from '../../../core/undo/history.ts';
import {
  applyDiff,
  changeReversibly,
  type SettingsUpdate,
  type SettingsDiff,
} from '../../../core/undo/settings-diff.ts';
import { readerLanguage, say, sayValue } from '../../../locale/say.ts';
import { setPrivate } from '../settings/settings-edits.ts';
import type { UnreadablePack } from '../../../platform/packs/quarantine.ts';
import type { NoticeValue } from './Notice.tsx';
import type { Stores } from './stores.ts';

export interface OptionsValues {
  settings: Settings;
  packs: readonly ListedPack[];
  /** The whole pack of the place that is shown (`packOf` in route.ts); null for a place without one and while it is read. */
  open: Pack | null;
  opening: boolean;
  unreadable: readonly UnreadablePack[];
  bin: readonly BinItem[];
  syncs: readonly PackSyncState[];
  syncState: SyncState;
}

type Reversible = { lists?: StoreEdit[]; settings?: SettingsDiff };
export type PageAct = Act<Reversible>;
export type PageHistory = UndoHistory<Reversible>;

export type OptionsActions = ReturnType<typeof makeActions>;

/** Waits for an action; a failure is shown at the foot of the page and comes back as false. */
export type Run = (work: Promise<unknown>) => Promise<boolean>;

export interface PlaceProps extends OptionsValues {
  actions: OptionsActions;
  run: Run;
}

interface Page {
  stores: Stores;
  setNotice: (notice: NoticeValue | null) => void;
  redraw: () => void;
}

export function makeActions({ stores, setNotice, redraw }: Page) {
  const storeLists = async (edits: StoreEdit[]): Promise<Reversible> => {
    if (countItems(edits) >= SLOW_ITEMS) {
      setNotice({ text: say('working') });
      await new Promise(done => setTimeout(done, TIME_TO_DRAW_MS));
    }
    return { lists: await stores.applyEdits(edits) };
  };
  const storeSettings = async (update: SettingsUpdate): Promise<Reversible> => ({
    settings: await changeReversibly(stores.changeSettings, update),
  });
  const history: PageHistory = new UndoHistory(
    async ({ lists, settings }) => ({
      ...(lists && (await storeLists(lists))),
      ...(settings && (await storeSettings(now => applyDiff(now, settings)))),
    }),
    redraw,
  );
  const announce = (label: PhraseValue): void =>
    // Each other act takes the notice away, so that this one is the last as long as its button is there.
    setNotice({ text: say('actDone', { act: capitalise(sayValue(label)) }), canUndo: true });
  return {
    ...stores,
    history,
    /** Stores edits of lists and says so at the foot of the page. The label is read after "Undo:": `deleted “fanlight”`. */
    edit: async (label: PhraseValue, edits: StoreEdit[]): Promise<void> => {
      await history.record(label, () => storeLists(edits));
      announce(label);
    },
    editQuietly: async (label: PhraseValue, edits: StoreEdit[]): Promise<void> => {
      await history.record(label, () => storeLists(edits));
      setNotice(null);
    },
    /** Records edits of lists that are stored elsewhere: `store` returns the inverse edits, none for no change. */
    editApart: async (label: PhraseValue, store: () => Promise<StoreEdit[]>): Promise<void> => {
      await history.record(label, async () => ({ lists: await store() }));
      announce(label);
    },
    editSettings: async (label: PhraseValue, update: SettingsUpdate): Promise<PageAct> => {
      const act = await history.record(label, () => storeSettings(update));
      setNotice(null);
      return act;
    },
    /** One act in the list's record and in the settings: until both say otherwise, the list is private. */
    setPrivate: async (pack: Pick<Pack, 'id' | 'title'>, isPrivate: boolean): Promise<void> => {
      const [label, change] = setPrivate(pack, isPrivate);
      const edits: PackEdit[] = [{ type: 'head', fields: { private: isPrivate } }];
      const storeRecord = () => storeLists([{ type: 'edit-pack', pack: pack.id, edits }]);
      await history.record(label, async () => {
        const first = isPrivate ? await storeRecord() : await storeSettings(change);
        return { ...first, ...(isPrivate ? await storeSettings(change) : await storeRecord()) };
      });
      setNotice(null);
    },
    undo: async (): Promise<void> => {
      const act = await history.undo();
      if (act) setNotice({ text: say('actUndone', { act: act.label }) });
    },
    undoQuietly: async (): Promise<void> => {
      await history.undo();
      setNotice(null);
    },
    redo: async (): Promise<void> => {
      const act = await history.redo();
      if (act) setNotice({ text: say('actRedone', { act: act.label }) });
    },
  };
}

const capitalise = (text: string): string =>
  text.replace(/^\p{L}/u, letter => letter.toLocaleUpperCase(readerLanguage()));

/** Two frames: the page says that it is working before it is too busy to. */
const TIME_TO_DRAW_MS = 34;
/** From here on storing takes a time that a reader notices. */
const SLOW_ITEMS = 2_000;

function countItems(edits: readonly StoreEdit[]): number {
  const countIn = (edit: PackEdit): number =>
    'items' in edit ? edit.items.length : 'ids' in edit ? edit.ids.length : 1;
  return edits.reduce((sum, edit) => {
    if (edit.type === 'add-pack') return sum + edit.pack.entries.length;
    return edit.type === 'edit-pack' ? edit.edits.reduce((all, each) => all + countIn(each), sum) : sum;
  }, 0);
}
