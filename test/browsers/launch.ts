import { launchChromium } from './chromium.ts';
import type { Driven, LaunchOptions } from './driven.ts';
import { launchFirefox } from './firefox.ts';

/** Starts a browser with the extension in it. */
export function launchBrowser(options: LaunchOptions): Promise<Driven> {
  return options.browser.kind === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
