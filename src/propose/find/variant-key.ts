import { foldForm } from '../../core/text/fold.ts';

let cachedStems = new Map<string, string>();
const MAX_CACHED_STEMS = 50_000;

/** A word without its plural ending, case and accents: two spellings of one term have the same. */
export function stem(word: string): string {
  let found = cachedStems.get(word);
  if (found === undefined) {
    if (cachedStems.size >= MAX_CACHED_STEMS) cachedStems = new Map();
    found = cutPlural(word);
    cachedStems.set(word, found);
  }
  return found;
}

function cutPlural(word: string): string {
  const folded = foldForm(word)
    .replace(/'s?$/, '')
    .replace(/is(ation|ed?|ing)/g, 'iz$1');
  if (folded.length < 4 || !folded.endsWith('s') || /(?:ss|[iu]s)$/.test(folded)) return folded;
  if (folded.endsWith('ies') && folded.length > 4) return `${folded.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes|zzes)$/.test(folded)) return folded.slice(0, -2);
  return folded.slice(0, -1);
}

export function variantKey(text: string): string {
  return text
    .split(/[\s‐‑–-]+/)
    .map(stem)
    .join('');
}
