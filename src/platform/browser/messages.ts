import browser, { type Runtime } from 'webextension-polyfill';
import type { Message, MessageName, Reply, ReplyOf, Request } from '../../core/messages/protocol.ts';

/** Where a message comes from: the tab and frame of a page, or an extension page. */
export interface Sender {
  tabId: number | null;
  frameId: number;
  /** True if it comes from a page of the extension itself. */
  own: boolean;
}

/** One handler for each message that a context answers. A handler that throws replies with the error's sentence. */
export type Handlers = {
  [N in MessageName]?: (request: Request<N>, sender: Sender) => ReplyOf<N> | Promise<ReplyOf<N>>;
};

const failed = (error: unknown): { ok: false; error: string } => ({
  ok: false,
  error: error instanceof Error ? error.message : String(error),
});

/** Asks the background. Never throws: a background that cannot be reached is a failed reply. */
export async function askBackground<N extends MessageName>(
  name: N,
  request: Request<N>,
): Promise<Reply<ReplyOf<N>>> {
  try {
    const reply = await browser.runtime.sendMessage({ name, request });
    return (reply as Reply<ReplyOf<N>> | undefined) ?? failed('no answer');
  } catch (error) {
    return failed(error);
  }
}

/** Asks the content script in one frame of a tab. A frame without one is a failed reply. */
export async function askFrame<N extends MessageName>(
  name: N,
  request: Request<N>,
  to: { tabId: number; frameId: number },
): Promise<Reply<ReplyOf<N>>> {
  try {
    const reply = await browser.tabs.sendMessage(to.tabId, { name, request }, { frameId: to.frameId });
    return (reply as Reply<ReplyOf<N>> | undefined) ?? failed('no answer');
  } catch (error) {
    return failed(error);
  }
}

/** Answers messages of this extension; those without a handler here are left to other contexts. */
export function answerMessages(handlers: Handlers, signal: AbortSignal): void {
  const listen = (message: unknown, from: Runtime.MessageSender): Promise<Reply<unknown>> | undefined => {
    if (from.id !== browser.runtime.id || !isMessage(message) || !Object.hasOwn(handlers, message.name)) {
      return undefined;
    }
    const handle = handlers[message.name] as (request: unknown, sender: Sender) => unknown;
    const sender: Sender = {
      tabId: from.tab?.id ?? null,
      frameId: from.frameId ?? 0,
      own: from.url?.startsWith(browser.runtime.getURL('')) ?? false,
    };
    return answer(handle, message.request, sender);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(
      listen as Parameters<typeof browser.runtime.onMessage.removeListener>[0],
    ),
  );
}

async function answer(
  handle: (request: unknown, sender: Sender) => unknown,
  request: unknown,
  sender: Sender,
): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await handle(request, sender) };
  } catch (error) {
    return failed(error);
  }
}

function isMessage(message: unknown): message is Message {
  return (
    typeof message === 'object' &&
    message !== null &&
    typeof (message as Message).name === 'string' &&
    typeof (message as Message).request === 'object'
  );
}

/** True while this context belongs to a running extension; false in pages left over from before an update. */
export function isConnected(): boolean {
  // In such a page `chrome.runtime` itself may be gone.
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
