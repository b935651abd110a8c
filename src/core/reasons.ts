/** Why a mention is marked or held back. */
export type Reason =
  | { code: 'always' }
  | { code: 'topic'; topic: string; evidence: string[] }
  | { code: 'off-topic'; topic: string; evidence: string[] }
  | { code: 'explained' }
  | { code: 'repeat' }
  | { code: 'other-name'; name: string }
  | { code: 'other-sense'; long: string }
  | { code: 'address' }
  | { code: 'split' };

/** The reason as a sentence that a reader understands. */
export function explain(reason: Reason, text: string): string {
  switch (reason.code) {
    case 'always':
      return `Marked: “${text}” means the same wherever it stands.`;
    case 'topic':
      return `Marked because this page also mentions ${listWords(reason.evidence)}.`;
    case 'off-topic':
      return reason.evidence.length
        ? `Held back: “${text}” has many uses, and ${listWords(reason.evidence)} alone does not show that this page is about ${reason.topic}.`
        : `Held back: “${text}” has many uses, and nothing else shows that this page is about ${reason.topic}.`;
    case 'explained':
      return `Marked: this page says what “${text}” stands for.`;
    case 'repeat':
      return 'Not marked again: it is already marked in this section.';
    case 'other-name':
      return `Held back: it is part of “${reason.name}”, which is something else.`;
    case 'other-sense':
      return `Held back: “${text}” stands for “${reason.long}” on this page.`;
    case 'address':
      return 'Held back: it is part of an address, a file name or a handle.';
    case 'split':
      return 'Held back: it is part of a longer word.';
  }
}

function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
