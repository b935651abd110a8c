import { applyEdit } from '../../../core/packs/apply-edit.ts';
import type { Entry } from '../../../core/model/model.ts';
import { makeMyTerms, MY_TERMS } from '../../../core/model/own-pack.ts';
import type { PackEdit, StoreEdit } from '../../../core/packs/pack-edits.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { ListedPack, OptionsActions, Run } from '../shell/actions.ts';
import { printRoute } from '../shell/route.ts';
import { switchPack } from './settings-edits.ts';

interface NewTerm {
  /** The id of the list that it goes to. */
  list: string;
  added: { entry: Entry; edits: PackEdit[] };
  settings: Settings;
  packs: readonly ListedPack[];
  actions: OptionsActions;
  run: Run;
}

/** Adds a term to its list and opens it. The list for own terms may not be there yet; another page may make it first. */
export async function addTerm({ list, added, settings, packs, actions, run }: NewTerm): Promise<void> {
  const { entry, edits } = added;
  const said = `added “${entry.headword}”`;
  const edit: StoreEdit = { type: 'edit-pack', pack: list, edits };
  const isNew =
    list === MY_TERMS && !packs.some(({ head }) => head.id === list) && !(await actions.readPack(list));
  const pack = edits.reduce(applyEdit, makeMyTerms());
  const store = actions.edit(said, [isNew ? { type: 'add-pack', pack } : edit]);
  if (!(await run(store))) return;
  // A list of that id that is long gone must not leave its switch behind.
  if (isNew && settings.packsOff.includes(list)) {
    await run(actions.changeSettings(switchPack(pack, true).change));
  }
  actions.open(printRoute({ view: 'pack', pack: list, entry: entry.id }));
}
