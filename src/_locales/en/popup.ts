/** The toolbar popup, and the window that adds selected text as a term. */
export const popup = {} as const;
