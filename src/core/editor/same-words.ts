/** True for two sentences of the same words: spaces, quotation marks around it and the stop at its end make no other one. */
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
