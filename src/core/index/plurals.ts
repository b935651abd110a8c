import { headFirstPlural, irregularPlurals } from './irregular-plurals.ts';

interface Ending {
  cut: number;
  letters: string;
}

export interface Inflection {
  s: boolean;
  endings: Ending[];
}

const NONE: Inflection = { s: false, endings: [] };
const HISSING = /(?:ss|x|z|ch|sh)$/;

/** German, which has few plurals in s, gets its genitive. `last` is the form's last word, which a compound may join. */
export function inflectionOf(spelling: string, last: string, language: string): Inflection {
  if (!/[a-z]$/.test(spelling)) return NONE;
  switch (/^[a-z]+/i.exec(language)?.[0].toLowerCase()) {
    case 'en':
      return inflectEnglish(spelling, last);
    case 'de':
      return { s: !/[sxz]$/.test(spelling), endings: [] };
    case 'fr':
      return { s: !/(?:[sxz]|eau)$/.test(spelling), endings: /eau$|eu$/.test(spelling) ? [add('x')] : [] };
    case 'es':
      return { s: !/[sxz]$/.test(spelling), endings: /[^aeioux]$/.test(spelling) ? [add('es')] : [] };
    default:
      return NONE;
  }
}

function inflectEnglish(spelling: string, last: string): Inflection {
  const listed = irregularPlurals(last);
  if (listed) {
    const s = listed.includes(`${last}s`);
    return { s, endings: listed.filter(plural => plural !== `${last}s`).map(plural => change(last, plural)) };
  }
  const endings: Ending[] = [];
  const phrase = headFirstPlural(spelling);
  if (phrase) endings.push(change(...phrase));
  if (/[^aeiou]y$/.test(spelling)) return { s: false, endings: [...endings, { cut: 1, letters: 'ies' }] };
  // "virus", not "us" or "dangerous".
  if (HISSING.test(spelling) || /[a-z][a-np-z]us$/.test(spelling))
    return { s: false, endings: [...endings, add('es')] };
  return { s: !spelling.endsWith('s'), endings };
}

const add = (letters: string): Ending => ({ cut: 0, letters });

function change(from: string, to: string): Ending {
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return { cut: from.length - same, letters: to.slice(same) };
}
