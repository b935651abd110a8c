import { namePackSettings } from '../../src/core/packs/active-packs.ts';
import { sharedSettings, type SiteSettings } from '../../src/core/settings/page-settings.ts';
import { parseSettings, type Settings } from '../../src/core/settings/settings.ts';

/** Makes of settings what the background would make for a page, with names that can be read. */
export function siteSettings(
  settings: Partial<Settings> = {},
  fields: Partial<SiteSettings> = {},
): SiteSettings {
  const all = parseSettings(settings);
  return {
    ...sharedSettings(all),
    revision: namePackSettings(all),
    knownHash: JSON.stringify(all.known),
    listDensities: [],
    sites: all.sitesOff.join(),
    isSiteOff: false,
    ...fields,
  };
}
