/** "pt" for "pt-BR", in small letters: languages are compared without script and region. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-', 1)[0]!;

/** False where either is unknown. */
export function isSameLanguage(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && primaryLanguage(one) === primaryLanguage(other);
}
