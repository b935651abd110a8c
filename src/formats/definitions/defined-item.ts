import type { WrittenItem } from '../assemble/read-list.ts';

export interface Defined {
  place: string;
  terms: string[];
  definitions: string[];
  links?: string[];
}

// "World Internet Conference (WIC)": the short form of the term behind it.
const SHORT_FORM = /^(.*\S)\s*[(（]([\p{L}\p{N}][\p{L}\p{N}&./-]{0,14})[)）]$/u;

export function itemOfDefined({ place, terms, definitions, links }: Defined): WrittenItem {
  const forms = terms.flatMap(splitShortForm).filter(text => text !== '');
  const [summary, ...others] = definitions.filter(text => text !== '');
  return {
    place,
    headword: forms[0] ?? '',
    summary,
    forms: [...new Set(forms)].map(text => ({ text })),
    statements: others.map(text => ({ text })),
    links: [...new Set(links)],
  };
}

// "API (Application Programming Interface)": the long form behind its short one.
const LONG_FORM = /^([\p{L}\p{N}&./-]{2,15})\s*[(（]([^()（）]{1,200})[)）]$/u;

function isLongForm(short: string, long: string): boolean {
  if ((short.match(/\p{Lu}/gu)?.length ?? 0) < 2) return false;
  const initials = long
    .split(/[\s-]+/)
    .map(word => word[0]?.toLowerCase() ?? '')
    .filter(initial => initial !== '');
  return initials.length > 1 && initials[0] === short.charAt(0).toLowerCase();
}

function splitShortForm(term: string): string[] {
  const plain = term.replace(/[:：]$/, '').trim();
  if (plain.length > 300) return [plain];
  const [, first, behind] = LONG_FORM.exec(plain) ?? [];
  if (first !== undefined && behind !== undefined && isLongForm(first, behind)) return [first, behind.trim()];
  const [, long, short = ''] = SHORT_FORM.exec(plain) ?? [];
  // Two capitals make a short form; a word in brackets says something about the term.
  return long !== undefined && (short.match(/\p{Lu}/gu)?.length ?? 0) > 1 ? [long, short] : [plain];
}
