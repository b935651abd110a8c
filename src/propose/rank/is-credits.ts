const NAME = /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|d[aei]|del|van|von|der|la)){1,4}$/u;

const MIN_NAMES = 5;
const MIN_SHARE = 0.7;

/** A paragraph that does nothing but name people, such as those who translated a document. */
export function isCredits(text: string): boolean {
  const parts = text.split(/[,;·•|、]/u).map(part => part.trim());
  const names = parts.filter(part => NAME.test(part)).length;
  return names >= MIN_NAMES && names >= MIN_SHARE * parts.length;
}
