import { attributeOf, nameOf } from './nodes.ts';

/** What an element means for the text around it. */
export const INLINE = 0;
export const BLOCK = 1;
/** Nothing in it is read, and words do not run across it. */
export const SKIP = 2;
/** Nothing in it is read, and words run across it as if it were not there. */
export const IGNORE = 3;
/** A line break or a replaced element: ends the text before it, holds none. */
export const BREAK = 4;
/** A heading: a block that starts a section. */
export const HEADING = 5;
/** A sign beside the line, such as a footnote's number: not read, and words end before it. */
export const ASIDE = 6;

const ROLES = new Map<string, number>();
const assign = (role: number, names: string): void => {
  for (const name of names.split(' ')) ROLES.set(name, role);
};
assign(
  INLINE,
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s slot small span strike ' +
    'strong sub time tt u wbr output meter progress tspan textpath',
);
assign(
  SKIP,
  'script style noscript template textarea input select option datalist button code kbd samp var math canvas',
);
assign(SKIP, 'iframe frame object embed audio video title desc metadata defs head noframes xmp plaintext');
assign(IGNORE, 'rt rp rtc link meta base');
assign(BREAK, 'br hr img picture');
assign(HEADING, 'h1 h2 h3 h4 h5 h6');
assign(ASIDE, 'sup');

const roleOfName = (name: string): number => ROLES.get(name) ?? (name.includes('-') ? INLINE : BLOCK);

/** The role of an element; unknown names with a hyphen are inline, as browsers show them, other unknown ones blocks. */
export function roleOf(element: Node): number {
  const role = roleOfName(nameOf(element));
  return (role === INLINE || role === BLOCK || role === HEADING) && isEditable(element) ? SKIP : role;
}

/** The role of an element by its name alone, where the tree is known to hold nothing editable. */
export const plainRoleOf = (element: Node): number => roleOfName(nameOf(element));

const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** True if an element of this name may have a shadow root, as the DOM standard has it. */
export function mayHost(element: Node): boolean {
  const name = nameOf(element);
  return HOSTS.has(name) || name.includes('-');
}

/** True if the text of an element runs on in the line around it. */
export const isInline = (element: Node): boolean => roleOfName(nameOf(element)) === INLINE;

/** True if nothing inside the element is read. */
export function isClosed(element: Node): boolean {
  const role = roleOf(element);
  return role === SKIP || role === IGNORE || role === BREAK || role === ASIDE;
}

/** True if the element starts editable text; what a reader writes is never read. */
function isEditable(element: Node): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}
