import { TOP_FRAME, type PickedText } from '../core/messages/protocol.ts';
import { openAddWindow } from '../platform/browser/add-window.ts';
import type { MenuChosen } from '../platform/browser/menus.ts';
import { askFrame } from '../platform/browser/messages.ts';
import { keepPicked, NOTHING_PICKED } from '../platform/settings/small-stores.ts';
import { listFrames } from '../platform/browser/tabs.ts';

export async function addFromMenu({ text, tabId, frameId }: MenuChosen): Promise<void> {
  const picked = await askPicked(tabId, frameId, text);
  // If no script of ours runs there, there is the text alone.
  await open(tabId, picked, frameId, text);
}

export async function addFromKeys(tabId: number): Promise<void> {
  const frames = await listFrames(tabId);
  const all = await Promise.all(frames.map(frameId => askPicked(tabId, frameId, '')));
  const at = all.findIndex(each => each?.text.trim());
  await open(tabId, all[Math.max(at, 0)] ?? null, frames[Math.max(at, 0)] ?? TOP_FRAME, '');
}

async function open(tabId: number, picked: PickedText | null, frameId: number, text: string): Promise<void> {
  const found = picked ?? { ...NOTHING_PICKED, text };
  await keepPicked(frameId === TOP_FRAME ? found : await withPage(tabId, found));
  await openAddWindow();
}

/** A frame often has no title and no address of its own: then the page's are taken. */
async function withPage(tabId: number, picked: PickedText): Promise<PickedText> {
  if (picked.title && /^https?:/.test(picked.url)) return picked;
  const page = await askPicked(tabId, TOP_FRAME, '');
  if (!page) return picked;
  const { title, site, url, date } = page;
  return { ...picked, title, site, url, date, language: picked.language ?? page.language };
}

async function askPicked(tabId: number, frameId: number, text: string): Promise<PickedText | null> {
  const reply = await askFrame('picked', { text }, { tabId, frameId });
  return reply.ok ? reply.value : null;
}
