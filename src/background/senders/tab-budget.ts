import type { ToBackground } from '../../core/messages/protocol.ts';

interface Limit {
  /** At once. */
  most: number;
  perSecond: number;
}

/** Requests that follow a press or a key, so that few come together. */
const READER_LIMIT: Limit = { most: 20, perSecond: 2 };

/** Enough for hundreds of frames that load together. */
const PAGE_LIMIT: Limit = { most: 3000, perSecond: 300 };

const READER_REQUESTS: ReadonlySet<keyof ToBackground> = new Set([
  'reader-action',
  'undo-action',
  'packs-off',
  'open-options',
]);

/** In requests that only note something. */
const COSTS: Partial<Record<keyof ToBackground, number>> = { index: 10, known: 10, entries: 5 };

/** More tabs that have asked of late are not remembered. */
const MAX_TABS = 1000;

/** Keeps a tab that floods the background from taking the time of others. In memory: a new worker grants all anew. */
export class TabBudgets {
  /** By tab and limit, the oldest first. */
  readonly #left = new Map<string, { left: number; at: number }>();

  /** False where the tab has asked too much; `now` in ms. */
  spend(tabId: number, name: keyof ToBackground, now: number): boolean {
    const isReaders = READER_REQUESTS.has(name);
    const { most, perSecond } = isReaders ? READER_LIMIT : PAGE_LIMIT;
    const cost = isReaders ? 1 : (COSTS[name] ?? 1);
    const key = `${tabId} ${isReaders}`;
    const { left, at } = this.#left.get(key) ?? { left: most, at: now };
    const has = Math.min(most, left + ((now - at) * perSecond) / 1000);
    const isGranted = has >= cost;
    this.#left.delete(key);
    this.#left.set(key, { left: isGranted ? has - cost : has, at: now });
    if (this.#left.size > 2 * MAX_TABS) this.#left.delete(this.#left.keys().next().value!);
    return isGranted;
  }
}
