/**
 * Where a document type declaration of an XML text opens declarations of its own, or never ends; null where none does.
 * One that only names a file is harmless, as nothing is ever fetched; declarations can make a short text enormous.
 */
export function findDeclarations(text: string): number | null {
  let at = 0;
  for (;;) {
    at = text.indexOf('<', at);
    if (at === -1) return null;
    if (text.startsWith('<!--', at)) at = endAfter(text, at + 4, '-->');
    else if (text.startsWith('<?', at)) at = endAfter(text, at + 2, '?>');
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) return declarationsIn(text, at + 9);
    // The first element: nothing may be declared after it.
    else return null;
  }
}

/** A name and two addresses: a declaration that is longer is none that a tool writes. */
const MAX_DOCTYPE_CHARS = 4000;

function declarationsIn(text: string, start: number): number | null {
  let quote = '';
  const end = Math.min(text.length, start + MAX_DOCTYPE_CHARS);
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '[') return at;
    else if (char === '>') return null;
  }
  return start;
}

function endAfter(text: string, from: number, end: string): number {
  const at = text.indexOf(end, from);
  return at === -1 ? text.length : at + end.length;
}
