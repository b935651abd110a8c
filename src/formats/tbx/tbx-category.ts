import type { XmlNode } from '../xml/xml-trees.ts';

/** Elements whose `type` says what they hold; in the other style of version 3 the element's name does. */
const CARRIERS = new Set(['descrip', 'admin', 'termNote', 'ref', 'xref', 'transac', 'descripNote', 'item']);

export function categoryOf({ name, type }: XmlNode): string {
  if (!CARRIERS.has(name)) return name;
  // A bare <descrip> explains the term.
  return type ?? (name === 'descrip' ? 'definition' : name);
}
