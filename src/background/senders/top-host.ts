import { TOP_FRAME, type Reply } from '../../core/messages/protocol.ts';
import { askFrame } from '../../platform/browser/messages.ts';
import type { Sender } from '../../platform/browser/sender.ts';

/** By tab, while its top frame is asked to call back. */
const waiting = new Map<number, { host: string; answered?: Promise<Reply<boolean>> }>();

/**
 * The host of the sender's top page; '' where that has no script of ours. The top frame's process may be the one that
 * asks, so that its word does not count: it is asked for a message, of which the browser says whose it is.
 */
export async function topHostOf({ tabId, frameId, host }: Sender): Promise<string> {
  if (frameId === TOP_FRAME) return host;
  if (tabId === null) return '';
  let call = waiting.get(tabId);
  if (!call) {
    waiting.set(tabId, (call = { host: '' }));
    call.answered = askFrame('call-back', {}, { tabId, frameId: TOP_FRAME });
    void call.answered.finally(() => waiting.delete(tabId));
  }
  const reply = await call.answered;
  // Else a site that the reader has turned off would be taken for another.
  if (reply?.ok && !reply.value) throw new Error('the top page was not heard');
  return call.host;
}

export function noteCallBack(_request: object, { tabId, frameId, host }: Sender): null {
  const call = tabId !== null && frameId === TOP_FRAME && waiting.get(tabId);
  if (call) call.host = host;
  return null;
}
