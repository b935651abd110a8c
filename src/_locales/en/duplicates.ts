/** The options page: terms that are in several lists. */
export const duplicates = {} as const;
