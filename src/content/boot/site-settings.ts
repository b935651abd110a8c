import type { PageSettings, SiteAnswer, SiteSettings } from '../../core/settings/page-settings.ts';
import type { KeptSieve } from '../../platform/assets/sieve-store.ts';
import { askBackground, askPatiently } from '../../platform/browser/messages.ts';
import { readForPages } from '../../platform/settings/page-settings-store.ts';

export interface SiteRead {
  settings: SiteSettings;
  sieve: KeptSieve | null;
}

let asked: { sites: string; answer: Promise<SiteAnswer> } | null = null;

/** One look into the storage is all that a page pays, unless something is said of sites. Never rejects. */
export async function readSiteSettings(asksIfNone: boolean): Promise<SiteRead | null> {
  try {
    const { settings: stored, sieve } = await readForPages();
    const settings = stored ?? (asksIfNone ? await askSettings() : null);
    return settings && { settings: { ...settings, ...(await siteAnswer(settings.sites)) }, sieve };
  } catch {
    return null;
  }
}

async function askSettings(): Promise<PageSettings | null> {
  const reply = await askPatiently('page-settings', {});
  return reply.ok ? reply.value : null;
}

/** A page is told of its own site alone. */
function siteAnswer(sites: string): Promise<SiteAnswer> | SiteAnswer {
  if (sites === '') return { isSiteOff: false };
  if (asked?.sites !== sites) asked = { sites, answer: askSite() };
  return asked.answer;
}

async function askSite(): Promise<SiteAnswer> {
  const reply = await askBackground('site-settings', {});
  if (reply.ok) return reply.value;
  asked = null;
  // Better unmarked than read against the reader's will.
  return { isSiteOff: true };
}
