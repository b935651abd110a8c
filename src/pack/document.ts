import { createHash } from 'node:crypto';

export function readPassages(document: string): Map<string, string> {
  const passages = new Map<string, string>();
  for (const line of document.split(/\r?\n/)) {
    const [, id, text = ''] = /^(P\d+): (.*)$/.exec(line) ?? [];
    if (id !== undefined) passages.set(id, text);
  }
  return passages;
}

export function hashPassage(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
