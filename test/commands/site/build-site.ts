import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { join as joinPath, normalize, relative } from 'node:path/posix';
import { escapeHtml } from './html.ts';
import { printMarkdown, type PrintedText } from './print-markdown.ts';
import { printPage } from './print-page.ts';
import { DECISIONS, PAGE_GROUPS, pageOf } from './site-pages.ts';

const OUT = 'dist/site';

/** Files of the site by their paths in it. */
export type Site = ReadonlyMap<string, string | Uint8Array>;

/** Makes the pages of all documents below `root`, with the pictures and files that they show or link to. */
export function makeSite(root: string): Site {
  const read = (path: string): Uint8Array => readFileSync(join(root, path));
  const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
  const decisions = readdirSync(join(root, DECISIONS))
    .sort()
    .map(name => `${DECISIONS}${name}`);
  const named = PAGE_GROUPS.flatMap(({ pages }) => pages.map(({ source }) => source));
  const published = new Set([...named, ...decisions]);
  const site = new Map<string, string | Uint8Array>([
    ['site.css', `${readText('src/ui/tokens/tokens.css')}\n${readText('test/commands/site/site.css')}`],
    ['icons/sidelight.svg', read('icons/sidelight.svg')],
  ]);
  const titles = new Map<string, string>();
  const print = (source: string): PrintedText => {
    const from = dirname(pageOf(source));
    const take = (path: string): string => {
      site.set(path, read(path));
      return relative(from, path);
    };
    return printMarkdown(readText(source), {
      linkTo: href => {
        if (/^(?:[a-z]+:|#)/.test(href)) return href;
        const [path = '', part] = href.split('#');
        const target = normalize(joinPath(dirname(source), path));
        const end = part === undefined ? '' : `#${part}`;
        if (published.has(target)) return `${relative(from, pageOf(target))}${end}`;
        if (target === 'LICENSE') {
          site.set('LICENSE.txt', read(target));
          return relative(from, 'LICENSE.txt');
        }
        return target.startsWith('docs/') && statSync(join(root, target)).isFile() ? take(target) : null;
      },
      pictureAt: href => take(normalize(joinPath(dirname(source), href))),
    });
  };
  for (const source of [...decisions, ...named]) {
    const text = source === DECISIONS ? listDecisions(titles) : print(source);
    titles.set(source, text.title);
    site.set(pageOf(source), printPage(source, text));
  }
  return site;
}

function listDecisions(titles: ReadonlyMap<string, string>): PrintedText {
  const rows = [...titles]
    .filter(([source]) => source.startsWith(DECISIONS))
    .map(([source, title]) => {
      const page = relative(DECISIONS, pageOf(source));
      return `<li><a href="${page}">${escapeHtml(title)}</a></li>`;
    });
  const title = 'Decisions';
  const intro = 'What was chosen, why, and what follows from it.';
  return {
    html: `<h1 id="decisions">${title}</h1>\n<p>${intro}</p>\n<ul class="decisions">\n${rows.join('\n')}\n</ul>\n`,
    title,
    intro,
    headings: [],
  };
}

/** `npm run site`: writes the documents as static pages. */
export function main(): number {
  const site = makeSite('.');
  rmSync(OUT, { recursive: true, force: true });
  for (const [path, contents] of site) {
    const out = join(OUT, path);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, contents);
  }
  console.log(`${OUT} has ${[...site.keys()].filter(path => path.endsWith('.html')).length} pages`);
  return 0;
}
