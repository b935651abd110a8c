import { sendIndex } from '../platform/assets/index-bytes.ts';
import { forgetFrames, noteFrameCount } from '../platform/browser/frame-counts.ts';
import { onCommand, onInstalled, onTabGone, onToolbarReset } from '../platform/browser/lifecycle.ts';
import { onMenu, offerMenu } from '../platform/browser/menus.ts';
import { answerMessages, askFrame } from '../platform/browser/messages.ts';
import type { Sender } from '../platform/browser/sender.ts';
import { watchPacks } from '../platform/packs/pack-store.ts';
import { forgetReading } from '../platform/settings/reading-store.ts';
import { forgetUndos } from '../platform/settings/undo-store.ts';
import { changeSettings, readSettings, watchSettings } from '../platform/settings/settings-store.ts';
import { keepSyncFromPages } from '../platform/browser/storage-access.ts';
import { openOptions } from '../platform/browser/tabs.ts';
import { showCount, showIcon, styleBadge } from '../platform/browser/toolbar.ts';
import { BACKGROUND_REQUESTS } from '../core/messages/background-requests.ts';
import { guarded } from '../core/messages/guarded.ts';
import { TOP_FRAME, type ToBackground } from '../core/messages/protocol.ts';
import { addFromKeys, addFromMenu } from './add.ts';
import { answerCards, answerEntries, answerIndex, answerKnown } from './answer-index.ts';
import { answerPacksOff } from './packs-off.ts';
import { say } from '../locale/say.ts';
import { readMessages, speak } from '../platform/locale/reader-locale.ts';
import { admitSenders } from './senders/admit-sender.ts';
import { greet } from './first-run.ts';
import { keepPacksSynced, syncOnce } from './pack-syncing.ts';
import { mendPageAssetsOnChange, refreshSieve } from './page-assets.ts';
import { answerSite, refreshPageSettingsOnChange, refreshPageSettings } from './refresh-page-settings.ts';
import { recordPrivateOnChange } from './private-lists.ts';
import { answerPrivateIndex, answerPrivateNames } from './private-index.ts';
import { answerReaderAction, answerUndo } from './reader-acts.ts';
import { noteCallBack, topHostOf } from './senders/top-host.ts';
import { answerReading, toggleReading } from './reading.ts';

// The worker may be stopped at any moment: listeners stand at top level, and nothing is kept that cannot be read again.
const lifetime = new AbortController().signal;

answerMessages(
  admitSenders(
    guarded<ToBackground, Sender>(BACKGROUND_REQUESTS, {
      index: async request => sendIndex(await answerIndex(request)),
      entries: answerEntries,
      cards: answerCards,
      'private-index': async () => sendIndex(await answerPrivateIndex()),
      'private-names': answerPrivateNames,
      known: answerKnown,
      'reader-action': answerReaderAction,
      'undo-action': answerUndo,
      'packs-off': answerPacksOff,
      'reading-event': answerReading,
      'open-options': async ({ place }) => {
        await openOptions(place);
        return null;
      },
      'page-settings': refreshPageSettings,
      'site-settings': answerSite,
      language: async () => {
        const { language } = await readSettings();
        return language === null ? null : readMessages(language);
      },
      'top-host': (_request, sender) => topHostOf(sender),
      'called-back': noteCallBack,
      count: async ({ marks, active, page, left, isTop }, { tabId, frameId }) => {
        if (tabId === null) return null;
        const noted = await noteFrameCount(tabId, frameId, { marks, page, left, isTop });
        if (!noted) return null;
        const { sum, hasPageGone } = noted;
        // At once: of two sums the later one has to be shown last.
        await showCount(tabId, sum);
        // The next page may have nothing to report.
        if (hasPageGone) await forgetReading(tabId);
        if (frameId === TOP_FRAME) await showIcon(active, tabId);
        return null;
      },
    }),
  ),
  lifetime,
);

watchSettings(({ on, language }) => {
  // The browser keeps the menu while the worker is stopped; one that has just started does not know its language.
  void speak(language).then(isAnother => isAnother && offerOurMenu());
  void showIcon(on);
  void refreshSieve().catch(() => undefined);
}, lifetime);
watchPacks(() => void refreshSieve().catch(() => undefined), lifetime);

onToolbarReset(() => {
  void styleBadge();
  void readSettings().then(({ on, language }) => {
    void showIcon(on);
    void speak(language).then(offerOurMenu);
  });
  // Pages find a small index made already: the first one of a day need not wait for us.
  void answerIndex({ haveRevision: null }).catch(() => undefined);
  syncOnce();
});

function offerOurMenu(): void {
  offerMenu([
    { id: 'add', title: say('menuAdd') },
    { id: 'why-not', title: say('menuLookUp') },
  ]);
}

onMenu('add', chosen => void addFromMenu(chosen));
onMenu('why-not', ({ text, tabId, frameId }) => void askFrame('why-not', { text }, { tabId, frameId }));

void keepSyncFromPages();
keepPacksSynced(lifetime);
recordPrivateOnChange(lifetime);
refreshPageSettingsOnChange(lifetime);
mendPageAssetsOnChange(lifetime);

onInstalled(installed => void greet(installed).catch(() => undefined));

onCommand((name, tabId) => {
  if (name === 'read' && tabId !== undefined) void toggleReading(tabId);
  if (name === 'add' && tabId !== undefined) void addFromKeys(tabId);
  if (name === 'toggle') void changeSettings(now => ({ ...now, on: !now.on }));
});

onTabGone(tabId => {
  void forgetFrames(tabId);
  void forgetReading(tabId);
  void forgetUndos(tabId);
});
