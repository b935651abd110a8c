import type { english } from '../_locales/english.ts';

type English = typeof english;

export type PhraseKey = keyof English;

type Written<Key extends PhraseKey> = English[Key] extends string
  ? English[Key]
  : English[Key] extends { readonly other: infer Other }
    ? Other
    : never;

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

type TagsIn<Text> = Text extends `${string}</${infer Tag}>${infer Rest}` ? Tag | TagsIn<Rest> : never;

/** The names of the elements in a sentence: `link` of `Read <link>the guide</link>.` */
export type TagsOf<Key extends PhraseKey> = TagsIn<Written<Key>>;

/** A number is printed as the language writes it; a phrase is said in the reader's language. */
export type PhraseValue = string | number | Phrase;

/** A sentence is filled in with these: one with plurals always with the count, though it may not show it. */
type Filled<Key extends PhraseKey> = NamesIn<Written<Key>> | (English[Key] extends string ? never : 'count');

export type PhraseValues<Key extends PhraseKey> = {
  readonly [Name in Filled<Key>]: Name extends 'count' ? number : PhraseValue;
};

/** The values of a phrase as a last argument, which is left out where it has none. */
export type ValuesOf<Key extends PhraseKey> = Filled<Key> extends never ? [] : [values: PhraseValues<Key>];

/** Of a sentence in which nothing is filled in; for tables of labels. */
export type LabelKey = {
  [Key in PhraseKey]: ValuesOf<Key> extends readonly [] ? Key : never;
}[PhraseKey];

/** A sentence before it is said: its key and what is filled in. Plain data, so that it can be sent and stored. */
export interface Phrase {
  key: PhraseKey;
  values?: Readonly<Record<string, PhraseValue>>;
}

/** Checked by the compiler against the English text: an unknown key, or a value too few or too many, is an error. */
export function phrase<Key extends PhraseKey>(key: Key, ...[values]: ValuesOf<Key>): Phrase {
  return values ? { key, values } : { key };
}
