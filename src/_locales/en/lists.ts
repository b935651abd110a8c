/** The options page: lists, and the table of one list. */
export const lists = {} as const;
