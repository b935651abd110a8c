/**
 * How a pack is synced. `on`: as it stands here. `too-large`, `no-room`, `failed`: what is here is not in sync, because
 * of its own size, of all synced lists', or the browser. `waiting`: another device syncs a list of this id, this one not.
 */
export interface PackSyncState {
  id: string;
  state: 'on' | 'too-large' | 'no-room' | 'failed' | 'waiting';
  /** Bytes that it takes in sync; 0 until it is there. */
  bytes: number;
}
