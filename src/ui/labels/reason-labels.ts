import type { Reason } from '../../core/judge/mention.ts';
import { say, sayList } from '../../locale/say.ts';

interface Explanation {
  isMarked: boolean;
  grounds: string;
  /** A few words that stand beside a term that is not marked. */
  short: string;
}

export function explainReason(reason: Reason, words: string): string {
  const { isMarked, grounds } = explain(reason, words);
  return say(isMarked ? 'reasonMarked' : 'reasonNotMarked', { reason: grounds });
}

export function answerWithReason(reason: Reason, words: string): string {
  const { isMarked, grounds } = explain(reason, words);
  return say(isMarked ? 'reasonMarkedAfterAll' : 'reasonNotMarked', { reason: grounds });
}

export const nameReason = (reason: Reason): string => explain(reason, '').short;

const marked = (grounds: string): Explanation => ({ isMarked: true, grounds, short: say('shortMarked') });
const unmarked = (short: string, grounds: string): Explanation => ({ isMarked: false, grounds, short });

/** A member of the union may have several codes. */
type ReasonOf<Code, R = Reason> = R extends { code: infer Codes } ? (Code extends Codes ? R : never) : never;
type Explain<Code> = (reason: ReasonOf<Code>, words: string) => Explanation;

const EXPLANATIONS: { [Code in Reason['code']]: Explain<Code> } = {
  unambiguous: (_, words) => marked(say('reasonOneMeaning', { words })),
  topic: ({ evidence, topic }) =>
    marked(
      evidence.length
        ? say('reasonAlsoMentions', { mentioned: listQuoted(evidence) })
        : say('reasonAboutTopic', { topic }),
    ),
  'off-topic': ({ evidence, topic }, words) =>
    unmarked(
      say('shortOffTopic'),
      evidence.length
        ? say('reasonNotEnough', { count: evidence.length, mentioned: listQuoted(evidence), words, topic })
        : say('reasonOffTopic', { words, topic }),
    ),
  explained: (_, words) => marked(say('reasonExplained', { words })),
  asked: () => marked(say('reasonAlways')),
  never: () => unmarked(say('shortNever'), say('reasonNever')),
  known: () => unmarked(say('shortKnown'), say('reasonKnown')),
  defined: () => unmarked(say('shortDefined'), say('reasonDefined')),
  dense: () => unmarked(say('shortDense'), say('reasonDense')),
  repeat: () => unmarked(say('shortRepeat'), say('reasonRepeat')),
  'other-name': ({ name }) => unmarked(say('shortOtherName'), say('reasonOtherName', { name })),
  'other-sense': ({ long }, words) =>
    unmarked(say('shortOtherSense'), say('reasonOtherSense', { words, long })),
  address: () => unmarked(say('shortAddress'), say('reasonAddress')),
  split: () => unmarked(say('shortSplit'), say('reasonSplit')),
};

const explain = (reason: Reason, words: string): Explanation =>
  (EXPLANATIONS[reason.code] as Explain<unknown>)(reason as never, words);

const listQuoted = (words: readonly string[]): string => sayList(words.map(text => say('quoted', { text })));
