import { isSame } from '../core/is-same.ts';
import { sharedSettings, type PageSettings } from '../core/settings/page-settings.ts';
import { isSiteOff } from '../core/settings/site-rules.ts';
import type { Sender } from '../platform/browser/sender.ts';
import { watchPacks } from '../platform/packs/pack-store.ts';
import { nameSecretly } from '../platform/packs/page-salt.ts';
import {
  dropForPages,
  keepForPages,
  readForPages,
  watchForPages,
} from '../platform/settings/page-settings.ts';
import { readSettings, watchSettings } from '../platform/settings/settings-store.ts';
import { readActivePacks } from './index-service.ts';
import { topHostOf } from './reader-acts.ts';

let last: Promise<unknown> = Promise.resolve();

/** Makes what pages read again, where it is not what it would be now; one after the other, so that the last one stays. */
export function refreshPageSettings(): Promise<PageSettings> {
  const made = last.then(makeAndKeep);
  last = made.catch(() => undefined);
  return made;
}

async function makeAndKeep(): Promise<PageSettings> {
  try {
    const [settings, now] = await Promise.all([readSettings(), readActivePacks()]);
    const { sitesOff } = settings;
    const made: PageSettings = {
      ...sharedSettings(settings),
      revision: now.revision,
      known: await now.nameKnown(settings),
      sites: sitesOff.length ? await nameSecretly(JSON.stringify(sitesOff)) : '',
    };
    if (!isSame((await readForPages()).settings, made)) await keepForPages(made);
    return made;
  } catch (error) {
    // Better none than one that may show what is private now.
    await dropForPages().catch(() => undefined);
    throw error;
  }
}

/** For each change of what it is made of; and where a page's process has written it, it is made again. */
export function keepPageSettings(signal: AbortSignal): void {
  const refresh = (): void => void refreshPageSettings().catch(() => undefined);
  watchSettings(refresh, signal);
  watchPacks(refresh, signal);
  watchForPages(refresh, signal);
  refresh();
}

/** Whether Sidelight is off for the sender: by its own host, or by that of the page around it. */
export async function answerSiteOff(_request: object, sender: Sender): Promise<boolean> {
  const { sitesOff } = await readSettings();
  if (isSiteOff(sender.host, sitesOff)) return true;
  return isSiteOff(await topHostOf(sender), sitesOff);
}
