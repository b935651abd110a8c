import { readIndex, type Index } from '../../../src/core/index/index-read.ts';
import type { IndexRequest, ListName } from '../worker.ts';

const known = new Map<ListName, Index>();

const ask = async (request: IndexRequest): Promise<unknown> => await chrome.runtime.sendMessage(request);

/** Lets the worker build an index anew; how long that took, in ms. */
export async function timeBuild(forms: number): Promise<number> {
  return (await ask({ name: 'build', forms })) as number;
}

/** Measures how an index gets into the page: the message there and back, and opening it, in ms. */
export async function timeTransfer(
  forms: ListName,
): Promise<{ bytes: number; transfer: number; read: number }> {
  const began = performance.now();
  const bytes = (await ask({ name: 'bytes', forms })) as Uint8Array<ArrayBuffer>;
  const arrived = performance.now();
  const index = readIndex(bytes);
  const opened = performance.now();
  if (!index) throw new Error('the index cannot be read');
  known.set(forms, index);
  return { bytes: bytes.byteLength, transfer: arrived - began, read: opened - arrived };
}

/** Fetches indexes so that scans can use them. */
export async function load(...counts: ListName[]): Promise<void> {
  for (const forms of counts) if (!known.has(forms)) await timeTransfer(forms);
}

/** An index that was loaded. */
export function indexOf(forms: ListName): Index {
  const index = known.get(forms);
  if (!index) throw new Error(`the index of ${forms} forms is not loaded`);
  return index;
}
