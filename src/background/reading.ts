import {
  TOP_FRAME,
  type BarView,
  type ReadingAsk,
  type ReadingReply,
  type ToBackground,
} from '../core/messages/protocol.ts';
import { phrase, type Phrase } from '../core/phrase.ts';
import { eventOfKey } from '../core/reading/reading-keys.ts';
import { firstInView, orderMarks, type FrameAnswer } from '../core/reading/reading-order.ts';
import {
  INITIAL_READING,
  stepReading,
  type MarksEvent,
  type ReadingEvent,
  type ReadingState,
} from '../core/reading/reading-state.ts';
import { sentenceOf } from '../core/text/sentence.ts';
import { FRAME_TIMEOUT_MS } from '../core/timing.ts';
import { askFrame } from '../platform/browser/messages.ts';
import type { Sender } from '../platform/browser/sender.ts';
import { changeReading, type ReadingRecord } from '../platform/settings/reading-store.ts';
import { listFrames } from '../platform/browser/tabs.ts';
import { withinTime } from '../platform/within-time.ts';

/** Events that frames may send; all others are presses in the bar, which the top page has. */
const OF_FRAMES: ReadonlySet<string> = new Set(['closed', 'changed', 'key']);

export async function toggleReading(tabId: number): Promise<void> {
  await changeReading(tabId, async record => {
    if (record) return step(tabId, record, { type: 'leave' });
    // A page that loads, or is busy, answers late: the key would seem to do nothing.
    const answers = await listAllMarks(tabId, INITIAL_READING);
    const top = answers?.find(({ frame }) => frame === TOP_FRAME);
    if (!answers || !top) return null;
    const marks = orderMarks(answers);
    const begun = {
      state: { ...INITIAL_READING, marks },
      status: marks.length ? null : phrase('readingNoMarks'),
    };
    return step(tabId, begun, { type: 'choose', at: firstInView(marks, top.answer.above) });
  });
}

/** False where the mode is over. */
export async function answerReading(
  event: ToBackground['reading-event']['request'],
  { tabId, frameId }: Sender,
): Promise<boolean> {
  if (frameId !== TOP_FRAME && !OF_FRAMES.has(event.type))
    throw new Error('only the page that has the bar may');
  if (tabId === null) return false;
  const record = await changeReading(tabId, async now => {
    if (!now) return null;
    if (event.type === 'key') return step(tabId, now, eventOfKey(event.key));
    if (event.type !== 'changed') return step(tabId, now, event);
    const answers = await listAllMarks(tabId, now.state);
    return answers ? step(tabId, now, { type: 'marks', marks: orderMarks(answers) }) : now;
  });
  return record !== null;
}

async function step(
  tabId: number,
  record: ReadingRecord,
  event: ReadingEvent | MarksEvent,
): Promise<ReadingRecord | null> {
  const { state, effects } = stepReading(record.state, event);
  let { status } = record;
  let focus = false;
  for (const effect of effects) {
    if (effect.type === 'leave') {
      await askAll(tabId, { type: 'end' });
      return null;
    }
    if (effect.type === 'focus') focus = true;
    else if (effect.type === 'clear')
      await ask(tabId, effect.frame, { type: 'show', id: null, scroll: false });
    else if (effect.type === 'card') await ask(tabId, effect.mark.frame, { type: 'card', open: effect.open });
    else {
      const { id, frame } = effect.mark;
      const passage = await ask(tabId, frame, { type: 'show', id, scroll: effect.asked });
      if (effect.asked) status = describeMark(state, passage);
    }
  }
  await ask(tabId, TOP_FRAME, { type: 'bar', view: viewOf({ state, status }), focus });
  return { state, status };
}

function describeMark({ at, marks }: ReadingState, passage: ReadingReply): Phrase {
  const sentence = passage && 'start' in passage ? sentenceOf(passage) : phrase('readingMarkGone');
  return phrase('readingMark', { at: at + 1, total: marks.length, term: marks[at]?.text ?? '', sentence });
}

function viewOf({ state: { marks, at, list, card }, status }: ReadingRecord): BarView {
  return {
    at,
    count: marks.length,
    text: marks[at]?.text ?? '',
    list: list ? marks.map(({ text }) => text) : null,
    status,
    away: card && marks[at]?.frame !== TOP_FRAME,
  };
}

const LIST_TRIES = 5;

/** Null where a page stays too busy to answer: it has not lost its marks. */
async function listAllMarks(tabId: number, { marks }: ReadingState): Promise<FrameAnswer[] | null> {
  for (let tries = 0; tries < LIST_TRIES; tries++) {
    const { answers, late } = await listMarks(tabId);
    const isTopThere = answers.some(({ frame }) => frame === TOP_FRAME);
    if (isTopThere && !marks.some(({ frame }) => late.has(frame))) return answers;
  }
  return null;
}

/** `late`: frames that have not answered in time. */
async function listMarks(tabId: number): Promise<{ answers: FrameAnswer[]; late: ReadonlySet<number> }> {
  const frames = await listFrames(tabId);
  const late = new Set(frames);
  const answers: FrameAnswer[] = [];
  const list = async (frame: number): Promise<void> => {
    const reply = await ask(tabId, frame, { type: 'list' }, () => late.delete(frame));
    if (reply && 'marks' in reply) answers.push({ frame, answer: reply });
  };
  await Promise.all(frames.map(list));
  return { answers: answers.sort((a, b) => a.frame - b.frame), late };
}

async function askAll(tabId: number, request: ReadingAsk): Promise<void> {
  const frames = await listFrames(tabId);
  await Promise.all(frames.map(frame => ask(tabId, frame, request)));
}

function ask(
  tabId: number,
  frameId: number,
  request: ReadingAsk,
  onReply?: () => void,
): Promise<ReadingReply> {
  const answer = askFrame('reading', request, { tabId, frameId }).then(reply => {
    onReply?.();
    return reply.ok ? reply.value : null;
  });
  return withinTime(answer, FRAME_TIMEOUT_MS);
}
