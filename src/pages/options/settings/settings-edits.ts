import type { Settings } from '../../../core/settings/settings.ts';
import { formatSite } from '../../../ui/controls/words.ts';
import type { SettingsEdit } from '../shell/actions.ts';

interface Named {
  id: string;
  title: string;
}

type Field = 'packsOff' | 'packsPrivate';

function setIn(field: Field, id: string, is: boolean): (now: Settings) => Settings {
  return now => {
    const others = now[field].filter(other => other !== id);
    return { ...now, [field]: is ? [...others, id] : others };
  };
}

/** Switches a pack on or off. */
export function switchPack({ id, title }: Named, on: boolean): SettingsEdit {
  return {
    said: `switched “${title}” ${on ? 'on' : 'off'}`,
    change: setIn('packsOff', id, !on),
    back: setIn('packsOff', id, on),
  };
}

/** Makes a pack private, or no longer so. */
export function setPrivate({ id, title }: Named, is: boolean): SettingsEdit {
  return {
    said: is ? `made “${title}” private` : `made “${title}” no longer private`,
    change: setIn('packsPrivate', id, is),
    back: setIn('packsPrivate', id, !is),
  };
}

/** Settings that are changed by themselves, as they are named to be undone. */
const NAMES = {
  on: 'whether terms are marked',
  marks: 'which mentions are marked',
  hoverDelay: 'when the card opens',
  tapLinks: 'what a tap on a link does',
  wordsPerMark: 'how dense marks are',
} satisfies Partial<Record<keyof Settings, string>>;

/** Sets one or more settings by themselves. */
export function setSettings(before: Settings, fields: Partial<Settings>): SettingsEdit {
  const names = Object.keys(fields) as (keyof Settings)[];
  const old = Object.fromEntries(names.map(name => [name, before[name]])) as Partial<Settings>;
  const said = names.map(name => (name in NAMES ? NAMES[name as keyof typeof NAMES] : 'a setting'));
  return {
    said: `changed ${said.join(' and ')}`,
    change: now => ({ ...now, ...fields }),
    back: now => ({ ...now, ...old }),
  };
}

/** Switches sites off, or on again. */
export function setSites(before: Settings, change: (sitesOff: readonly string[]) => string[]): SettingsEdit {
  const after = change(before.sitesOff);
  const added = after.filter(site => !before.sitesOff.includes(site));
  const taken = before.sitesOff.filter(site => !after.includes(site));
  const named = [...added, ...taken].map(site => `“${formatSite(site)}”`).join(', ');
  return {
    said: `switched ${named} ${added.length > 0 ? 'off' : 'on again'}`,
    change: now => ({ ...now, sitesOff: change(now.sitesOff) }),
    back: now => ({
      ...now,
      sitesOff: [...new Set([...now.sitesOff.filter(site => !added.includes(site)), ...taken])],
    }),
  };
}

/** Puts the packs in another order. */
export function setOrder({ title }: Pick<Named, 'title'>, order: string[], before: string[]): SettingsEdit {
  return {
    said: `moved “${title}”`,
    change: now => ({ ...now, packOrder: order }),
    back: now => ({ ...now, packOrder: before }),
  };
}
