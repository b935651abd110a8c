export function escapeXml(text: string): string {
  return text
    .replace(UNWRITABLE, '\uFFFD')
    .replace(/[&<>"\t\n\r\u0085\u2028]/g, char => ESCAPES.get(char) ?? `&#${char.charCodeAt(0)};`);
}

// XML has no way at all to write what is not among these.
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ESCAPES = new Map(Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }));

export function printElement(name: string, attributes: Record<string, string>, content: string): string {
  return content === ''
    ? `${openTag(name, attributes).slice(0, -1)}/>`
    : `${openTag(name, attributes)}${escapeXml(content)}</${name}>`;
}

export function openTag(name: string, attributes: Record<string, string>): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${pairs.join('')}>`;
}

const NAME_START =
  'A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}';
const NAME = new RegExp(`^[${NAME_START}][${NAME_START}\\-.0-9\u00B7\u0300-\u036F\u203F\u2040]*$`, 'u');

export function isXmlName(text: string): boolean {
  return NAME.test(text);
}
