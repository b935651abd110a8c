import type { OpeningWords } from './text-sieve.ts';

/** Null where one lies in a run whose characters are others in the skeleton. */
export function startsInText({ starts, shifts }: OpeningWords): number[] | null {
  const inText: number[] = [];
  let grown = 0;
  let next = 0;
  for (const start of starts) {
    for (; next < shifts.length; next++) {
      const [at, length, plain] = shifts[next]!;
      if (start - grown < at) break;
      if (start - grown < at + plain) return null;
      grown += plain - length;
    }
    inText.push(start - grown);
  }
  return inText;
}
