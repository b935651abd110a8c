/** The answer, or null where none has come after `ms`: a page may be busy or frozen. */
export const withinTime = <T>(answer: Promise<T>, ms: number): Promise<T | null> =>
  Promise.race([answer, new Promise<null>(resolve => setTimeout(() => resolve(null), ms))]);
