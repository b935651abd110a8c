/** Browsers keep no more for sync: bytes of an item, with its key, and of all items; ours stay below both. */
export const SYNC_ITEM_BYTES = 7000;
export const SYNC_BYTES = 98_000;
/** Synced packs take no more of it, so that the settings always have room. */
export const SYNC_PACK_BYTES = 90_000;

/** How many bytes a browser counts for an item of `storage.sync`: its key and its JSON in UTF-8, or a few more. */
export function countSyncBytes(key: string, value: unknown): number {
  return countBytes(key) + countBytes(JSON.stringify(value) ?? '');
}

function countBytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) bytes += bytesOf(text.charCodeAt(i));
  return bytes;
}

function bytesOf(unit: number): number {
  // Chrome writes these as six characters.
  if (unit === 0x3c || unit === 0x3e || unit === 0x2028 || unit === 0x2029) return 6;
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  // Both halves of a pair make four; a lone half is escaped by JSON and never comes here.
  return unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
}
