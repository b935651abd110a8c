import { askBackground, answerMessages, isConnected } from '../../platform/browser/messages.ts';
import { importOwn } from '../../platform/browser/own-files.ts';
import { watchPacks } from '../../platform/packs/pack-store.ts';
import { readSettings, watchSettings } from '../../platform/settings/settings-store.ts';
import { watchOwnErrors } from '../../platform/browser/own-errors.ts';
import { SIZE_CHECK_TIMES_MS } from '../../core/timing.ts';
import { LazyPage } from './lazy-page.ts';

/** The host of the top page, as this frame can see it or is told. */
async function readTopHost(): Promise<string> {
  if (window === window.top) return location.hostname;
  try {
    const host = window.top?.location.hostname;
    if (host !== undefined) return host;
  } catch {
    // Another origin: only the background can ask it.
  }
  const reply = await askBackground('top-host', {});
  return reply.ok ? reply.value : '';
}

/** Smaller frames, in px, hold nothing to read: counters, buttons, trackers. */
const LEAST = { width: 100, height: 40 };

const isTiny = (): boolean =>
  window !== window.top && (innerWidth < LEAST.width || innerHeight < LEAST.height);

/** Waits for a frame to grow; until then nothing in it is read, asked or listened to. */
function beginOnceGrown(): void {
  const waiting = new AbortController();
  const look = () => {
    if (isTiny() || waiting.signal.aborted) return;
    waiting.abort();
    void begin();
  };
  addEventListener('resize', look, { signal: waiting.signal });
  // A frame of another process gets its first size late, and out of view without an event.
  for (const pause of SIZE_CHECK_TIMES_MS) setTimeout(look, pause);
}

/** Uncaught errors of our own in this page. */
const errors: string[] = [];

async function begin(): Promise<void> {
  if (isTiny()) return beginOnceGrown();
  const life = new AbortController();
  const { signal } = life;
  if (window === window.top) answerMessages({ host: () => location.hostname }, signal);
  const [topHost, settings] = await Promise.all([readTopHost(), readSettings()]);
  const late = new LazyPage(document, { hosts: [location.hostname, topHost], settings, signal });
  watchOwnErrors(error => void errors.push(error), signal);
  const need = () => late.need();
  answerMessages(
    {
      report: async ({ brief = false }) => {
        const report = await (await need()).report(brief);
        return { ...report, errors: [...errors, ...report.errors] };
      },
      reveal: async ({ id }) => (await need()).reveal(id),
      jump: async ({ id }) => (await need()).jump(id),
      quotes: async ({ ids }) => (await need()).quotes(ids),
      'why-not': async ({ text }) => (await need()).whyNot(text),
      picked: async ({ text }) => (await need()).picked(text),
      'read-private': async request => (await need()).readPrivate(request),
      'page-text': async () => {
        const part = await importOwn<typeof import('./card-chunk.ts')>('content/card.js');
        return part.readPageText(document);
      },
      reading: async ask => (await need()).read(ask),
    },
    signal,
  );
  watchSettings(changed => void late.apply(changed), signal);
  watchPacks(() => {
    if (late.session?.isActive) void late.session.restart();
  }, signal);
  // A page that comes back from the back-forward cache has heard nothing meanwhile.
  addEventListener(
    'pageshow',
    event => {
      if (event.persisted)
        void readSettings().then(async changed => {
          await late.apply(changed);
          if (late.session?.isActive) await late.session.restart();
          late.session?.comeBack();
        });
    },
    { signal },
  );
  addEventListener('pagehide', () => late.session?.leave(), { signal });
  const endIfOrphaned = () => {
    // After an update this script belongs to no extension any more: leave nothing behind.
    if (isConnected()) return;
    late.session?.end();
    life.abort();
  };
  document.addEventListener('visibilitychange', endIfOrphaned, { signal });
  document.addEventListener('pointerover', endIfOrphaned, { signal, passive: true });
  await late.apply(settings);
}

void begin();
