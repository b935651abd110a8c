/** The options page: terms found in a document. */
export const review = {} as const;
