/** The options page: copies of everything, and the bin. */
export const backup = {} as const;
