import { render } from 'preact';
import type { Pack } from '../core/model.ts';
import { applyRemedy } from '../core/remedies.ts';
import { restore } from '../core/restore.ts';
import type { Settings } from '../core/settings.ts';
import { setSite } from '../core/site-rules.ts';
import { askFrame } from '../platform/messages.ts';
import { listPacks, watchPacks } from '../platform/pack-store.ts';
import { changeSettings, readSettings, watchSettings } from '../platform/settings-store.ts';
import { findActiveTab, listFrames, openOptions, type ActiveTab } from '../platform/tabs.ts';
import type { Offer } from '../ui/popup/offers.ts';
import { viewPage, type FrameReport, type MentionPlace, type PageView } from '../ui/popup/page-view.ts';
import { PopupPage } from '../ui/popup/PopupPage.tsx';

/** How often an open popup asks the page again, in ms: a mark that appears late is listed within half a second. */
const ASK_EVERY = 500;

const closing = new AbortController();
let settings: Settings;
let packs: Pack[] = [];
let page: PageView = { state: 'starting' };
let error: string | null = null;
/** What the reader last did about a term; the next thing that is done takes its place. */
let last: { text: string; undo: ((now: Settings) => Settings) | null } | null = null;
let asking: Promise<void> | null = null;

function draw(): void {
  render(
    <PopupPage
      settings={settings}
      packs={packs}
      page={page}
      error={error}
      said={last && { text: last.text, canUndo: last.undo !== null }}
      onSwitch={on => change(now => ({ ...now, on }))}
      onSwitchSite={(host, on) => change(now => ({ ...now, sitesOff: setSite(now.sitesOff, host, on) }))}
      onSwitchPack={(id, on) => change(now => switchPack(now, id, on))}
      onOffer={take}
      onUndo={undo}
      onReveal={place => attempt(reveal(place))}
      onOptions={place => attempt(openOptions(place).then(() => window.close()))}
    />,
    document.body,
  );
}

function switchPack(now: Settings, id: string, on: boolean): Settings {
  const others = now.packsOff.filter(other => other !== id);
  return { ...now, packsOff: on ? others : [...others, id] };
}

function change(edit: (now: Settings) => Settings, said: typeof last = null): void {
  attempt(
    changeSettings(edit).then(next => {
      settings = next;
      last = said;
    }),
  );
}

function take({ remedy, done, said }: Offer): void {
  let before = settings;
  const edit = (now: Settings): Settings => applyRemedy((before = now), remedy, done);
  change(edit, { text: said, undo: now => restore(now, { before, remedy }) });
}

function undo(): void {
  if (last?.undo) change(last.undo, { text: 'Undone.', undo: null });
}

/** Does what the reader asked for, then draws; says so where it failed. */
function attempt(work: Promise<void>): void {
  work
    .then(
      () => {
        error = null;
      },
      (reason: unknown) => {
        error = `That did not work. ${reason instanceof Error ? reason.message : String(reason)}`;
      },
    )
    .finally(draw);
}

async function reveal({ frameId, id }: MentionPlace): Promise<void> {
  const tab = await findActiveTab();
  if (!tab) return;
  const reply = await askFrame('reveal', { id }, { tabId: tab.id, frameId });
  if (!reply.ok) throw new Error(reply.error);
  if (!reply.value) throw new Error('The page has changed; that mention is gone.');
  window.close();
}

async function askPage(): Promise<void> {
  const tab = await findActiveTab();
  page = tab ? viewPage(await collectReports(tab), tab.loading) : { state: 'unreadable' };
}

async function collectReports(tab: ActiveTab): Promise<FrameReport[]> {
  const frameIds = await listFrames(tab.id);
  const replies = await Promise.all(
    frameIds.map(async frameId => ({
      frameId,
      reply: await askFrame('report', {}, { tabId: tab.id, frameId }),
    })),
  );
  return replies.flatMap(({ frameId, reply }) => (reply.ok ? [{ frameId, report: reply.value }] : []));
}

/** Asks the page again unless an answer is still awaited, so that a slow page is not asked twice at once. */
function refresh(): void {
  asking ??= askPage()
    .then(draw, () => undefined)
    .finally(() => {
      asking = null;
    });
}

async function start(): Promise<void> {
  settings = await readSettings();
  await Promise.all([askPage(), loadPacks()]);
  draw();
  watchSettings(next => {
    settings = next;
    draw();
    refresh();
  }, closing.signal);
  watchPacks(() => void loadPacks().then(draw), closing.signal);
  const timer = setInterval(refresh, ASK_EVERY);
  closing.signal.addEventListener('abort', () => clearInterval(timer));
  window.addEventListener('pagehide', () => closing.abort(), { once: true });
}

async function loadPacks(): Promise<void> {
  packs = await listPacks();
}

void start();
