import browser, { type Runtime } from 'webextension-polyfill';
import { FRAME_REPLIES } from '../../core/messages/frame-replies.ts';
import { isString, oneOf, shape, type Guard } from '../../core/guards.ts';
import type { Reply, ToBackground, ToFrame } from '../../core/messages/protocol.ts';

/** Between questions to a background that does not answer yet. */
export const RETRY_DELAYS_MS = [100, 300, 900, 2700];

/** One for each message that a context answers; it parses the request. One that throws replies with the error's sentence. */
type Handler = (request: unknown, from: Runtime.MessageSender) => unknown;
export type MessageHandlers = Record<string, Handler>;

const failed = (error: unknown): { ok: false; error: string } => ({
  ok: false,
  error: error instanceof Error ? error.message : String(error),
});

/** Asks the background. Never throws: a background that cannot be reached is a failed reply. */
export async function askBackground<N extends keyof ToBackground>(
  name: N,
  request: ToBackground[N]['request'],
): Promise<Reply<ToBackground[N]['reply']>> {
  try {
    const reply = await browser.runtime.sendMessage({ name, request });
    return (reply as Reply<ToBackground[N]['reply']> | undefined) ?? failed('no answer');
  } catch (error) {
    return failed(error);
  }
}

/** Asks more than once: while the extension is being installed or updated nobody may answer. */
export async function askPatiently<N extends keyof ToBackground>(
  name: N,
  request: ToBackground[N]['request'],
  signal?: AbortSignal,
): Promise<Reply<ToBackground[N]['reply']>> {
  for (const pause of RETRY_DELAYS_MS) {
    const reply = await askBackground(name, request);
    if (reply.ok || signal?.aborted) return reply;
    await new Promise(resolve => setTimeout(resolve, pause));
  }
  return askBackground(name, request);
}

/** Asks the content script in one frame of a tab. A frame without one, or with an unreadable answer, is a failed reply. */
export async function askFrame<N extends keyof ToFrame>(
  name: N,
  request: ToFrame[N]['request'],
  { tabId, frameId }: { tabId: number; frameId: number },
): Promise<Reply<ToFrame[N]['reply']>> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tabId, { name, request }, { frameId });
    if (isFailure(reply)) return reply;
    if (shape({ ok: oneOf(true), value: FRAME_REPLIES[name] as Guard<ToFrame[N]['reply']> })(reply))
      return reply as Reply<ToFrame[N]['reply']>;
    return failed(reply === undefined ? 'no answer' : `not a reply to ${name}`);
  } catch (error) {
    return failed(error);
  }
}

const isFailure = /* @__PURE__ */ shape({ ok: /* @__PURE__ */ oneOf(false), error: isString });

/** Answers messages of this extension; those without a handler here are left to other contexts. */
export function answerMessages(handlers: MessageHandlers, signal: AbortSignal): void {
  const listen = (
    message: unknown,
    from: Runtime.MessageSender,
    respond: (reply: Reply<unknown>) => void,
  ): true | undefined => {
    if (from.id !== browser.runtime.id || !isMessage(message)) return undefined;
    const handle = Object.hasOwn(handlers, message.name) && handlers[message.name];
    if (!handle) return undefined;
    void answer(handle, message.request, from).then(respond);
    // Chrome takes a promise from 148 on.
    return true;
  };
  // Its types know no listener that leaves messages to others.
  const added = listen as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(added);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(added));
}

async function answer(
  handle: Handler,
  request: unknown,
  from: Runtime.MessageSender,
): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await handle(request, from) };
  } catch (error) {
    return failed(error);
  }
}

const isMessage = (message: unknown): message is { name: string; request: unknown } =>
  typeof message === 'object' && message !== null && typeof (message as { name?: unknown }).name === 'string';

/** True while this context belongs to a running extension; false in pages left over from before an update. */
export function isConnected(): boolean {
  // In such a page `chrome.runtime` itself may be gone.
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
