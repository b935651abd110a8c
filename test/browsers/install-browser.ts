import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserCache, findBrowser, type BrowserKind, type FoundBrowser } from './find-browser.ts';

/** A browser is missing and could not be had; the message holds the command that installs it. */
export class NoBrowserError extends Error {}

const DEBIAN_PACKAGE: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const CACHED: Record<BrowserKind, string> = { chromium: 'chrome', firefox: 'firefox' };

/** Finds a browser, or installs one. Progress goes to stderr. */
export async function needBrowser(kind: BrowserKind): Promise<FoundBrowser> {
  const before = await findBrowser(kind);
  if (before.found) return before.found;
  if (before.isNamed) throw new NoBrowserError(before.rejected.join('; '));
  for (const line of before.rejected) console.error(`sidelight: ${line}`);
  const command = installCommand(kind);
  console.error(`sidelight: no ${kind} found; installing it: ${command}`);
  const failure = await installBrowser(kind, command);
  const after = failure === null ? await findBrowser(kind) : { found: null, rejected: [failure] };
  if (after.found) return after.found;
  const reason = after.rejected.at(-1) ?? 'it was not found afterwards';
  throw new NoBrowserError(`${kind} could not be installed (${reason}). Install it with: ${command}`);
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** The exact command that installs a browser here. */
export function installCommand(kind: BrowserKind): string {
  const asDebian = `apt-get update && apt-get install -y --no-install-recommends ${DEBIAN_PACKAGE[kind]}`;
  if (isDebianRoot()) return asDebian;
  return `npx @puppeteer/browsers install ${CACHED[kind]}@stable --path "${browserCache()}"`;
}

/** Null if it went well, else what went wrong. */
async function installBrowser(kind: BrowserKind, command: string): Promise<string | null> {
  if (isDebianRoot()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // Its output goes to our stderr: stdout is for results.
    const { status } = spawnSync('sh', ['-c', command], { stdio: ['ignore', 2, 2], env });
    return status === 0 ? null : `the command ended with ${status}`;
  }
  try {
    const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
    const platform = detectBrowserPlatform();
    if (!platform) return 'this platform has no build of it';
    const browser = kind === 'firefox' ? Browser.FIREFOX : Browser.CHROME;
    const buildId = await resolveBuildId(browser, platform, 'stable');
    await install({ browser, buildId, cacheDir: browserCache() });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
