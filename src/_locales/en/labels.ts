/** Reasons, dates, sources, languages and other values, wherever they are shown. */
export const labels = {} as const;
