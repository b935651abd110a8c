/** Faults of documents, and what was left out of them. */
export const documents = {} as const;
