import { attributeOf, nameOf, STANDARD_HOSTS } from './nodes.ts';

export const INLINE = 0;
export const BLOCK = 1;
/** Content is not read, and words do not run across it. */
export const SKIP = 2;
/** Content is not read, and words run across it. */
export const IGNORE = 3;
/** A line break or replaced element: ends the text before it. */
export const BREAK = 4;
export const HEADING = 5;
/** A sign beside the line, such as a footnote's number: not read, and words end before it. */
export const FOOTNOTE = 6;

/** Names of elements for each role. */
const NAMES: readonly [role: number, names: string][] = [
  [
    INLINE,
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s slot small span strike ' +
      'strong sub time tt u wbr output meter progress tspan textpath',
  ],
  [
    SKIP,
    'script style noscript template textarea input select option datalist button code kbd samp var math canvas ' +
      'iframe frame object embed audio video title desc metadata defs head noframes xmp plaintext',
  ],
  [IGNORE, 'rt rp rtc link meta base'],
  [BREAK, 'br hr img picture'],
  [HEADING, 'h1 h2 h3 h4 h5 h6'],
  [FOOTNOTE, 'sup'],
];

/** Made at the first use: a page that holds nothing to mark asks for no role. */
let roles: ReadonlyMap<string, number> | null = null;
const rolesByName = (): ReadonlyMap<string, number> =>
  (roles ??= new Map(
    NAMES.flatMap(([role, names]) => names.split(' ').map((name): [string, number] => [name, role])),
  ));

const roleOfName = (name: string): number => rolesByName().get(name) ?? (name.includes('-') ? INLINE : BLOCK);

/** Unknown names with a hyphen are inline, as browsers show them; others are blocks. Editable text is never read. */
export function roleOf(element: Node): number {
  const role = roleOfName(nameOf(element));
  return (role === INLINE || role === BLOCK || role === HEADING) && isEditable(element) ? SKIP : role;
}

/** For trees without editable elements. */
export const plainRoleOf = (element: Node): number => roleOfName(nameOf(element));

const HOSTS = /* @__PURE__ */ new Set(/* @__PURE__ */ STANDARD_HOSTS.split(','));

export function mayHost(element: Node): boolean {
  const name = nameOf(element);
  return HOSTS.has(name) || name.includes('-');
}

export const isInline = (element: Node): boolean => roleOfName(nameOf(element)) === INLINE;

export function isClosed(element: Node): boolean {
  return CLOSED.has(roleOf(element));
}

const CLOSED = new Set([SKIP, IGNORE, BREAK, FOOTNOTE]);

/* @__NO_SIDE_EFFECTS__ */
const selectClosed = (): string =>
  [
    ...NAMES.flatMap(([role, names]) => (CLOSED.has(role) ? names.split(' ') : [])),
    '[contenteditable]:not([contenteditable="false" i])',
  ].join(',');

/** Matches what `isClosed`. */
export const UNREAD = selectClosed();

function isEditable(element: Node): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}
