// Jest gives each test file modules of its own; this one it loads once a process, outside of them: what is here outlives
// the files.
import { TestEnvironment } from 'jest-environment-node';
import { importTypeScript } from '../../../build.mjs';

const { closeLentBrowsers, lendBareBrowser, lendBrowser, lendOtherBrowser, measureSlowness } =
  await importTypeScript('test/browsers/shared-browser.ts');
process.env.SIDELIGHT_SLOWNESS ??= String(measureSlowness());

/** How jest tells a worker to end (CHILD_MESSAGE_END of jest-worker); the worker stays while browsers run. */
const END = 2;

if (process.send)
  process.on('message', function listen(message) {
    if (!Array.isArray(message) || message[0] !== END) return;
    process.removeListener('message', listen);
    void closeLentBrowsers();
  });

export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.lendBrowser = lendBrowser;
    this.global.lendBareBrowser = lendBareBrowser;
    this.global.lendOtherBrowser = lendOtherBrowser;
  }
}

export { closeLentBrowsers };
