import { relative } from 'node:path/posix';
import { escapeHtml } from './html.ts';
import type { PrintedText } from './print-markdown.ts';
import { DECISIONS, PAGE_GROUPS, pageOf, type SitePage } from './site-pages.ts';

const NAME = 'Sidelight';

/** Prints a whole page: navigation, text, and the ways to the pages before and after it. */
export function printPage(source: string, text: PrintedText): string {
  const to = relativeTo(pageOf(source));
  const title = text.title === NAME ? NAME : `${text.title} · ${NAME}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(text.intro)}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${to('icons/sidelight.svg')}">
<link rel="stylesheet" href="${to('site.css')}">
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header class="side">
<p class="brand"><a href="${to('index.html')}"><img src="${to('icons/sidelight.svg')}" alt="" width="28" height="28">${NAME}</a></p>
<details class="menu"><summary>Menu</summary>
<nav aria-label="Pages">
${printNavigation(source, text, to)}
</nav>
</details>
</header>
<main id="text" tabindex="-1">
${text.html}
${printNeighbours(source, to)}
</main>
</body>
</html>
`;
}

type ToAddress = (target: string) => string;

const relativeTo =
  (page: string): ToAddress =>
  target =>
    relative(`/${page}/..`, `/${target}`);

function printNavigation(source: string, text: PrintedText, to: ToAddress): string {
  const printItem = ({ source: other, name }: SitePage): string => {
    const isHere = other === source;
    const isAround = other === DECISIONS && source.startsWith(DECISIONS);
    const here = isHere ? ' aria-current="page"' : isAround ? ' aria-current="true"' : '';
    const parts = isHere ? printParts(text) : '';
    return `<li><a href="${to(pageOf(other))}"${here}>${escapeHtml(name)}</a>${parts}</li>`;
  };
  return PAGE_GROUPS.map(
    ({ title, pages }) => `<p>${title}</p>\n<ul>\n${pages.map(printItem).join('\n')}\n</ul>`,
  ).join('\n');
}

function printParts({ headings }: PrintedText): string {
  const parts = headings.filter(({ level }) => level === 2);
  if (parts.length < 2) return '';
  const items = parts.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`);
  return `\n<ul>\n${items.join('\n')}\n</ul>`;
}

function printNeighbours(source: string, to: ToAddress): string {
  const pages = PAGE_GROUPS.flatMap(group => group.pages);
  const at = pages.findIndex(page => page.source === source);
  if (at < 0) return '';
  const way = (page: SitePage | undefined, word: string): string =>
    page
      ? `<a href="${to(pageOf(page.source))}"><span>${word}</span> ${escapeHtml(page.name)}</a>`
      : '<span></span>';
  return `<nav class="neighbours" aria-label="Previous and next page">${way(pages[at - 1], 'Previous')}${way(pages[at + 1], 'Next')}</nav>`;
}
