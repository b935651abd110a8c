import { builtExtension } from '../commands/build-extension.ts';
import type { Driven } from './driven.ts';
import type { BrowserKind } from './find-browser.ts';
import { needBrowser } from './install-browser.ts';
import { launchBrowser } from './launch.ts';

export { measureSlowness } from './waiting.ts';

const running = new Map<BrowserKind, Driven>();
const bare = new Map<BrowserKind, Promise<Driven>>();
const others = new Map<string, { driven: Promise<Driven>; remove: () => void }>();

/**
 * The one browser of a kind that all test files of this process share, with the built extension as just installed: what
 * an earlier file stored or left open is gone. A browser that cannot be reset is replaced.
 */
export async function lendBrowser(kind: BrowserKind): Promise<Driven> {
  const before = running.get(kind);
  try {
    await before?.reset();
    if (before) return before;
  } catch (error) {
    console.error(`${kind} is started again: ${error instanceof Error ? error.message : String(error)}`);
    running.delete(kind);
    await before?.close().catch(() => undefined);
  }
  const browser = await needBrowser(kind);
  const driven = await launchBrowser({ browser, extensionDir: builtExtension(kind), headless: true });
  running.set(kind, driven);
  return driven;
}

/** The one browser of a kind without the extension, for tests of what runs on a page by itself; they close their pages. */
export function lendBareBrowser(kind: BrowserKind): Promise<Driven> {
  let driven = bare.get(kind);
  if (!driven) {
    const options = { extensionDir: builtExtension(kind), headless: true, install: false };
    driven = needBrowser(kind).then(browser => launchBrowser({ browser, ...options }));
    bare.set(kind, driven);
  }
  return driven;
}

/** A folder with an extension that differs from the built one. */
export interface OtherExtension {
  folder: string;
  remove: () => void;
}

/** The one browser of a kind with another extension, made for the first file that asks for it by this name; then as just installed. */
export async function lendOtherBrowser(
  kind: BrowserKind,
  name: string,
  make: (kind: BrowserKind) => Promise<OtherExtension>,
): Promise<Driven> {
  const key = `${name} in ${kind}`;
  const before = others.get(key);
  if (before) {
    const driven = await before.driven;
    await driven.reset();
    return driven;
  }
  const [browser, { folder, remove }] = await Promise.all([needBrowser(kind), make(kind)]);
  const driven = launchBrowser({ browser, extensionDir: folder, headless: true });
  others.set(key, { driven, remove });
  return driven;
}

export async function closeLentBrowsers(): Promise<void> {
  const lent = [...running.values(), ...bare.values(), ...[...others.values()].map(({ driven }) => driven)];
  await Promise.all(lent.map(async driven => (await driven).close()));
  for (const { remove } of others.values()) remove();
  running.clear();
  bare.clear();
  others.clear();
}
