import { parseHtml } from '../text/parse-html.ts';

/** An item of microdata as JSON-LD has it. */
type Item = Record<string, unknown>;

interface Element {
  /** The innermost item that it stands in or is. */
  item: Item | null;
  language: string | undefined;
  value: { owner: Item; properties: string[]; text: string[] } | null;
}

/** Properties whose texts are read at once; a page that nests more means no terms. */
const MAX_NESTED = 20;

export const hasMicrodataTerms = (html: string): boolean =>
  /\bitemtype\s*=\s*["']?[^"'<>]{0,200}\b(?:DefinedTerm|CategoryCode)(?:Set)?\b/.test(html);

/** The items of a page that stand in no other; null: its elements are nested too deeply. */
export function readMicrodata(html: string): Item[] | null {
  const items: Item[] = [];
  const open: Element[] = [];
  const reading: Element[] = [];
  const isRead = parseHtml(html, {
    open(name, attributes) {
      const outer = open.at(-1);
      const owner = outer?.item ?? null;
      const language = attributes.lang ?? attributes['xml:lang'] ?? outer?.language;
      const item = attributes.itemscope === undefined ? null : makeItem(attributes);
      const properties = owner ? (attributes.itemprop ?? '').split(/\s+/).filter(Boolean) : [];
      const given = item ?? (properties.length > 0 ? valueOf(name, attributes) : undefined);
      const element: Element = { item: item ?? owner, language, value: null };
      if (item && properties.length === 0) items.push(item);
      else if (owner && given !== undefined) add(owner, properties, given);
      else if (owner && properties.length > 0 && reading.length < MAX_NESTED) {
        element.value = { owner, properties, text: [] };
        reading.push(element);
      }
      open.push(element);
    },
    text(text) {
      for (const { value } of reading) value?.text.push(text);
    },
    // The parser closes what was opened last.
    close() {
      const { value, language } = open.pop() ?? {};
      if (!value) return;
      reading.pop();
      const text = value.text.join('').replace(/\s+/g, ' ').trim();
      if (text === '') return;
      add(value.owner, value.properties, language ? { '@value': text, '@language': language } : text);
    },
  });
  return isRead ? items : null;
}

function makeItem({ itemtype = '', itemid }: Record<string, string>): Item {
  return { '@type': itemtype.split(/\s+/).filter(Boolean), ...(itemid ? { '@id': itemid } : {}) };
}

/** The value that an attribute has; undefined where it is the element's text. */
function valueOf(name: string, { content, href, src, datetime }: Record<string, string>): string | undefined {
  if (content !== undefined) return content;
  if (/^(?:a|area|link)$/.test(name)) return href;
  if (/^(?:img|audio|video|source|embed|iframe)$/.test(name)) return src;
  return name === 'time' ? datetime : undefined;
}

function add(owner: Item, properties: readonly string[], value: unknown): void {
  for (const property of properties) {
    const known = owner[property];
    if (property.startsWith('@')) continue;
    if (known === undefined) owner[property] = value;
    else if (Array.isArray(known)) known.push(value);
    else owner[property] = [known, value];
  }
}
