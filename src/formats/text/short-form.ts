// "World Internet Conference (WIC)": the short form of the term behind it.
const SHORT_FORM = /^(.*\S)\s*[(（]([\p{L}\p{N}][\p{L}\p{N}&./-]{0,14})[)）]$/u;

// "API (Application Programming Interface)": the long form behind its short one.
const LONG_FORM = /^([\p{L}\p{N}&./-]{2,15})\s*[(（]([^()（）]{1,200})[)）]$/u;

/** The two spellings that a term with its abbreviation in brackets is; else the term alone. */
export function splitShortForm(term: string): string[] {
  if (term.length > 300 || !/[)）]$/.test(term)) return [term];
  const [, first, behind] = LONG_FORM.exec(term) ?? [];
  if (first !== undefined && behind !== undefined && isLongForm(first, behind)) return [first, behind.trim()];
  const [, long, short = ''] = SHORT_FORM.exec(term) ?? [];
  const [, name = '', other = ''] = /^(.*[^\s(（])\s*[(（]([^()（）]{2,100})[)）]$/.exec(term) ?? [];
  if (isTranslated(name, other)) return [name, other.trim()];
  // Two capitals make a short form; a word in brackets says something about the term.
  return long !== undefined && (short.match(/\p{Lu}/gu)?.length ?? 0) > 1 ? [long, short] : [term];
}

/** "组件 (component)": the name in two scripts. */
const isTranslated = (one: string, other: string): boolean =>
  (IS_LATIN.test(one) && NO_LATIN.test(other)) || (NO_LATIN.test(one) && IS_LATIN.test(other));

const IS_LATIN =
  /^[\p{Script=Latin}\p{Script=Common}]*\p{Script=Latin}{2}[\p{Script=Latin}\p{Script=Common}]*$/u;
const NO_LATIN =
  /^\P{Script=Latin}*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]\P{Script=Latin}*$/u;

function isLongForm(short: string, long: string): boolean {
  if ((short.match(/\p{Lu}/gu)?.length ?? 0) < 2) return false;
  const initials = long
    .split(/[\s-]+/)
    .map(word => word[0]?.toLowerCase() ?? '')
    .filter(initial => initial !== '');
  return initials.length > 1 && initials[0] === short.charAt(0).toLowerCase();
}
