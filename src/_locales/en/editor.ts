/** The editor of a term. */
export const editor = {} as const;
