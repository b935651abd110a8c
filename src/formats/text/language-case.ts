/** A language tag in the case that tags are written in: some tools make them lower-case, others capitals. */
export function fixTagCase(tag: string): string {
  let isPrivate = false;
  return tag
    .toLowerCase()
    .split('-')
    .map((part, i) => {
      const isPlain = isPrivate || i === 0;
      isPrivate ||= part.length === 1;
      if (isPlain) return part;
      if (part.length === 2) return part.toUpperCase();
      return /^[a-z]{4}$/.test(part) ? part.charAt(0).toUpperCase() + part.slice(1) : part;
    })
    .join('-');
}
