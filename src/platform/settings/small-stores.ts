import browser from 'webextension-polyfill';
import type { PickedText } from '../../core/messages/protocol.ts';
import { deviceStore } from '../browser/device-store.ts';
import * as STORAGE_KEYS from '../browser/storage-keys.ts';

const { lastList: LAST_LIST, note: NOTE, picked: PICKED, sample: SAMPLE } = STORAGE_KEYS;

/** The id of the list that a term was last added to while reading; null where there was none. Never rejects. */
export async function readLastList(): Promise<string | null> {
  const stored = await deviceStore.get(LAST_LIST).catch(() => null);
  const id = stored?.[LAST_LIST];
  return typeof id === 'string' ? id : null;
}

export async function rememberLastList(id: string): Promise<void> {
  await deviceStore.set({ [LAST_LIST]: id });
}

export async function readSample(): Promise<string> {
  const { [SAMPLE]: sample } = await deviceStore.get(SAMPLE);
  return typeof sample === 'string' ? sample : '';
}

export async function keepSample(text: string): Promise<void> {
  if (text === '') await deviceStore.remove(SAMPLE);
  else await deviceStore.set({ [SAMPLE]: text });
}

/** The popup tells of the welcome page that was not opened, or of the news of a version. */
export type Announcement = 'welcome' | (string & {});

/** Null where there is nothing to tell. Never rejects. */
export async function readAnnouncement(): Promise<Announcement | null> {
  const stored = await deviceStore.get(NOTE).catch(() => null);
  const announcement = stored?.[NOTE];
  return typeof announcement === 'string' ? announcement : null;
}

export async function keepAnnouncement(announcement: Announcement): Promise<void> {
  await deviceStore.set({ [NOTE]: announcement });
}

export async function dropAnnouncement(): Promise<void> {
  await deviceStore.remove(NOTE);
}

export const NOTHING_PICKED: PickedText = {
  text: '',
  sentence: '',
  title: '',
  site: '',
  url: '',
  date: null,
  language: null,
};

// `storage.session` is memory alone: nothing of a page is on the disk before the reader says so.
export async function keepPicked(picked: PickedText): Promise<void> {
  await browser.storage.session.set({ [PICKED]: picked });
}

export async function takePicked(): Promise<PickedText | null> {
  const { [PICKED]: picked } = await browser.storage.session.get(PICKED);
  await browser.storage.session.remove(PICKED);
  return (picked as PickedText | undefined) ?? null;
}
