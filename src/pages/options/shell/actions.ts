import type { Pack } from '../../../core/model/model.ts';
import type { BinItem, PackSummary, StoreEdit } from '../../../core/packs/pack-edits.ts';
import type { PackSyncState } from '../../../core/sync/pack-sync.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { SyncState } from '../../../core/sync/settings-items.ts';
import type { FileActions } from '../backup/file-actions.ts';
import type { StartProposing } from '../propose/start-proposing.ts';

/** A pack as the page lists it. */
export interface ListedPack extends PackSummary {
  /** False for the bundled pack, which cannot be changed. */
  isOwn: boolean;
}

/** Something stored that this version cannot read; it is kept. */
export interface UnreadablePack {
  id: string;
  reason: string;
}

/** A stored document that could not be read and had to make way, as it can be saved to a file. */
export interface QuarantinedPack {
  name: string;
  json: string;
}

/** What the options page shows. */
export interface OptionsValues {
  settings: Settings;
  /** The whole bundled pack; null where it could not be read. */
  bundled: Pack | null;
  /** All packs in the reader's order, the bundled one included. */
  packs: readonly ListedPack[];
  /**
   * The whole pack of the place that is shown (`packOf` in route.ts); null where the place has none, where there is no
   * such pack, and while it is being read.
   */
  open: Pack | null;
  /** True while `open` is being read. */
  opening: boolean;
  /** Stored lists that this version cannot read; they are kept. */
  unreadable: readonly UnreadablePack[];
  /** What is in the bin, the last deleted first. */
  bin: readonly BinItem[];
  /** How lists are synced; those that are not are left out. */
  syncs: readonly PackSyncState[];
  /** How far the settings are in sync. */
  syncState: SyncState;
}

/** What the stores do for the options page; each rejects with a message for the reader. */
export interface StoreActions {
  changeSettings: (change: (now: Settings) => Settings) => Promise<unknown>;
  /** Stores all edits in one transaction, shows them, and returns the edits that take them back. */
  applyEdits: (edits: StoreEdit[]) => Promise<StoreEdit[]>;
  /** A whole pack, the bundled one too; null where there is none. */
  readPack: (id: string) => Promise<Pack | null>;
  /** Headwords of entries by their names `pack/entry`; entries that are gone are left out. */
  nameEntries: (names: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Deletes for good. */
  forgetBin: (keys: number[]) => Promise<unknown>;
  /** Begins to sync a pack, or ends it on all devices. */
  setPackSync: (id: string, on: boolean) => Promise<unknown>;
  /** How many bytes a pack takes in sync; null where it is too large. */
  measurePack: (pack: Pack) => Promise<number | null>;
  readQuarantine: () => Promise<QuarantinedPack[]>;
  /** Import, export and backup: work on whole files, away from the page. */
  files: FileActions;
  /** Starts to look for the terms of a document. */
  propose: StartProposing;
  /** Offers a text as a file to be saved. */
  saveFile: (file: { name: string; text: string; type: string }) => void;
  /** Opens a place of the page: a hash such as `#sites`. */
  open: (hash: string) => void;
}

/** A change of settings that can be undone. */
export interface SettingsEdit {
  /** As in `edit`. */
  said: string;
  change: (now: Settings) => Settings;
  /** Takes it back, whatever else has changed meanwhile. */
  back: (now: Settings) => Settings;
}

/** What the views of the options page can do. */
export interface OptionsActions extends StoreActions {
  /**
   * Stores the edits in one transaction, shows them at once, remembers them for undo, and says so at the foot of the page.
   * `said` is what was done, to be read after "Undo:": `deleted “fanlight”`. Rejects with a message; see `Run`.
   */
  edit: (said: string, edits: StoreEdit[]) => Promise<unknown>;
  /** The same without the words at the foot, where the place itself shows what was done. */
  editQuietly: (said: string, edits: StoreEdit[]) => Promise<unknown>;
  /** The same as `edit` for what is stored elsewhere: `store` returns the edits that take it back, none for no change. */
  editApart: (said: string, store: () => Promise<StoreEdit[]>) => Promise<unknown>;
  /** Changes settings and remembers that for undo; says nothing. */
  editSettings: (edit: SettingsEdit) => Promise<unknown>;
  /** Takes back the last act of this page; does nothing where there is none. */
  undo: () => Promise<unknown>;
  redo: () => Promise<unknown>;
}

/** Shows the reader what has happened; with `undo` as the way back where it is no act of `edit`. */
export type Notify = (notice: { text: string; undo?: () => Promise<unknown> }) => void;

/** Runs an action; a failure is shown at the foot of the page and comes back as false. */
export type Run = (work: Promise<unknown>) => Promise<boolean>;
