import { isCoherent, readIndex, type Index } from '../../core/index/index-read.ts';
import type { IndexReply } from '../../core/messages/protocol.ts';
import type { PageSettings } from '../../core/settings/page-settings.ts';
import { receiveIndex } from '../../platform/assets/index-bytes.ts';
import { readSmallIndex } from '../../platform/assets/small-index.ts';
import { askPatiently } from '../../platform/browser/messages.ts';

export type FetchedIndex =
  | { type: 'current' }
  /** Its known entries are those of the settings with this `knownHash`. */
  | { type: 'new'; index: Index; reply: IndexReply; knownHash: string }
  | { type: 'failed'; error: string };

export async function fetchIndex(
  settings: PageSettings,
  revision: string | null,
  signal: AbortSignal,
): Promise<FetchedIndex> {
  // The small one lies beside the settings: the background may sleep on.
  const small = await readSmallIndex(settings.revision);
  const stored = small && readIndex(small.bytes);
  const smallIndex = stored && isCoherent(stored) ? stored : null;
  if (signal.aborted || (smallIndex && small?.revision === revision)) return { type: 'current' };
  if (smallIndex && small)
    return { type: 'new', index: smallIndex, reply: small, knownHash: small.knownHash };
  const reply = await askPatiently('index', { haveRevision: revision }, signal);
  if (!reply.ok) return { type: 'failed', error: `no index: ${reply.error}` };
  if (!reply.value) return { type: 'current' };
  const received = receiveIndex(reply.value);
  const index = readIndex(received.bytes);
  return index
    ? { type: 'new', index, reply: received, knownHash: settings.knownHash }
    : { type: 'failed', error: 'the index cannot be read' };
}
