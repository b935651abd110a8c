import { html, PARAGRAPH, TEXT, type HostilePage } from '../hostile-page.ts';

const styled = (css: string): string => html({ head: `<style>${css}</style>` });

export const STYLED: readonly HostilePage[] = [
  {
    name: 'rules for everything, with importance',
    body: styled(
      `*, *::before, *::after { all: unset !important; display: block !important; position: static !important; font: 9px serif !important }`,
    ),
  },
  {
    name: 'everything that is not the page’s own is hidden',
    body: styled(
      `html > :not(head, body), body > :not(p), [popover], :popover-open { display: none !important; visibility: hidden !important; opacity: 0 !important; content-visibility: hidden !important; width: 0 !important }`,
    ),
  },
  {
    name: 'hosts of every name are moved, clipped and turned',
    body: styled(
      `html > *, [popover] { transform: rotate(180deg) scale(0) !important; clip-path: inset(50%) !important; translate: -9999px !important; zoom: 0.01 !important; contain: strict !important; mask: none !important; animation: x 1s infinite !important } @keyframes x { to { opacity: 0; translate: 999px } }`,
    ),
  },
  {
    name: 'properties that inherit, counters, quotes and custom properties',
    body: styled(
      `:root, * { --room: 1px; --ink: transparent; --paper: red; color: transparent; -webkit-text-fill-color: transparent; font-size: 0; line-height: 0; letter-spacing: 9em; text-transform: uppercase; direction: rtl; writing-mode: vertical-rl; counter-reset: a 9; quotes: "x"; cursor: none; text-security: disc }`,
    ),
  },
  {
    name: 'a page whose every element is a container of its own',
    silent: 'the browser may show nothing of it',
    body: styled(
      `* { container-type: size; content-visibility: auto; contain: strict; will-change: transform }`,
    ),
  },
  {
    name: 'a root that is not shown',
    body: styled(`html { display: none }`),
    cardless: 'nothing of it is shown',
  },
  {
    name: 'a root that is transparent, filtered and turned',
    body: styled(
      `html { opacity: 0; filter: blur(9px) invert(1); transform: perspective(9px) rotateX(80deg); overflow: clip }`,
    ),
  },
  {
    name: 'rules for highlights of ours',
    body: styled(
      `::highlight(sidelight-current), *::highlight(sidelight-1), ::selection, ::target-text { color: red !important; background: url(data:,x) !important; text-decoration: none !important }`,
    ),
  },
  {
    name: 'sheets that are made, adopted and dropped without end',
    body: html(),
    after: `setInterval(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('p { color: rgb(' + Math.random() * 255 + ' 0 0) }');
      document.adoptedStyleSheets = [sheet]; document.documentElement.style.colorScheme = Math.random() < .5 ? 'dark' : 'light'; document.body.className = Math.random(); }, 5)`,
  },
  {
    name: 'columns, floats, tables and grids of generated content',
    body: styled(
      `body { columns: 9; column-width: 20px } p { display: table-cell; float: left } p::before { content: "${TEXT}" } p::first-letter { font-size: 300px; float: right } p::first-line { color: transparent }`,
    ),
  },
  {
    name: 'text that is zero, huge, clipped, upright or far away',
    body: html({
      body: `${PARAGRAPH}<p style="font-size:0">${TEXT}</p><p style="font-size:9999px;height:20px;overflow:hidden">${TEXT}</p>
        <p style="position:absolute;left:-99999px">${TEXT}</p><p style="writing-mode:vertical-lr;text-orientation:upright;height:200px">${TEXT}</p>
        <p style="text-indent:-9999px">${TEXT}</p><p style="transform:scale(0)">${TEXT}</p><p style="display:contents">${TEXT}</p>`,
    }),
  },
];
