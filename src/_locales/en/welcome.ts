/** The page that opens first. */
export const welcome = {} as const;
