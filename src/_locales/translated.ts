/** One text, or one for each plural category of the language that `Intl.PluralRules` names. */
export type Plurals = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Sentence = string | Plurals;

/** The sentences of a part of the interface in another language: the same keys, plurals where the English has them. */
export type Translated<Part> = { readonly [Key in keyof Part]: Part[Key] extends string ? string : Plurals };

/** Plurals get a key each, as in `terms_one` and `terms_other`. */
export function flattenSentences(sentences: Readonly<Record<string, Sentence>>): Record<string, string> {
  const flat = Object.entries(sentences).flatMap(([key, said]) =>
    typeof said === 'string'
      ? [[key, said]]
      : Object.entries(said).map(([category, text]) => [`${key}_${category}`, text]),
  );
  return Object.fromEntries(flat) as Record<string, string>;
}
