import browser, { type Runtime } from 'webextension-polyfill';
import { TOP_FRAME } from '../../core/messages/protocol.ts';

export interface Sender {
  tabId: number | null;
  frameId: number;
  /** Of its document; '' where that has none. */
  host: string;
  /** A page of the extension, and no web page that has our script. */
  own: boolean;
}

/** All of it is said by the browser, and nothing by the sender. */
export function senderOf({
  url = '',
  origin,
  tab,
  frameId = TOP_FRAME,
}: Runtime.MessageSender & { origin?: string }): Sender {
  const base = browser.runtime.getURL('');
  return {
    tabId: tab?.id ?? null,
    frameId,
    host: URL.parse(url)?.hostname ?? '',
    own: url.startsWith(base) && (origin === undefined || base.startsWith(origin)),
  };
}

/** -1 for a sender in no tab. */
export const tabOf = ({ tabId }: Sender): number => tabId ?? -1;
