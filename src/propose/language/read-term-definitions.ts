import { addSignal } from '../find/candidates.ts';
import type { PlacedSentence } from '../find/sentences.ts';
import type { Language } from './language.ts';
import { CHINESE, JAPANESE } from './rules/chinese-japanese.ts';
import type { Found, Term, Terms } from './terms.ts';

/** A short name in brackets right after a term: "（JAXA）", " (HGÜ)". */
const SHORT_NAME =
  /[”"」』»]?\s?[（(](?:ang?l\.\s|engl?\.\s|[^（）()]{0,12}[:：,，]\s?)?(\p{Lu}[\p{L}\p{N}&-]{1,9})[）)]/uy;

/** Between the start of a sentence and a term that it defines. */
const OPENING = /^[\s"“„«»「『《‘‚•–—-]*(?:(?:\p{L}{1,4}|[lL]['’])\s?)?["“„«「『《‘‚\s]*$/u;

/** Finds where the document defines a term, names it as one, or gives it a short name. */
export function readTermDefinitions(
  terms: Terms,
  sentences: readonly PlacedSentence[],
  language: Language,
): void {
  const { tag, rules } = language;
  const own = rules ?? (tag === 'zh' ? CHINESE : JAPANESE);
  const calledAfter = rules ? null : (tag === 'zh' ? CHINESE : JAPANESE).calledAfter;
  for (const term of terms.all.values()) {
    for (const found of term.finds) {
      const { text, heading } = sentences[found.sentence]!;
      if (heading) continue;
      const before = text.slice(Math.max(0, found.start - 40), found.start);
      const isOpening = found.start < 12 && opens(before, language);
      if (isOpening && matchesAt(own.defines, text, found.end) && !isVagueHere(term)) {
        addSignal(term, 'defined');
        term.isLoose = false;
        if (term.definition < 0) term.definition = found.sentence;
      }
      if (own.called.test(before) || calledAfter?.test(text.slice(found.end, found.end + 12))) {
        addSignal(term, 'called');
        term.isLoose = false;
      }
    }
  }
  for (const [term, short] of findShortNames(terms, sentences, language)) {
    term.aliases.set(short, true);
    addSignal(term, 'acronym');
    term.isLoose = false;
  }
}

function opens(before: string, { rules }: Language): boolean {
  if (!OPENING.test(before)) return false;
  const word = /\p{L}+/u.exec(before)?.[0].toLowerCase();
  return word === undefined || (rules?.articles.has(word) ?? false);
}

const isVagueHere = ({ stems }: Term): boolean => stems.length > 6;

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The longest term before a bracket, with what stands in it. */
function findShortNames(
  terms: Terms,
  sentences: readonly PlacedSentence[],
  language: Language,
): Map<Term, string> {
  const places = new Map<string, { term: Term; found: Found; short: string }>();
  for (const term of terms.all.values()) {
    for (const found of term.finds) {
      const { text } = sentences[found.sentence]!;
      SHORT_NAME.lastIndex = found.end;
      const short = SHORT_NAME.exec(text)?.[1];
      if (!short || !isShortOf(short, found.text, language)) continue;
      const place = `${found.sentence} ${found.end}`;
      const known = places.get(place);
      if (!known || known.found.start > found.start) places.set(place, { term, found, short });
    }
  }
  return new Map([...places.values()].map(({ term, short }) => [term, short]));
}

/** Its letters are capitals, and, where a term is written in letters, they are in it in this order. */
function isShortOf(short: string, text: string, { rules }: Language): boolean {
  if ((short.match(/[\p{Lu}\p{N}]/gu)?.length ?? 0) < 2 || short === text) return false;
  if (!rules) return !/^[\p{Script=Latin}\p{N}]+$/u.test(text);
  const lower = text.toLowerCase();
  let at = -1;
  for (const letter of short.toLowerCase()) {
    at = lower.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return lower.startsWith(short[0]!.toLowerCase());
}
