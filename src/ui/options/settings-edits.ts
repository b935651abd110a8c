import type { Settings } from '../../core/settings.ts';
import type { SettingsEdit } from './actions.ts';

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

/** Puts the packs in another order. */
export function setOrder({ title }: Pick<Named, 'title'>, order: string[], before: string[]): SettingsEdit {
  return {
    said: `moved “${title}”`,
    change: now => ({ ...now, packOrder: order }),
    back: now => ({ ...now, packOrder: before }),
  };
}
