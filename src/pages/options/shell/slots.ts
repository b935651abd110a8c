import type { Entry, Pack } from '../../../core/model/model.ts';
import type { PackEdit } from '../../../core/packs/pack-edits.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { ListedPack, Notify, OptionsActions, Run } from './actions.ts';

/** Stores edits of the open pack, quietly and undoable; false where that failed, which the page has said. */
export type OnEdits = (said: string, edits: PackEdit[]) => Promise<boolean>;

/** What the page gives to the editor of a stored entry. */
export interface EntryEditorProps {
  entry: Entry;
  pack: Pack;
  /** All packs, to look for the same form in others. */
  packs: readonly ListedPack[];
  settings: Settings;
  readPack: OptionsActions['readPack'];
  onEdits: OnEdits;
  onDelete: () => void;
}

/** What the page gives to the form of a new term. */
export interface NewTermProps {
  /** The reader's own lists; the term goes to one of them. */
  lists: readonly { id: string; title: string }[];
  /** The id of the one that is chosen. */
  list: string;
  /** The whole chosen list; null while it is being read: nothing can be added yet. */
  pack: Pack | null;
  /** All packs, to look for the same form in others. */
  packs: readonly ListedPack[];
  settings: Settings;
  readPack: OptionsActions['readPack'];
  /** Chooses another list; the form stays as it is and gets another `list` and `pack`. */
  onList: (id: string) => void;
  /** Adds the entry by these edits of its list, then opens it. */
  onAdd: (added: { entry: Entry; edits: PackEdit[] }) => void;
  onCancel: () => void;
}

/** What the page gives to a whole view, such as import, backup, and a list from a document. */
export interface ViewProps {
  settings: Settings;
  bundled: Pack | null;
  packs: readonly ListedPack[];
  actions: OptionsActions;
  run: Run;
  notify: Notify;
}
