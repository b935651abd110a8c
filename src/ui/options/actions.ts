import type { Pack } from '../../core/model.ts';
import type { Settings } from '../../core/settings.ts';

/** What the options page shows. */
export interface OptionsValues {
  settings: Settings;
  /** Null where it could not be read. */
  bundled: Pack | null;
  own: readonly Pack[];
  /** Stored lists that this version cannot read; they are kept. */
  unreadable: readonly { id: string; reason: string }[];
}

/** A list read from a file, or what is wrong with it. */
export type ReadPack = { ok: true; pack: Pack } | { ok: false; errors: readonly string[] };

/** What the options page can do; each rejects with a message for the reader. */
export interface OptionsActions {
  changeSettings: (change: (now: Settings) => Settings) => Promise<unknown>;
  addPack: (pack: Pack, options?: { replace?: boolean; place?: number }) => Promise<unknown>;
  editPack: (id: string, edit: (pack: Pack) => Pack) => Promise<unknown>;
  removePack: (id: string) => Promise<{ pack: Pack; place: number } | null>;
  readPack: (text: string, fileName: string) => ReadPack;
  /** Offers the pack as a file. */
  savePack: (pack: Pack) => void;
  /** Opens a place of the page: a hash such as `#sites`. */
  open: (hash: string) => void;
}

/** Shows the reader what has happened, with a way back if there is one. */
export type Notify = (notice: { text: string; undo?: () => Promise<unknown> }) => void;

/** Runs an action; a failure is shown and comes back as false. */
export type Run = (work: Promise<unknown>) => Promise<boolean>;
