/** The terms, which the bundler puts in. */
declare const TERMS: string[];

export const terms = TERMS;

/** These may stand right beside a match, besides white space: by itself `exactly` takes no comma for a word's end. */
export const LIMITERS = [...'.,;:!?()[]"“”‘’\'/-'];

export const WAY = { separateWordSearch: false, acrossElements: true } as const;
