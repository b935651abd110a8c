import { isSame } from '../core/is-same.ts';
import { oneAtATime } from '../core/one-at-a-time.ts';
import { siteDensities, siteDensityOf } from '../core/settings/density.ts';
import { sharedSettings, type PageSettings, type SiteAnswer } from '../core/settings/page-settings.ts';
import { isSiteOff } from '../core/settings/site-rules.ts';
import type { Sender } from '../platform/browser/sender.ts';
import { watchPacks } from '../platform/packs/pack-store.ts';
import { nameSecretly } from '../platform/packs/page-salt.ts';
import {
  dropForPages,
  keepForPages,
  readForPages,
  watchForPages,
} from '../platform/settings/page-settings-store.ts';
import { readSettings, watchSettings } from '../platform/settings/settings-store.ts';
import { readActivePacks } from './active-packs.ts';
import { topHostOf } from './senders/top-host.ts';

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
    const ofSites = [...settings.sitesOff, ...siteDensities(settings)];
    const made: PageSettings = {
      ...sharedSettings(settings),
      ...(await now.words(settings)),
      revision: now.revision,
      knownHash: await now.hashKnown(settings),
      listDensities: now.listDensities(settings),
      sites: ofSites.length ? await nameSecretly(JSON.stringify(ofSites)) : '',
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
export function refreshPageSettingsOnChange(signal: AbortSignal): void {
  const refresh = oneAtATime(refreshPageSettings);
  watchSettings(refresh, signal);
  watchPacks(refresh, signal);
  watchForPages(refresh, signal);
  refresh();
}

/** A frame is judged by its own host, or by that of the page around it. */
export async function answerSite(_request: object, sender: Sender): Promise<SiteAnswer> {
  const [settings, topHost] = await Promise.all([readSettings(), topHostOf(sender)]);
  const hosts = [sender.host, topHost];
  const words = siteDensityOf(settings, hosts);
  return {
    isSiteOff: hosts.some(host => isSiteOff(host, settings.sitesOff)),
    ...(words === null ? {} : { wordsPerMark: words, listDensities: [] }),
  };
}
