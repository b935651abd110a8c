import type { ToBackground } from '../core/messages/protocol.ts';
import type { EntryName } from '../core/model/card-entry.ts';
import { applyReaderAction } from '../core/settings/reader-actions.ts';
import { siteName } from '../core/settings/site-rules.ts';
import { applyDiff, changeReversibly } from '../core/undo/settings-diff.ts';
import { readActivePacks } from './active-packs.ts';
import { topHostOf } from './senders/top-host.ts';
import { tabOf, type Sender } from '../platform/browser/sender.ts';
import { changeSettings } from '../platform/settings/settings-store.ts';
import { keepUndo, takeBack } from '../platform/settings/undo-store.ts';

/** Replies with the name under which the change is taken back. */
export async function answerReaderAction(
  { action, done }: ToBackground['reader-action']['request'],
  sender: Sender,
): Promise<string> {
  if (action.type === 'leave-site' && siteName(action.host) !== siteName(await topHostOf(sender)))
    throw new Error('a page may only name its own site');
  if (action.type === 'know' && !sender.own && !(await isShared(action)))
    throw new Error('a page may only name a term that it has a card of');
  const inverse = await changeReversibly(changeSettings, now => applyReaderAction(now, action, done));
  return keepUndo(tabOf(sender), inverse);
}

async function isShared({ pack, entry }: EntryName): Promise<boolean> {
  const packs = await (await readActivePacks()).packs();
  return packs.some(each => each.pack.id === pack && each.cardNamed(entry, 0) !== null);
}

export async function answerUndo(
  { undo }: ToBackground['undo-action']['request'],
  sender: Sender,
): Promise<null> {
  await takeBack(tabOf(sender), undo, diff => changeSettings(now => applyDiff(now, diff)));
  return null;
}
