import type { Reason } from './mention.ts';

/** The reason as a sentence that a reader understands. */
export function explain(reason: Reason, text: string): string {
  switch (reason.code) {
    case 'always':
      return `Marked: “${text}” means the same wherever it stands.`;
    case 'topic':
      return reason.evidence.length
        ? `Marked because this page also mentions ${listWords(reason.evidence)}.`
        : `Marked: this page is about ${reason.topic}.`;
    case 'off-topic':
      return reason.evidence.length
        ? `Held back: “${text}” has many uses, and ${listWords(reason.evidence)} alone ${reason.evidence.length > 1 ? 'do' : 'does'} not show that this page is about ${reason.topic}.`
        : `Held back: “${text}” has many uses, and nothing else shows that this page is about ${reason.topic}.`;
    case 'explained':
      return `Marked: this page says what “${text}” stands for.`;
    case 'asked':
      return `Marked because you asked for “${text}” wherever it stands.`;
    case 'never':
      return `Held back: you asked for no marks on “${text}”.`;
    case 'known':
      return 'Held back: you know this term.';
    case 'defined':
      return 'Not marked here: the page itself explains it in this passage.';
    case 'dense':
      return 'Held back: this passage has enough marks; rarer terms come first.';
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
