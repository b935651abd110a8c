import type { Pack } from '../../../core/model/model.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import type { SettingsChange } from '../../../core/undo/settings-diff.ts';
import { formatSite } from '../../../ui/controls/words.ts';

type LabelledChange = [label: string, change: SettingsChange];

type Named = Pick<Pack, 'id' | 'title'>;

function setIn(field: 'packsOff' | 'packsPrivate', id: string, isIn: boolean): SettingsChange {
  return now => {
    const others = now[field].filter(other => other !== id);
    return { ...now, [field]: isIn ? [...others, id] : others };
  };
}

export function switchPack({ id, title }: Named, on: boolean): LabelledChange {
  return [`turned “${title}” ${on ? 'on' : 'off'}`, setIn('packsOff', id, !on)];
}

export function setPrivate({ id, title }: Named, isPrivate: boolean): LabelledChange {
  const label = isPrivate ? `made “${title}” private` : `made “${title}” no longer private`;
  return [label, setIn('packsPrivate', id, isPrivate)];
}

const NAMES: Partial<Record<keyof Settings, string>> = {
  on: 'whether terms are marked',
  marks: 'which mentions are marked',
  hoverDelay: 'when the card opens',
  tapLinks: 'what a tap on a link does',
  cardText: 'the size of the card’s text',
  wordsPerMark: 'how dense marks are',
  densities: 'how dense the marks of a list or a site are',
};

export function setSettings(fields: Partial<Settings>): LabelledChange {
  const names = (Object.keys(fields) as (keyof Settings)[]).map(name => NAMES[name] ?? 'a setting');
  return [`changed ${names.join(' and ')}`, now => ({ ...now, ...fields })];
}

export function setSites(
  before: readonly string[],
  change: (sitesOff: readonly string[]) => string[],
): LabelledChange {
  const after = change(before);
  const added = after.filter(site => !before.includes(site));
  const removed = before.filter(site => !after.includes(site));
  const sites = [...added, ...removed].map(site => `“${formatSite(site)}”`).join(', ');
  const label = `turned ${sites} ${added.length > 0 ? 'off' : 'on'}`;
  return [label, now => ({ ...now, sitesOff: change(now.sitesOff) })];
}

export function setOrder(title: string, packOrder: string[]): LabelledChange {
  return [`moved “${title}”`, now => ({ ...now, packOrder })];
}
