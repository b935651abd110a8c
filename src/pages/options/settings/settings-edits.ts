import type { Pack } from '../../../core/model/model.ts';
import { setPackSwitch } from '../../../core/packs/active-packs.ts';
import type { LabelKey } from '../../../core/phrase.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { SettingsUpdate } from '../../../core/undo/settings-diff.ts';
import { say, sayList } from '../../../locale/say.ts';
import { formatSite } from '../../../ui/labels/site-labels.ts';

type LabelledUpdate = [label: string, update: SettingsUpdate];

type Named = Pick<Pack, 'id' | 'title'>;

export function switchPack({ id, title }: Named, on: boolean): LabelledUpdate {
  const label = say(on ? 'didTurnListOn' : 'didTurnListOff', { list: title });
  return [label, now => setPackSwitch(now, 'packsOff', id, !on)];
}

export function setPrivate({ id, title }: Named, isPrivate: boolean): LabelledUpdate {
  const label = say(isPrivate ? 'didMakePrivate' : 'didMakeNotPrivate', { list: title });
  return [label, now => setPackSwitch(now, 'packsPrivate', id, isPrivate)];
}

/** These have edits of their own. */
type EditedElsewhere =
  | 'sitesOff'
  | 'packsOff'
  | 'packsPrivate'
  | 'packOrder'
  | 'bundledMark'
  | 'known'
  | 'never'
  | 'always';

export type PlainSetting = Exclude<keyof Settings, EditedElsewhere>;

const NAMES: Record<PlainSetting, LabelKey> = {
  on: 'didSetOn',
  marks: 'didSetScope',
  hoverDelay: 'didSetDelay',
  tapLinks: 'didSetTaps',
  cardText: 'didSetTextSize',
  language: 'didSetLanguage',
  wordsPerMark: 'didSetDensity',
  densities: 'didSetDensities',
};

export function setSetting<Name extends PlainSetting>(name: Name, value: Settings[Name]): LabelledUpdate {
  const label: LabelKey = NAMES[name];
  return [say(label), now => ({ ...now, [name]: value })];
}

export function setSites(
  before: readonly string[],
  change: (sitesOff: readonly string[]) => string[],
): LabelledUpdate {
  const after = change(before);
  const added = after.filter(site => !before.includes(site));
  const removed = before.filter(site => !after.includes(site));
  const sites = sayList([...added, ...removed].map(site => say('quoted', { text: formatSite(site) })));
  const label = say(added.length > 0 ? 'didTurnSitesOff' : 'didTurnSitesOn', { sites });
  return [label, now => ({ ...now, sitesOff: change(now.sitesOff) })];
}

export function setOrder(title: string, packOrder: string[]): LabelledUpdate {
  return [say('didMoveList', { list: title }), now => ({ ...now, packOrder })];
}
