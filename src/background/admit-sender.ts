import { OWN_REQUESTS } from '../core/messages/background-requests.ts';
import type { ToBackground } from '../core/messages/protocol.ts';
import type { Sender } from '../platform/browser/messages.ts';

export function admitSender(name: keyof ToBackground, { own }: Sender): void {
  if (OWN_REQUESTS.has(name) && !own) throw new Error('only a page of the extension may ask that');
}
