import type { Reason } from '../../core/judge/mention.ts';

/** A sentence in its parts: "Marked", ": ", "this page is about …". */
interface Explanation {
  verdict: 'Marked' | 'Held back' | 'Not marked here' | 'Not marked again';
  joint: ': ' | ' because ';
  grounds: string;
}

export function explainReason(reason: Reason, words: string): string {
  const { verdict, joint, grounds } = explain(reason, words);
  return `${verdict}${joint}${grounds}.`;
}

export function explainUnderHeading(reason: Reason, words: string): string {
  const { joint, grounds } = explain(reason, words);
  if (joint !== ': ') return explainReason(reason, words);
  return `${grounds.charAt(0).toUpperCase()}${grounds.slice(1)}.`;
}

export function answerWithReason(reason: Reason, words: string): string {
  const { verdict, joint, grounds } = explain(reason, words);
  return `${verdict === 'Marked' ? 'It is marked' : verdict}${joint}${grounds}.`;
}

const marked = (grounds: string): Explanation => ({ verdict: 'Marked', joint: ': ', grounds });
const because = (grounds: string): Explanation => ({ verdict: 'Marked', joint: ' because ', grounds });
const held = (grounds: string): Explanation => ({ verdict: 'Held back', joint: ': ', grounds });

/** A member of the union may have several codes. */
type ReasonOf<Code, R = Reason> = R extends { code: infer Codes } ? (Code extends Codes ? R : never) : never;
type Explain<Code> = (reason: ReasonOf<Code>, words: string) => Explanation;

const EXPLANATIONS: { [Code in Reason['code']]: Explain<Code> } = {
  always: (_, words) => marked(`“${words}” means the same wherever it stands`),
  topic: ({ evidence, topic }) =>
    evidence.length
      ? because(`this page also mentions ${listQuoted(evidence)}`)
      : marked(`this page is about ${topic}`),
  'off-topic': ({ evidence, topic }, words) => {
    const shown = evidence.length
      ? `${listQuoted(evidence)} alone ${evidence.length > 1 ? 'do' : 'does'} not show`
      : 'nothing else shows';
    return held(`“${words}” has many uses, and ${shown} that this page is about ${topic}`);
  },
  explained: (_, words) => marked(`this page says what “${words}” stands for`),
  asked: (_, words) => because(`you asked for “${words}” wherever it stands`),
  never: (_, words) => held(`you asked for no marks on “${words}”`),
  known: () => held('you know this term'),
  defined: () => ({ ...held('the page itself explains it in this passage'), verdict: 'Not marked here' }),
  dense: () => held('it is marked elsewhere on the page, and this passage has enough marks'),
  repeat: () => ({ ...held('it is already marked in this section'), verdict: 'Not marked again' }),
  'other-name': ({ name }) => held(`it is part of “${name}”, which is something else`),
  'other-sense': ({ long }, words) => held(`“${words}” stands for “${long}” on this page`),
  address: () => held('it is part of an address, a file name or a handle'),
  split: () => held('it is part of a longer word'),
};

const explain = (reason: Reason, words: string): Explanation =>
  (EXPLANATIONS[reason.code] as Explain<unknown>)(reason as never, words);

function listQuoted(words: readonly string[]): string {
  const quoted = words.map(each => `“${each}”`);
  const last = quoted.pop() ?? '';
  return quoted.length ? `${quoted.join(', ')} and ${last}` : last;
}
