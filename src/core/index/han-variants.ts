import type { Form, Pack } from '../model/model.ts';

/** Characters of Chinese as the build writes them (src/pack/han-data.ts): groups of characters, a space between. */
export interface HanData {
  /** A simplified character, then its traditional ones, the most usual first; itself among them where it is one too. */
  groups: string;
  /** Two traditional characters that are the same but for the region. */
  regional: string;
}

/** Which characters of Chinese stand for which. */
export interface HanTable {
  simplified: ReadonlyMap<string, string>;
  traditional: ReadonlyMap<string, readonly string[]>;
  regional: ReadonlyMap<string, readonly string[]>;
}

const HAN = /\p{Script=Han}/u;

/** True if some form, cue or decoy of a pack has a Chinese character, so that an index of it needs a table. */
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

/** True if a value that was read has the shape of the data. */
export function isHanData(value: unknown): value is HanData {
  const data = value as Partial<HanData> | null;
  return typeof data?.groups === 'string' && typeof data.regional === 'string';
}

/** Reads the data into a table. */
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

/** The most traditional spellings that a text gets; a character may be any of several. */
const MOST_SPELLINGS = 8;

/**
 * The other spellings of a Chinese text: the simplified one, and the traditional ones, the most usual first. A text with
 * a character that is traditional only keeps its characters and gets those of other regions: 髮 is 发, but never 發. A
 * single character that both ways of writing have, such as 后, is another word in each.
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
    // The sort is stable; what is left out here could be among the best at the end of no text.
    spellings = grown.sort((a, b) => a.rank - b.rank).slice(0, MOST_SPELLINGS);
  }
  const all = new Set([simplified, ...spellings.map(({ spelling }) => spelling)]);
  all.delete(text);
  return [...all];
}

/** A form with those that spell it in other characters of Chinese; alone where its language is Japanese or Korean. */
export function withHanVariants(form: Form, packLanguage: string, table: HanTable): Form[] {
  if (/^(?:ja|ko)\b/i.test(form.language ?? packLanguage)) return [form];
  return [form, ...hanVariants(form.text, table).map(text => ({ ...form, text }))];
}
