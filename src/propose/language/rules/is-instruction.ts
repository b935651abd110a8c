import type { Language } from '../language.ts';

/** Infinitives by their endings, where some are nouns as well: "poder", "mer". */
const INFINITIVE: Partial<Record<Language['tag'], RegExp>> = {
  es: /^\p{L}{2,}[aei]r(?:se)?$/u,
  pt: /^\p{L}{2,}[aeiô]r(?:-se)?$/u,
  it: /^\p{L}{2,}(?:[aei]re|[aei]rsi)$/u,
  fr: /^\p{L}{2,}(?:[^iè]er|[nrtls]ir|[aiu]re|oir|dre|ttre)$/u,
  ru: /^\p{L}{2,}(?:[аеиуыя]ть|ться|чься|чь|сти)$/u,
};

/** Ends of adjectives, by which the word before is a noun: "poder adquisitivo". */
const DESCRIBES = /(?:[iae]v|os|al|ic|ic[ao]|[ai]d|an|ari|abl|ibl|ient|ant|ent)[aeo]?s?$/u;

/** "Eliminar ruta", "Pfad nachziehen", "Объединить контуры": the name of a command, or a step, is no term. */
export function isInstruction(text: string, { tag, rules }: Language): boolean {
  const [first = '', second = '', ...others] = text.split(/\s+/);
  if (!rules || second === '') return false;
  if (tag === 'de')
    return /^\p{Ll}{3,}(?:[^e]e|[lr])n$/u.test(others.at(-1) ?? second) && /^\p{Lu}/u.test(first);
  const lower = first.toLowerCase();
  if (!INFINITIVE[tag]?.test(lower)) return false;
  const next = second.toLowerCase();
  if (tag === 'ru') return !/(?:ость|часть|область|сеть)$/.test(lower);
  if (rules.articles.has(next.replace(/['’].*$/, ''))) return true;
  // A French noun in -er or -re needs no more than another beside it: "mer Noire", "lettre ouverte".
  return tag !== 'fr' && !rules.links.has(next) && !DESCRIBES.test(next);
}
