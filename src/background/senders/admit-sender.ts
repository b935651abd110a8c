import { OWN_REQUESTS } from '../../core/messages/background-requests.ts';
import type { ToBackground } from '../../core/messages/protocol.ts';
import type { MessageHandlers } from '../../platform/browser/messages.ts';
import { senderOf, tabOf, type Sender } from '../../platform/browser/sender.ts';
import { TabBudgets } from './tab-budget.ts';

type Handlers = Record<keyof ToBackground, (request: unknown, sender: Sender) => unknown>;

const budgets = new TabBudgets();

/** A page's process may be in anybody's hands: what it sends is not more than its place allows, nor without end. */
export function admitSenders(handlers: Handlers): MessageHandlers {
  const admitOne = (name: keyof ToBackground): [string, MessageHandlers[string]] => [
    name,
    (request, from) => {
      const sender = senderOf(from);
      admit(name, sender);
      return handlers[name](request, sender);
    },
  ];
  return Object.fromEntries((Object.keys(handlers) as (keyof ToBackground)[]).map(admitOne));
}

function admit(name: keyof ToBackground, sender: Sender): void {
  if (sender.own) return;
  if (OWN_REQUESTS.has(name)) throw new Error('only a page of the extension may ask that');
  if (!budgets.spend(tabOf(sender), name, performance.now())) throw new Error('too many requests');
}
