/** One text, or one for each plural category of the language that `Intl.PluralRules` names. */
export type Plurals = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Sentence = string | Plurals;

/** The sentences of a part of the interface in another language: the same keys, plurals where the English has them. */
export type Translated<Part> = { readonly [Key in keyof Part]: Part[Key] extends string ? string : Plurals };
