import { escapeHtml, type Writer } from './writer.ts';

/** State of an application as pages carry it: text that nobody reads, among it whole sentences, escaped HTML and `terms`. */
export function makeState(writer: Writer, characters: number, terms: readonly string[] = []): string {
  const items: object[] = [];
  for (let written = 0; written < characters;) {
    const item = {
      id: writer.between(1e6, 9e6),
      slug: writer.phrase(3, 6).toLowerCase().replaceAll(' ', '-'),
      title: writer.sentence(),
      html: `<p class="c${writer.between(1, 60)}">${writer.sentence()}</p>`,
      tags: [writer.phrase(1, 2), ...terms],
      flags: { isOpen: writer.random() < 0.5, score: writer.random() },
    };
    items.push(item);
    written += JSON.stringify(item).length;
  }
  const json = JSON.stringify({ props: { items }, buildId: writer.between(1e8, 9e8) });
  return `<script type="application/json" id="state">${json.replaceAll('<', '\\u003c')}</script>`;
}

/** Search engines are told this about a page. */
export function makeLinkedData(writer: Writer, title: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    author: { '@type': 'Person', name: writer.name() },
    datePublished: writer.date(),
    description: writer.sentence(),
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

const DECLARATIONS = [
  'margin:0 0 1em',
  'padding:4px 8px',
  'font:15px/1.5 Georgia,serif',
  'color:#222',
  'background:#f6f6f4',
  'border-bottom:1px solid #ccc',
  'display:flex;gap:8px',
  'max-width:70ch',
  'font-weight:600',
  'text-decoration:none',
];

/** A style sheet of so many rules for the classes that the pages use, some of them within media queries. */
export function makeStyle(writer: Writer, rules: number): string {
  const rule = (at: number): string => {
    const declarations = [writer.between(0, 9), writer.between(0, 9)].map(i => DECLARATIONS[i]).join(';');
    const selector = at % 3 ? `.c${at % 60}` : `.c${at % 60} > .c${writer.between(0, 59)} a:hover`;
    return at % 11
      ? `${selector}{${declarations}}`
      : `@media(max-width:${400 + at}px){${selector}{${declarations}}}`;
  };
  return `<style>${writer.many(rules, rule)}</style>`;
}

/** A drawing as icons are written into pages. */
export function makeIcon(writer: Writer): string {
  const points = Array.from(
    { length: writer.between(6, 30) },
    () => `${writer.between(0, 24)} ${writer.between(0, 24)}`,
  );
  return `<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true"><title>${writer.phrase(1, 2)}</title><g><path d="M${points.join('L')}z"/></g></svg>`;
}

const PIXEL = 'R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

/** A picture within the page, with a text for those who do not see it. */
export function makePicture(writer: Writer): string {
  const [width, height] = [writer.between(60, 640), writer.between(60, 360)];
  return `<img src="data:image/gif;base64,${PIXEL}" width="${width}" height="${height}" alt="${escapeHtml(writer.sentence())}">`;
}
