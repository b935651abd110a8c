export function haveSameWords(one: string, other: string): boolean {
  const words = bare(one);
  return words !== '' && words === bare(other);
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”‘’«»„]+|[\s"'“”‘’«»„.。]+$/g, '');
}
