import type { Phrase, PhraseKey, PhraseValue, ValuesOf } from '../core/phrase.ts';

export interface Locale {
  /** The sentence of a key as it is written, with its `{names}`; undefined where there is none. */
  read: (key: string) => string | undefined;
}

const SILENT: Locale = { read: () => undefined };

let locale = SILENT;
/** Null until it is asked for. */
let language: string | null = null;
let plurals: Intl.PluralRules | null = null;

/** Sets the language for everything that is said after it. */
export function setLocale(next: Locale): void {
  locale = next;
  language = null;
  plurals = null;
}

/** The language that sentences are in, as a BCP 47 tag; for `Intl`, and for `lang`. */
export const readerLanguage = (): string => (language ??= locale.read('language') ?? 'en-GB');

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur)\b/;

export const readerDirection = (): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(readerLanguage()) ? 'rtl' : 'ltr');

/** The sentence of a key in the reader's language, with its values filled in. */
export function say<Key extends PhraseKey>(key: Key, ...[values]: ValuesOf<Key>): string {
  return sayPhrase(values ? { key, values } : { key });
}

export function sayPhrase({ key, values = {} }: Phrase): string {
  return readSentence(key, values).replaceAll(/\{(\w+)\}/g, (written, name: string) => {
    const value = values[name];
    return value === undefined ? written : isolate(value);
  });
}

/** The sentence with its `{names}` still in it; of plurals, the one for `count`. */
export function readSentence(key: PhraseKey, values: Readonly<Record<string, unknown>>): string {
  const { count } = values;
  if (typeof count !== 'number') return locale.read(key) ?? key;
  plurals ??= new Intl.PluralRules(readerLanguage());
  return (
    locale.read(`${key}_${plurals.select(count)}`) ?? locale.read(`${key}_other`) ?? locale.read(key) ?? key
  );
}

export function sayValue(value: PhraseValue): string {
  if (typeof value === 'number') return value.toLocaleString(readerLanguage());
  return typeof value === 'string' ? value : sayPhrase(value);
}

/** “a, b and c” */
export function sayList(
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(readerLanguage(), { type }).format(items);
}

/** Names in a row that is no sentence: “a, b, c” */
export const sayRow = (names: readonly string[]): string => names.join(say('nameSeparator'));

export const saySentences = (sentences: readonly string[]): string =>
  sentences.reduce((first, second) => say('twoSentences', { first, second }));

/** A name written from left to right would else pull the words around it to its side; a sentence of ours has its own. */
function isolate(value: PhraseValue): string {
  const said = sayValue(value);
  if (readerDirection() === 'ltr') return said;
  return `${typeof value === 'object' ? '\u2067' : '\u2068'}${said}\u2069`;
}
