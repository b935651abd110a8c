import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { serveFiles } from '../../browsers/serve.ts';
import { listPlanted } from '../web/own-forms.ts';
import { makeWebPage, WEB_PAGES } from '../web/web-pages.ts';

/** So many saved pages are loaded at most, chosen evenly by their paths. */
const MAX_PAGES = 130;

interface Page {
  name: string;
  html: string;
  /** It has a mark with every list. */
  isMarked: boolean;
}

/** Pages that a server on this machine gives out until it is closed. */
export interface ServedPages {
  pages: { name: string; url: string; isMarked: boolean }[];
  close(): void;
}

/** The generated pages; if `quick`, some of each kind. */
export function serveOwnPages(quick: boolean): Promise<ServedPages> {
  const terms = listPlanted();
  const chosen = WEB_PAGES.filter(page => !quick || page.isQuick);
  return serve(
    chosen.map(page => ({
      name: page.name,
      html: makeWebPage(page, terms),
      isMarked: page.holds === 'terms',
    })),
  );
}

/** The HTML files below a folder, also gzipped ones, without what they would fetch or run. */
export function serveSavedPages(folder: string): Promise<ServedPages> {
  const paths = choosePages(folder);
  if (!paths.length) throw new Error(`${folder} has no HTML files`);
  return serve(
    paths.map(path => {
      const bytes = readFileSync(join(folder, path));
      const html = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      return { name: path, html: stripActive(html), isMarked: false };
    }),
  );
}

async function serve(pages: readonly Page[]): Promise<ServedPages> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-pages-'));
  const names = pages.map((_page, at) => `page-${at}.html`);
  // Whatever encoding a saved page names, its text is UTF-8 now.
  const header = { 'content-type': 'text/html; charset=utf-8' };
  const server = await serveFiles(Object.fromEntries(names.map(name => [name, header])));
  pages.forEach(({ html }, at) => writeFileSync(join(folder, names[at]!), html));
  return {
    pages: pages.map(({ name, isMarked }, at) => ({
      name,
      isMarked,
      url: server.addressOf(join(folder, names[at]!)),
    })),
    close() {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A page without scripts, links to style sheets, redirections and frames: it is the same at every load. */
export function stripActive(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/gi, '')
    .replace(/<link[^>]*>/gi, '')
    .replace(/<meta[^>]*http-equiv[^>]*>/gi, '')
    .replace(/<iframe[\s\S]*?<\/iframe>/gi, '');
}

/** The paths of HTML files below a folder, relative to it. */
function choosePages(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.html?(?:\.gz)?$/i.test(entry.name))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const step = Math.max(1, all.length / MAX_PAGES);
  return Array.from({ length: Math.min(all.length, MAX_PAGES) }, (_, i) => all[Math.floor(i * step)]!);
}
