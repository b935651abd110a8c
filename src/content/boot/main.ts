import type { ToFrame } from '../../core/messages/protocol.ts';
import { SIEVE_WAIT_MS, SIZE_CHECK_TIMES_MS } from '../../core/timing.ts';
import { answerMessages, askBackground, isConnected } from '../../platform/browser/messages.ts';
import { watchOwnErrors } from '../../platform/browser/own-errors.ts';
import { importOwn } from '../../platform/browser/own-files.ts';
import { watchForPages } from '../../platform/settings/page-settings-store.ts';
import type { ChunkContext } from './chunk-context.ts';
import { LazyPage } from './lazy-page.ts';
import { readSiteSettings } from './site-settings.ts';
import { listen } from '../../dom/listen.ts';

interface Chunk {
  handlers: (typeof import('./page-chunk.ts') & typeof import('./card-chunk.ts'))['handlers'];
}

const CHUNK_OF: Record<Exclude<keyof ToFrame, 'call-back' | 'document'>, 'page' | 'card'> = {
  report: 'page',
  text: 'page',
  reveal: 'card',
  jump: 'card',
  quotes: 'card',
  'why-not': 'card',
  picked: 'card',
  'page-text': 'card',
  reading: 'card',
};

async function readTopHost(): Promise<string> {
  try {
    if (window === window.top) return location.hostname;
    const host = window.top?.location.hostname;
    if (host !== undefined) return host;
  } catch {
    // Another origin: only the background can ask it. In Firefox also a frame that was dropped.
  }
  const reply = await askBackground('top-host', {});
  return reply.ok ? reply.value : '';
}

const callBack = async (): Promise<boolean> => (await askBackground('called-back', {})).ok;

/** Firefox lets any call throw (`setTimeout`: NS_ERROR_NOT_INITIALIZED) once a page was dropped during a wait. */
function endIfDropped(work: Promise<void>): void {
  work.catch((error: unknown) => {
    if (document.defaultView && !String((error as Partial<Error>).name).startsWith('NS_ERROR')) throw error;
  });
}

/** A page may cause the same one again and again, and all are told with each report. */
const MAX_ERRORS = 20;

const MIN_WIDTH_PX = 100;
const MIN_HEIGHT_PX = 40;

const isTiny = (): boolean =>
  window !== window.top && (innerWidth < MIN_WIDTH_PX || innerHeight < MIN_HEIGHT_PX);

function beginOnceGrown(): void {
  const waiting = new AbortController();
  const look = () => {
    // Firefox throws where a frame that was dropped asks for its size.
    if (!document.defaultView || waiting.signal.aborted || isTiny()) return;
    waiting.abort();
    endIfDropped(begin());
  };
  listen(window, 'resize', look, { signal: waiting.signal });
  // A frame of another process gets its first size late, and out of view without an event.
  for (const pause of SIZE_CHECK_TIMES_MS) setTimeout(look, pause);
}

/** Firefox runs this script in pages that are there when the extension is updated or enabled; a blank page is complete at once. */
const IS_LATE = document.readyState === 'complete' && !location.href.startsWith('about:blank');

async function begin(): Promise<void> {
  if (isTiny()) return beginOnceGrown();
  const life = new AbortController();
  const { signal } = life;
  const lazy = new LazyPage({ page: document, readTopHost, ask: askBackground, isLate: IS_LATE, signal });
  let turn = 0;
  const apply = async (asksIfNone: boolean): Promise<void> => {
    const now = ++turn;
    const read = await readSiteSettings(asksIfNone);
    // An older answer may arrive after a newer one.
    if (now !== turn || signal.aborted) return;
    if (read || asksIfNone) await lazy.apply(read);
    else setTimeout(() => now === turn && endIfDropped(apply(true)), SIEVE_WAIT_MS);
  };
  watchForPages(() => endIfDropped(apply(false)), signal);
  const applied = apply(true);
  const context: ChunkContext = {
    page: document,
    ask: askBackground,
    errors: [],
    state: async () => (await lazy.loadAndRead()).state,
    card: async () => (await lazy.loadAndRead()).card.load(),
  };
  const noteError = (error: string): void => {
    if (context.errors.length < MAX_ERRORS) context.errors.push(error);
  };
  watchOwnErrors(noteError, signal);
  const answerBy = async (name: keyof typeof CHUNK_OF, request: unknown): Promise<unknown> => {
    const { handlers } = await importOwn<Chunk>(`content/${CHUNK_OF[name]}.js`);
    return handlers[name](request, context);
  };
  const names = Object.keys(CHUNK_OF) as (keyof typeof CHUNK_OF)[];
  answerMessages(
    {
      document: () => performance.timeOrigin,
      ...(window === window.top && { 'call-back': callBack }),
      ...Object.fromEntries(names.map(name => [name, (request: unknown) => answerBy(name, request)])),
    },
    signal,
  );
  // A page that comes back from the back-forward cache has heard nothing meanwhile.
  const comeBack = async ({ isTrusted, persisted }: PageTransitionEvent): Promise<void> => {
    if (!isTrusted || !persisted) return;
    await apply(true);
    await lazy.session?.comeBack();
  };
  addEventListener('pageshow', event => endIfDropped(comeBack(event)), { signal });
  const endIfOrphaned = () => {
    // After an update this script belongs to no extension any more: leave nothing behind.
    if (!isConnected()) life.abort();
  };
  document.addEventListener('visibilitychange', endIfOrphaned, { signal });
  document.addEventListener('pointerover', endIfOrphaned, { signal, passive: true });
  await applied;
}

// Chromium gives no API to a page with a frame that has the API's name.
if (isConnected()) endIfDropped(begin());
