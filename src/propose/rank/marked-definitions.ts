import type { PlacedParagraph } from '../read/document.ts';

const MAX_CHARS = 400;

/** By the keys of the terms that a document marks as defined: the `<dd>` of a `<dt>`, "Term: …". */
export function findMarkedDefinitions(
  paragraphs: readonly PlacedParagraph[],
  keyOf: (text: string) => string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  paragraphs.forEach(({ text, defined = [] }, i) => {
    for (const term of defined) {
      const key = keyOf(term);
      const said = found.has(key) ? '' : textBeside(term, text, paragraphs[i + 1]);
      if (said !== '' && said.length <= MAX_CHARS) found.set(key, said);
    }
  });
  return found;
}

function textBeside(term: string, text: string, next: PlacedParagraph | undefined): string {
  if (text === term) return next && !next.heading && !next.defined ? next.text : '';
  const rest = text.startsWith(term) ? text.slice(term.length) : '';
  return /^\s*[:：–—]\s*\S/.test(rest) ? rest.replace(/^\s*[:：–—]\s*/, '') : '';
}
