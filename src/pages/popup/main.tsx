import { render } from 'preact';
import type { Change } from '../../core/settings/changes.ts';
import { citeCard } from '../../ui/labels/citation.ts';
import { arrangePacks } from '../../core/packs/active-packs.ts';
import type { CardEntry, EntryName } from '../../core/messages/protocol.ts';
import { applyReaderAction } from '../../core/settings/reader-actions.ts';
import { undoSettings } from '../../core/settings/undo-record.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { setSite } from '../../core/settings/site-rules.ts';
import { copyToClipboard } from '../../platform/browser/clipboard.ts';
import { askFrame } from '../../platform/browser/messages.ts';
import { listSummaries, readBundledPack, watchPacks } from '../../platform/packs/pack-store.ts';
import { changeSettings, readSettings, watchSettings } from '../../platform/settings/settings-store.ts';
import { hasPanel, openPanel } from '../../platform/browser/side-panel.ts';
import { openOptions, watchTabs } from '../../platform/browser/tabs.ts';
import cardCss from '../../ui/card/card.css';
import { formatChange } from '../../ui/card/change-labels.ts';
import embeddedCss from '../../ui/card/embedded.css';
import type { MentionPlace } from './page-view.ts';
import { PopupPage, type PopupPack } from './PopupPage.tsx';
import { copyTerms, findCards } from './copy-terms.ts';
import { fetchPageReport, type PageSnapshot } from './page-source.ts';
import { PrivateMentions } from './private-mentions.ts';

/** True beside the page, where this stays open and follows the tab in front. */
const isPanel = document.documentElement.classList.contains('panel');

/**
 * How often the page is asked again, in ms: in the popup a mark that appears late is listed within half a second; the
 * panel stays open for hours, and what it asks is work for the page.
 */
const ASK_EVERY = isPanel ? 2000 : 500;

const closing = new AbortController();
const sheet = new CSSStyleSheet();
sheet.replaceSync(cardCss + embeddedCss);

let settings: Settings;
/** The bundled one first. */
let packs: PopupPack[] = [];
let heard: PageSnapshot = { tab: null, reports: [], view: { state: 'starting' } };
let error: string | null = null;
/** What the reader last did about a term; the next thing that is done takes its place. */
let last: { text: string; undo: ((now: Settings) => Settings) | null } | null = null;
const privately = new PrivateMentions({
  isWanted: () => settings.packsPrivate.some(id => !settings.packsOff.includes(id)),
  onHeard: () => refresh(),
});
let asking: Promise<void> | null = null;
let isStale = false;

function draw(): void {
  const { tab, view } = heard;
  render(
    <PopupPage
      settings={settings}
      packs={arrangePacks(packs, settings)}
      page={view}
      error={error}
      said={last && { text: last.text, canUndo: last.undo !== null }}
      card={{ sheets: [sheet], find: askCards, copy: card => copyToClipboard(citeCard(card)) }}
      onSwitch={on => change(now => ({ ...now, on }))}
      onSwitchSite={(host, on) => change(now => ({ ...now, sitesOff: setSite(now.sitesOff, host, on) }))}
      onSwitchPack={(id, on) => change(now => switchPack(now, id, on))}
      onJump={place => attempt(jump(place))}
      onChange={take}
      onUndo={undo}
      onCopy={format =>
        attempt(
          copyTerms(format, heard).then(text => {
            last = { text, undo: null };
          }),
        )
      }
      onOptions={place => attempt(openOptions(place).then(leave))}
      onMakeList={
        tab && 'terms' in view ? () => attempt(openOptions(`#propose/${tab.id}`).then(leave)) : null
      }
      onKeepOpen={tab && !isPanel && hasPanel() ? () => attempt(openPanel(tab.windowId).then(leave)) : null}
    />,
    document.body,
  );
}

/** The popup makes room for what was opened; beside the page it stays. */
function leave(): void {
  if (!isPanel) window.close();
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

function take({ remedy, done }: Change, headword: string): void {
  let before = settings;
  const edit = (now: Settings): Settings => applyReaderAction((before = now), remedy, done);
  const text = formatChange({ remedy, done }, headword);
  change(edit, { text, undo: now => undoSettings(now, { before, remedy }) });
}

function undo(): void {
  if (last?.undo) change(last.undo, { text: 'Undone.', undo: null });
}

/** The entries of these names; none, and a word why, where the background cannot be asked. */
async function askCards(names: readonly EntryName[]): Promise<CardEntry[]> {
  const asked = findCards(names);
  attempt(asked.then(() => undefined));
  return asked.catch(() => []);
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

async function jump({ frameId, id }: MentionPlace): Promise<void> {
  if (!heard.tab) return;
  const reply = await askFrame('jump', { id }, { tabId: heard.tab.id, frameId });
  if (!reply.ok) throw new Error(reply.error);
  if (!reply.value) throw new Error('The page has changed; that mention is gone.');
}

/**
 * Asks the page again. While an answer is awaited it waits, so that a slow page is not asked twice at once; `isOther`
 * where the answer may be another page's: then it asks once more.
 */
function refresh(isOther = false): void {
  if (isPanel && document.hidden) return;
  isStale ||= isOther && asking !== null;
  asking ??= hear()
    .then(draw, () => undefined)
    .finally(() => {
      asking = null;
      if (isStale) refresh();
      isStale = false;
    });
}

async function hear(): Promise<void> {
  heard = await fetchPageReport(privately.addTo);
}

async function loadPacks(): Promise<void> {
  const [bundled, own] = await Promise.all([readBundledPack(), listSummaries()]);
  packs = [bundled, ...own.map(({ head }) => head)].map(({ id, title, mark }) => ({ id, title, mark }));
}

async function start(): Promise<void> {
  settings = await readSettings();
  await Promise.all([hear(), loadPacks()]);
  draw();
  const { signal } = closing;
  watchSettings(next => {
    settings = next;
    privately.forget();
    draw();
    refresh();
  }, signal);
  watchPacks(() => {
    privately.forget();
    void loadPacks().then(draw);
  }, signal);
  watchTabs(() => refresh(true), signal);
  document.addEventListener('visibilitychange', () => refresh(true), { signal });
  const timer = setInterval(() => refresh(), ASK_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
  window.addEventListener('pagehide', () => closing.abort(), { once: true });
}

void start();
