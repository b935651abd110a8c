// Jest gives each test file modules of its own; this one it loads once, outside of them: what is here outlives the files.
import { TestEnvironment } from 'jest-environment-node';
import { importTypeScript } from '../../../build.mjs';

const { closeLentBrowsers, lendBareBrowser, lendBrowser, measureSlowness } = await importTypeScript(
  'test/browsers/shared-browser.ts',
);
process.env.SIDELIGHT_SLOWNESS ??= String(measureSlowness());

export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.lendBrowser = lendBrowser;
    this.global.lendBareBrowser = lendBareBrowser;
  }
}

export { closeLentBrowsers };
