/** Faults of files, with the field before them where one is named. */
export const faults = {} as const;
