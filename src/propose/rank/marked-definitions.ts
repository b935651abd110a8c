import type { PlacedParagraph } from '../read/document.ts';

const MAX_CHARS = 400;

const MAX_TERM_WORDS = 8;

/** The terms that a document marks as defined, without their colons, where what stands beside them is in its language. */
export function* findMarked(
  paragraphs: readonly PlacedParagraph[],
  isOwn: (said: string) => boolean,
): Generator<string> {
  for (const [i, { text, defined = [] }] of paragraphs.entries()) {
    for (const found of defined) {
      const term = found.replace(/\s*[（(][^（）()]*[）)]\s*[:：]?$|[\s:：]+$/u, '');
      const said = textBeside(found, text, paragraphs[i + 1]);
      if (isTerm(term) && !isSymbol(term, said) && isOwn(said)) yield term;
    }
  }
}

/** A question, a path, a list or a label with a quotation is none. */
const isTerm = (term: string): boolean =>
  term !== '' &&
  !/^[/\\]|[?？…;]|\.\.\.|,.*,|[“”„«»「」]/u.test(term) &&
  term.split(/\s+/).length <= MAX_TERM_WORDS;

/** "km/h", "N*m", "vf": a unit, which is only written out beside it, or what a formula has. */
const isSymbol = (term: string, said: string): boolean =>
  /[*·²³^=]|^\S{1,3}\/\S{1,3}$| \p{Ll}$|^\p{L}\p{N}?$/u.test(term) ||
  (/^\p{L}{1,3}[.\p{N}]?$/u.test(term) && !/^\p{Lu}+$/u.test(term) && said.split(/\s+/).length < 4);

/** Names of data, such as "Date of issue: 29 September 1976": what stands beside them is no prose. */
export function dropDataNames(paragraphs: readonly PlacedParagraph[]): PlacedParagraph[] {
  return paragraphs.map((paragraph, i) => {
    const { defined, ...rest } = paragraph;
    if (!defined) return paragraph;
    const terms = defined.filter(term => {
      const said = textBeside(term, paragraph.text, paragraphs[i + 1]);
      return said === '' || isProse(said);
    });
    // Like a heading, it has no sentence.
    return terms.length ? { ...rest, defined: terms } : { ...rest, heading: true };
  });
}

const isProse = (text: string): boolean =>
  (text.match(/\p{L}/gu)?.length ?? 0) > 2 * (text.match(/\p{N}/gu)?.length ?? 0);

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
  if (text === term) return next && !next.heading && !next.defined ? next.text.replace(/^[-–—:]\s+/, '') : '';
  const rest = text.startsWith(term) ? text.slice(term.length) : '';
  return /^\s*[:：–—]\s*\S/.test(rest) ? rest.replace(/^\s*[:：–—]\s*/, '') : '';
}
