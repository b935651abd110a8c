import { TOP_FRAME, type ToBackground } from '../core/messages/protocol.ts';
import { applyReaderAction } from '../core/settings/reader-actions.ts';
import { siteName } from '../core/settings/site-rules.ts';
import { applyDiff, changeReversibly } from '../core/undo/settings-diff.ts';
import { askFrame } from '../platform/browser/messages.ts';
import { tabOf, type Sender } from '../platform/browser/sender.ts';
import { changeSettings } from '../platform/settings/settings-store.ts';
import { keepUndo, takeBack } from '../platform/settings/undo-store.ts';

/** The host of the sender's top page; the browser itself says it of that, and the page's script of it to its frames. */
export async function topHostOf({ tabId, frameId, host }: Sender): Promise<string> {
  if (frameId === TOP_FRAME) return host;
  if (tabId === null) return '';
  const reply = await askFrame('host', {}, { tabId, frameId: TOP_FRAME });
  return reply.ok ? reply.value : '';
}

/** Replies with the name under which the change is taken back. */
export async function answerReaderAction(
  { action, done }: ToBackground['reader-action']['request'],
  sender: Sender,
): Promise<string> {
  if (action.type === 'leave-site' && siteName(action.host) !== siteName(await topHostOf(sender)))
    throw new Error('a page may only name its own site');
  const inverse = await changeReversibly(changeSettings, now => applyReaderAction(now, action, done));
  return keepUndo(tabOf(sender), inverse);
}

export async function answerUndo(
  { undo }: ToBackground['undo-action']['request'],
  sender: Sender,
): Promise<null> {
  await takeBack(tabOf(sender), undo, diff => changeSettings(now => applyDiff(now, diff)));
  return null;
}
