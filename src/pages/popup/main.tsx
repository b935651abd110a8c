import { render } from 'preact';
import { citeCard } from '../../ui/labels/citation.ts';
import { ASK_EVERY_MS } from '../../core/timing.ts';
import { reasonOf } from '../../core/phrase-error.ts';
import { arrangePacks, setPackSwitch, splitPacks } from '../../core/packs/active-packs.ts';
import { wordOverrides } from '../../core/judge/judge.ts';
import type { CardEntry, EntryName } from '../../core/model/card-entry.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { setDensity } from '../../core/settings/density.ts';
import { setSite, siteName } from '../../core/settings/site-rules.ts';
import { say } from '../../locale/say.ts';
import { copyToClipboard } from '../../platform/browser/clipboard.ts';
import { askFrame } from '../../platform/browser/messages.ts';
import { listAllPacks, watchPacks } from '../../platform/packs/pack-store.ts';
import { changeSettings, readSettings, watchSettings } from '../../platform/settings/settings-store.ts';
import { openOwnPage } from '../../platform/browser/lifecycle.ts';
import { speakTo } from '../../platform/locale/reader-locale.ts';
import {
  dropAnnouncement,
  readAnnouncement,
  type Announcement,
} from '../../platform/settings/small-stores.ts';
import { hasPanel, openPanel } from '../../platform/browser/side-panel.ts';
import { openOptions, watchTabs } from '../../platform/browser/tabs.ts';
import { CARD_CSS } from '../../ui/card/card-css.ts';
import embeddedCss from '../../ui/card/embedded.css';
import { sayUnread } from '../../ui/controls/ListsUnread.tsx';
import type { PopupPack } from './page-view.ts';
import type { CopyFormat } from './PageMenu.tsx';
import type { AnnouncementProps } from './AnnouncementLine.tsx';
import { PopupPage } from './PopupPage.tsx';
import { copyTerms, findCards } from './copy-terms.ts';
import { fetchPageReports, viewReports, type PageReports, type PageSnapshot } from './page-source.ts';
import { PrivateMatcher } from './private-matcher.ts';
import { PrivateMentions } from './private-mentions.ts';
import { SettingsActs } from './settings-acts.ts';
import type { MentionPlace } from './terms/page-term.ts';

const isPanel = document.documentElement.classList.contains('panel');

const closing = new AbortController();
const sheet = new CSSStyleSheet();
sheet.replaceSync(CARD_CSS + embeddedCss);

let settings: Settings;
let packs: PopupPack[] = [];
let pageReports: PageReports = { tab: null, reports: [] };
let page: PageSnapshot = { tab: null, reports: [], view: { state: 'starting' } };
let error: string | null = null;
/** The fault by which no list can be read; null if they can. */
let unread: unknown = null;
let announcement: Announcement | null = null;
const acts = new SettingsActs(async change => (settings = await changeSettings(change)));
const privately = new PrivateMentions({
  makeMatcher: signal =>
    splitPacks(packs, settings).private.length ? new PrivateMatcher(wordOverrides(settings), signal) : null,
  // Nothing is asked for that: the page would notice.
  onFound: () => {
    page = viewReports(pageReports, privately);
    draw();
  },
});
let asking: Promise<void> | null = null;
let isStale = false;

function draw(): void {
  const { tab, view } = page;
  render(
    <PopupPage
      settings={settings}
      packs={arrangePacks(packs, settings)}
      page={view}
      error={error}
      unread={unread === null ? [] : sayUnread(unread)}
      notice={acts.notice}
      announcement={announcement === null ? null : announcementProps(announcement)}
      card={{ sheets: [sheet], find: askCards, copy: card => copyToClipboard(citeCard(card)) }}
      onSwitch={on => attempt(acts.changeWithoutUndo(now => ({ ...now, on })))}
      onSwitchSite={(host, on) =>
        attempt(acts.changeWithoutUndo(now => ({ ...now, sitesOff: setSite(now.sitesOff, host, on) })))
      }
      onSiteDensity={(host, words) => {
        const site = { of: 'site', name: siteName(host) } as const;
        attempt(
          acts.changeWithoutUndo(now => ({ ...now, densities: setDensity(now.densities, site, words) })),
        );
      }}
      onSwitchPack={(id, on) =>
        attempt(acts.changeWithoutUndo(now => setPackSwitch(now, 'packsOff', id, !on)))
      }
      onJump={place => attempt(goTo('jump', place))}
      onReveal={place => attempt(goTo('reveal', place).then(leave))}
      onChange={(change, headword) => attempt(acts.recordChange(change, headword))}
      onUndo={() => attempt(acts.undo())}
      onCopy={view.state === 'on' && view.terms.some(({ marked }) => marked > 0) ? copy : null}
      onOptions={place => attempt(openOptions(place).then(leave))}
      onMakeList={
        tab && 'terms' in view ? () => attempt(openOptions(`#propose/${tab.id}`).then(leave)) : null
      }
      onKeepOpen={tab && !isPanel && hasPanel() ? () => attempt(openPanel(tab.windowId).then(leave)) : null}
    />,
    document.body,
  );
}

function copy(format: CopyFormat): void {
  attempt(
    copyTerms(format, page, arrangePacks(packs, settings)).then(text => {
      acts.notice = { text, canUndo: false };
    }),
  );
}

function announcementProps(told: Announcement): AnnouncementProps {
  const isWelcome = told === 'welcome';
  const drop = async (): Promise<void> => {
    announcement = null;
    await dropAnnouncement();
  };
  const open = (): Promise<void> => (isWelcome ? openOwnPage('welcome/index.html') : openOptions('#news'));
  return {
    news: isWelcome ? null : told,
    onOpen: () => attempt(drop().then(open).then(leave)),
    onDismiss: () => attempt(drop()),
  };
}

function leave(): void {
  if (!isPanel) window.close();
}

async function askCards(names: readonly EntryName[]): Promise<CardEntry[]> {
  const asked = findCards(names);
  attempt(asked.then(() => undefined));
  return asked.catch(() => []);
}

function attempt(work: Promise<void>): void {
  work
    .then(
      () => {
        error = null;
      },
      (reason: unknown) => {
        error = say('popupFailed', { reason: reasonOf(reason) });
      },
    )
    .finally(draw);
}

async function goTo(name: 'jump' | 'reveal', { frameId, id }: MentionPlace): Promise<void> {
  if (!page.tab) return;
  const reply = await askFrame(name, { id }, { tabId: page.tab.id, frameId });
  if (!reply.ok) throw new Error(say('popupPageSilent'));
  if (!reply.value) throw new Error(say('popupMentionGone'));
}

/** A slow page is not asked twice at once; `isOther`: a pending answer may be of another page. */
function refresh(isOther = false): void {
  if (isPanel && document.hidden) return;
  isStale ||= isOther && asking !== null;
  asking ??= fetchPage()
    .then(draw, () => undefined)
    .finally(() => {
      asking = null;
      if (isStale) refresh();
      isStale = false;
    });
}

async function fetchPage(): Promise<void> {
  pageReports = await fetchPageReports();
  if (pageReports.tab) privately.follow(pageReports.tab, pageReports.reports);
  page = viewReports(pageReports, privately);
}

async function loadPacks(): Promise<void> {
  try {
    packs = (await listAllPacks()).map(({ head }) => head);
    unread = null;
  } catch (fault) {
    unread = fault;
  }
  privately.matchAgain();
}

async function start(): Promise<void> {
  [settings, announcement] = await Promise.all([readSettings(), readAnnouncement()]);
  await Promise.all([speakTo(document, settings.language), fetchPage(), loadPacks()]);
  draw();
  const { signal } = closing;
  watchSettings(next => {
    settings = next;
    privately.matchAgain();
    void speakTo(document, settings.language).then(draw);
    refresh();
  }, signal);
  watchPacks(() => {
    void loadPacks().then(draw);
  }, signal);
  watchTabs(() => refresh(true), signal);
  document.addEventListener('visibilitychange', () => refresh(true), { signal });
  const timer = setInterval(() => refresh(), isPanel ? ASK_EVERY_MS.panel : ASK_EVERY_MS.popup);
  signal.addEventListener('abort', () => clearInterval(timer));
  window.addEventListener('pagehide', () => closing.abort(), { once: true });
}

void start();
