import type { Reason } from '../../core/judge/mention.ts';

interface Explanation {
  verdict: 'Marked' | 'Not marked';
  grounds: string;
  /** A few words that stand beside a term that is not marked. */
  short: string;
}

export function explainReason(reason: Reason, words: string): string {
  const { verdict, grounds } = explain(reason, words);
  return `${verdict}: ${grounds}.`;
}

export function answerWithReason(reason: Reason, words: string): string {
  const { verdict, grounds } = explain(reason, words);
  return `${verdict === 'Marked' ? 'It is marked' : verdict}: ${grounds}.`;
}

export const nameReason = (reason: Reason): string => explain(reason, '').short;

const marked = (grounds: string): Explanation => ({ verdict: 'Marked', grounds, short: 'marked' });
const unmarked = (short: string, grounds = short): Explanation => ({ verdict: 'Not marked', grounds, short });

/** A member of the union may have several codes. */
type ReasonOf<Code, R = Reason> = R extends { code: infer Codes } ? (Code extends Codes ? R : never) : never;
type Explain<Code> = (reason: ReasonOf<Code>, words: string) => Explanation;

const EXPLANATIONS: { [Code in Reason['code']]: Explain<Code> } = {
  always: (_, words) => marked(`“${words}” has only one meaning`),
  topic: ({ evidence, topic }) =>
    marked(
      evidence.length ? `this page also mentions ${listQuoted(evidence)}` : `this page is about ${topic}`,
    ),
  'off-topic': ({ evidence, topic }, words) => {
    const doubt = evidence.length
      ? `${listQuoted(evidence)} ${evidence.length > 1 ? 'are' : 'is'} not enough to tell that this page is about ${topic}`
      : `this page does not seem to be about ${topic}`;
    return unmarked('page not on topic', `“${words}” has other meanings, and ${doubt}`);
  },
  explained: (_, words) => marked(`this page says what “${words}” stands for`),
  asked: () => marked('you chose “Always mark”'),
  never: () => unmarked('set to “Never mark”', 'you chose “Never mark”'),
  known: () => unmarked('you know it', 'you know this term'),
  defined: () => unmarked('explained by the page', 'the page explains it here'),
  dense: () =>
    unmarked('enough marks nearby', 'it is marked elsewhere on this page, and there are enough marks here'),
  repeat: () => unmarked('marked nearby', 'it is already marked in this section'),
  'other-name': ({ name }) => unmarked('part of another name', `part of the name “${name}”`),
  'other-sense': ({ long }, words) =>
    unmarked('different meaning here', `“${words}” stands for “${long}” on this page`),
  address: () => unmarked('part of an address', 'part of an address, a file name or a handle'),
  split: () => unmarked('part of a longer word'),
};

const explain = (reason: Reason, words: string): Explanation =>
  (EXPLANATIONS[reason.code] as Explain<unknown>)(reason as never, words);

function listQuoted(words: readonly string[]): string {
  const quoted = words.map(each => `“${each}”`);
  const last = quoted.pop() ?? '';
  return quoted.length ? `${quoted.join(', ')} and ${last}` : last;
}
