import type { Form, Pack } from '../model/model.ts';

/** As src/build/han-data.ts writes it: groups of characters, separated by spaces. */
export interface HanData {
  /** A simplified character, then its traditional ones, the most usual first. */
  groups: string;
  /** Two traditional characters that differ by region only. */
  regional: string;
}

export interface HanTable {
  simplified: ReadonlyMap<string, string>;
  traditional: ReadonlyMap<string, readonly string[]>;
  regional: ReadonlyMap<string, readonly string[]>;
}

const HAN = /\p{Script=Han}/u;

export function needsHanTable({ entries, topic, decoys = [] }: Pack): boolean {
  const { places = [], subjects = [], telling = [] } = topic?.cues ?? {};
  const texts = [
    places,
    subjects,
    telling,
    decoys,
    ...entries.map(({ forms }) => forms.map(({ text }) => text)),
  ];
  return texts.some(list => list.some(text => HAN.test(text)));
}

export function isHanData(value: unknown): value is HanData {
  const data = value as Partial<HanData> | null;
  return typeof data?.groups === 'string' && typeof data.regional === 'string';
}

export function readHanTable({ groups, regional }: HanData): HanTable {
  const simplified = new Map<string, string>();
  const traditional = new Map<string, string[]>();
  const regions = new Map<string, string[]>();
  for (const [simple, ...others] of charsOf(groups)) {
    if (simple === undefined) continue;
    traditional.set(simple, others);
    for (const other of others) if (other !== simple) simplified.set(other, simple);
  }
  for (const pair of charsOf(regional)) {
    for (const char of pair) {
      const known = regions.get(char) ?? [char];
      regions.set(char, [...known, ...pair.filter(other => !known.includes(other))]);
    }
  }
  return { simplified, traditional, regional: regions };
}

const charsOf = (groups: string): string[][] => (groups ? groups.split(' ').map(group => [...group]) : []);

const MAX_SPELLINGS = 8;

/**
 * A text with a traditional-only character keeps its characters and gets regional variants: 髮 is 发, but never 發. A
 * single character of both systems, such as 后, is a different word in each.
 */
export function hanVariants(text: string, table: HanTable): string[] {
  if (!HAN.test(text)) return [];
  const chars = [...text];
  const simplified = chars.map(char => table.simplified.get(char) ?? char).join('');
  if (chars.length === 1 && table.traditional.get(simplified)?.includes(simplified)) return [];
  const choices = simplified === text ? table.traditional : table.regional;
  let spellings = [{ spelling: '', rank: 0 }];
  for (const char of chars) {
    const grown = spellings.flatMap(({ spelling, rank }) =>
      (choices.get(char) ?? [char]).map((choice, i) => ({ spelling: spelling + choice, rank: rank + i })),
    );
    // The sort is stable. What is dropped here could not be among the best later.
    spellings = grown.sort((a, b) => a.rank - b.rank).slice(0, MAX_SPELLINGS);
  }
  const all = new Set([simplified, ...spellings.map(({ spelling }) => spelling)]);
  all.delete(text);
  return [...all];
}

/** Japanese and Korean forms have no variants. */
export function withHanVariants(form: Form, packLanguage: string, table: HanTable): Form[] {
  if (/^(?:ja|ko)\b/i.test(form.language ?? packLanguage)) return [form];
  return [form, ...hanVariants(form.text, table).map(text => ({ ...form, text }))];
}
