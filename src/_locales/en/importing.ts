/** The options page: reading a file into a list. */
export const importing = {} as const;
