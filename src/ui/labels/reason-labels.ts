import type { Reason } from '../../core/judge/mention.ts';

/** A sentence in its parts: "Marked", ": ", "this page is about …". */
interface Explanation {
  verdict: 'Marked' | 'Held back' | 'Not marked here' | 'Not marked again';
  joint: ': ' | ' because ';
  grounds: string;
}

/** The reason as a sentence; `words` are the mention's, as they are read. */
export function explainReason(reason: Reason, words: string): string {
  const { verdict, joint, grounds } = explain(reason, words);
  return `${verdict}${joint}${grounds}.`;
}

/** The sentence where a heading says already that something is marked or held back. */
export function explainUnderHeading(reason: Reason, words: string): string {
  const { joint, grounds } = explain(reason, words);
  if (joint !== ': ') return explainReason(reason, words);
  return `${grounds.charAt(0).toUpperCase()}${grounds.slice(1)}.`;
}

/** The sentence as an answer to the question why something is not marked. */
export function answerWithReason(reason: Reason, words: string): string {
  const { verdict, joint, grounds } = explain(reason, words);
  return `${verdict === 'Marked' ? 'It is marked' : verdict}${joint}${grounds}.`;
}

function explain(reason: Reason, words: string): Explanation {
  const marked = (grounds: string): Explanation => ({ verdict: 'Marked', joint: ': ', grounds });
  const because = (grounds: string): Explanation => ({ verdict: 'Marked', joint: ' because ', grounds });
  const held = (grounds: string): Explanation => ({ verdict: 'Held back', joint: ': ', grounds });
  switch (reason.code) {
    case 'always':
      return marked(`“${words}” means the same wherever it stands`);
    case 'topic':
      return reason.evidence.length
        ? because(`this page also mentions ${listQuoted(reason.evidence)}`)
        : marked(`this page is about ${reason.topic}`);
    case 'off-topic': {
      const { evidence, topic } = reason;
      const shown = evidence.length
        ? `${listQuoted(evidence)} alone ${evidence.length > 1 ? 'do' : 'does'} not show`
        : 'nothing else shows';
      return held(`“${words}” has many uses, and ${shown} that this page is about ${topic}`);
    }
    case 'explained':
      return marked(`this page says what “${words}” stands for`);
    case 'asked':
      return because(`you asked for “${words}” wherever it stands`);
    case 'never':
      return held(`you asked for no marks on “${words}”`);
    case 'known':
      return held('you know this term');
    case 'defined':
      return { ...held('the page itself explains it in this passage'), verdict: 'Not marked here' };
    case 'dense':
      return held('this passage has enough marks; rarer terms come first');
    case 'repeat':
      return { ...held('it is already marked in this section'), verdict: 'Not marked again' };
    case 'other-name':
      return held(`it is part of “${reason.name}”, which is something else`);
    case 'other-sense':
      return held(`“${words}” stands for “${reason.long}” on this page`);
    case 'address':
      return held('it is part of an address, a file name or a handle');
    case 'split':
      return held('it is part of a longer word');
  }
}

function listQuoted(words: readonly string[]): string {
  const quoted = words.map(each => `“${each}”`);
  const last = quoted.pop() ?? '';
  return quoted.length ? `${quoted.join(', ')} and ${last}` : last;
}
