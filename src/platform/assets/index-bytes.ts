import type { IndexReply, SentIndex } from '../../core/messages/protocol.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Chrome's messages are structured clones, and its API has this name, from 148 on; before that they are JSON. */
const clonesMessages = (): boolean => 'browser' in globalThis;

/** An index as a message can carry it. */
export function sendIndex(reply: IndexReply | null): SentIndex | null {
  if (!reply || clonesMessages()) return reply;
  return { ...reply, bytes: bytesToText(reply.bytes) };
}

export function receiveIndex({ bytes, ...rest }: SentIndex): IndexReply {
  return { ...rest, bytes: typeof bytes === 'string' ? textToBytes(bytes) : bytes };
}

/** More arguments than this are too many for a call. */
const MAX_ARGUMENTS = 8192;

/** In Base64. */
export function bytesToText(bytes: Bytes): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += MAX_ARGUMENTS)
    text += String.fromCharCode(...bytes.subarray(at, at + MAX_ARGUMENTS));
  return btoa(text);
}

/** By the browser itself, since code that runs once a page is slow; Chrome has it from version 140, Node from 25. */
export function textToBytes(text: string): Bytes {
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Bytes };
  return fromBase64?.call(Uint8Array, text) ?? Uint8Array.from(atob(text), char => char.charCodeAt(0));
}
