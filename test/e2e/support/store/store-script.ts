// Bundled into a page of a copy of the extension, never into the extension: see store-page.ts.
import * as store from '../../../../src/platform/packs/pack-store.ts';

Object.assign(globalThis, { store });
