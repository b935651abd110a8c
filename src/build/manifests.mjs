// The manifests of both browsers; manifest.json is what they share.
import { readFileSync } from 'node:fs';

const readJson = file => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

const BASE = readJson('../../manifest.json');

/** The oldest versions that have what Sidelight needs (docs/browser-versions.md). */
export const OLDEST = readJson('oldest-browsers.json');

/** The files that pages' own worlds could fetch: our scripts there import them. */
const IMPORTED = { resources: ['content/card.js', 'content/page.js'], matches: ['<all_urls>'] };

/** The popup as a page beside the reader's: each browser has its own way to it. */
const PANEL = 'popup/panel.html';

const BEYOND = {
  chromium: {
    background: { service_worker: 'background/main.js' },
    minimum_chrome_version: String(OLDEST.chromium),
    permissions: [...BASE.permissions, 'sidePanel'],
    side_panel: { default_path: PANEL },
    message_serialization: 'structured_clone',
    // Under an address that changes, so that no page can tell by it that Sidelight is there.
    web_accessible_resources: [{ ...IMPORTED, use_dynamic_url: true }],
  },
  firefox: {
    background: { scripts: ['background/main.js'] },
    web_accessible_resources: [IMPORTED],
    // Beside the page only once the reader wants it there.
    sidebar_action: {
      default_panel: PANEL,
      default_title: 'Sidelight',
      default_icon: BASE.action.default_icon,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'sidelight@sidelight.invalid',
        strict_min_version: `${OLDEST.firefox}.0`,
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: `${OLDEST.firefox}.0` },
    },
  },
};

export const TARGETS = Object.keys(BEYOND);

export const makeManifest = (target, version) => ({
  ...BASE,
  version,
  ...BEYOND[target],
});
