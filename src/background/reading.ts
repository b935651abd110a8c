import type { BarView, ReadingAsk, ReadingReply, Request } from '../core/messages/protocol.ts';
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
import { askFrame, type Sender } from '../platform/browser/messages.ts';
import { changeReading, type ReadingRecord } from '../platform/settings/reading-store.ts';
import { listFrames } from '../platform/browser/tabs.ts';

const TOP = 0;

/** Begins reading mode in a tab, or ends it. */
export async function toggleReading(tabId: number): Promise<void> {
  await changeReading(tabId, async record => {
    if (record) return take(tabId, record, { type: 'leave' });
    const answers = await listMarks(tabId);
    const top = answers.find(({ frame }) => frame === TOP);
    if (!top) return null;
    const marks = orderMarks(answers);
    const begun = {
      state: { ...INITIAL_READING, marks },
      said: marks.length ? '' : 'No marks on this page.',
    };
    return take(tabId, begun, { type: 'choose', at: firstInView(marks, top.answer.above) });
  });
}

/** Does what the reader asks in reading mode; false where the mode is over. */
export async function answerReading(event: Request<'reading-event'>, { tabId }: Sender): Promise<boolean> {
  if (tabId === null) return false;
  const left = await changeReading(tabId, async record => {
    if (!record) return null;
    if (event.type === 'key') return take(tabId, record, eventOfKey(event.key));
    if (event.type !== 'changed') return take(tabId, record, event);
    return take(tabId, record, { type: 'marks', marks: orderMarks(await listMarks(tabId)) });
  });
  return left !== null;
}

/** The next record, once all that follows from the event is done. */
async function take(
  tabId: number,
  record: ReadingRecord,
  event: ReadingEvent | MarksEvent,
): Promise<ReadingRecord | null> {
  const { state, effects } = stepReading(record.state, event);
  let { said } = record;
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
      if (effect.asked) said = sayMark(state, passage);
    }
  }
  await ask(tabId, TOP, { type: 'bar', view: viewOf({ state, said }), focus });
  return { state, said };
}

function sayMark({ at, marks }: ReadingState, passage: ReadingReply): string {
  const read = passage && 'start' in passage ? sentenceOf(passage) : 'It is no longer on the page.';
  return `${at + 1} of ${marks.length}: ${marks[at].text}. ${read}`;
}

function viewOf({ state: { marks, at, list, card }, said }: ReadingRecord): BarView {
  return {
    at,
    count: marks.length,
    text: marks[at]?.text ?? '',
    list: list ? marks.map(({ text }) => text) : null,
    said,
    away: card && marks[at]?.frame !== TOP,
  };
}

async function listMarks(tabId: number): Promise<FrameAnswer[]> {
  const replies = await askAll(tabId, { type: 'list' });
  return replies.flatMap(({ frame, reply }) => (reply && 'marks' in reply ? [{ frame, answer: reply }] : []));
}

async function askAll(tabId: number, what: ReadingAsk): Promise<{ frame: number; reply: ReadingReply }[]> {
  const frames = await listFrames(tabId);
  return Promise.all(frames.map(async frame => ({ frame, reply: await ask(tabId, frame, what) })));
}

/** A frame's answer, or null: one that is busy or gone must not hold up the others. */
function ask(tabId: number, frameId: number, what: ReadingAsk): Promise<ReadingReply> {
  return Promise.race([
    askFrame('reading', what, { tabId, frameId }).then(reply => (reply.ok ? reply.value : null)),
    new Promise<null>(resolve => setTimeout(() => resolve(null), FRAME_TIMEOUT_MS)),
  ]);
}
