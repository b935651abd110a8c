import type { Driven } from '../browsers/driven.ts';
import type { BrowserKind } from '../browsers/find-browser.ts';
import { needBrowser } from '../browsers/install-browser.ts';
import { launchBrowser } from '../browsers/launch.ts';
import type { BenchRun } from './bench-run.ts';
import {
  copyBuiltExtension,
  makeEmptyExtension,
  makeLeastExtension,
  type ExtensionFolder,
} from './extension.ts';

/** Launches browsers with an extension in them; the folders of ours and of the empty one are made once. */
export class BenchBrowsers {
  readonly #folders = new Map<string, ExtensionFolder>();

  launch: BenchRun['launch'] = async (what, kind = 'chromium') => {
    if (typeof what === 'object') return await launchScript(what, kind);
    if (what === 'empty') return await launchScript(this.#folder(what, kind, makeEmptyExtension), kind);
    if (what === 'least') return await launchScript(this.#folder(what, kind, makeLeastExtension), kind);
    const { folder } = this.#folder('built', kind, copyBuiltExtension);
    return await launchBrowser({
      browser: await needBrowser(kind),
      extensionDir: folder,
      headless: true,
      isMeasured: true,
      install: what === 'extension',
    });
  };

  remove(): void {
    for (const { remove } of this.#folders.values()) remove();
  }

  #folder(name: string, kind: BrowserKind, make: (kind: BrowserKind) => ExtensionFolder): ExtensionFolder {
    const key = `${name} ${kind}`;
    const folder = this.#folders.get(key) ?? make(kind);
    this.#folders.set(key, folder);
    return folder;
  }
}

/** An extension of content scripts alone has no background that would tell when it has started. */
async function launchScript({ folder }: ExtensionFolder, kind: BrowserKind): Promise<Driven> {
  const browser = await needBrowser(kind);
  const options = { extensionDir: folder, headless: true, isMeasured: true, install: false };
  const driven = await launchBrowser({ browser, ...options });
  const page = await driven.openPage('about:blank');
  await page.browser().installExtension(folder);
  await page.close();
  return driven;
}
