import { createHash } from 'node:crypto';

/** The passages of a document, one a line, each with its id before it: `P5: …`. */
export function readPassages(document: string): Map<string, string> {
  const passages = new Map<string, string>();
  for (const line of document.split(/\r?\n/)) {
    const [, id, text = ''] = /^(P\d+): (.*)$/.exec(line) ?? [];
    if (id !== undefined) passages.set(id, text);
  }
  return passages;
}

/** SHA-256 in hex of a passage's text in UTF-8. */
export function hashPassage(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
