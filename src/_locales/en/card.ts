/** The card, and what else is shown in pages. */
export const card = {} as const;
