/** Faults of what is stored. */
export const storage = {} as const;
