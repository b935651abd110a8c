import type { PageSettings, SiteSettings } from '../../core/settings/page-settings.ts';
import { RETRY_DELAYS_MS } from '../../core/timing.ts';
import type { KeptSieve } from '../../platform/assets/sieve-store.ts';
import { askBackground } from '../../platform/browser/messages.ts';
import { readForPages } from '../../platform/settings/page-settings.ts';

export interface SiteRead {
  settings: SiteSettings;
  sieve: KeptSieve | null;
}

let asked: { sites: string; isOff: Promise<boolean> } | null = null;

/** One look into the storage is all that a page pays, unless there are sites on which Sidelight is off. Never rejects. */
export async function readSiteSettings(asksIfNone: boolean): Promise<SiteRead | null> {
  try {
    const { settings: stored, sieve } = await readForPages();
    const settings = stored ?? (asksIfNone ? await askSettings() : null);
    return settings && { settings: { ...settings, isSiteOff: await isSiteOff(settings.sites) }, sieve };
  } catch {
    return null;
  }
}

/** More than once: while the extension is being installed or updated nobody may answer. */
async function askSettings(): Promise<PageSettings | null> {
  for (const pause of RETRY_DELAYS_MS) {
    const reply = await askBackground('page-settings', {});
    if (reply.ok) return reply.value;
    await new Promise(resolve => setTimeout(resolve, pause));
  }
  return null;
}

/** A page is told of its own site alone. */
function isSiteOff(sites: string): Promise<boolean> | false {
  if (sites === '') return false;
  if (asked?.sites !== sites) asked = { sites, isOff: askSiteOff() };
  return asked.isOff;
}

async function askSiteOff(): Promise<boolean> {
  const reply = await askBackground('site-off', {});
  if (reply.ok) return reply.value;
  asked = null;
  // Better unmarked than read against the reader's will.
  return true;
}
