import { forgetFrames, noteFrameCount } from '../platform/frame-counts.ts';
import { onCommand, onFirstInstall, onTabGone, onToolbarReset, openOwnPage } from '../platform/lifecycle.ts';
import { answerMessages, askFrame } from '../platform/messages.ts';
import { changeSettings, readSettings, watchSettings } from '../platform/settings-store.ts';
import { showCount, showIcon, styleBadge } from '../platform/toolbar.ts';
import { applyRemedy } from '../core/remedies.ts';
import { answerEntries, answerIndex, answerKnown } from './index-service.ts';

// The worker may be stopped at any moment: listeners stand at top level, and nothing is kept that cannot be read again.
const lifetime = new AbortController().signal;

answerMessages(
  {
    index: answerIndex,
    entries: answerEntries,
    known: answerKnown,
    remedy: async ({ remedy, done }) => {
      await changeSettings(now => applyRemedy(now, remedy, done));
      return null;
    },
    'top-host': async (_request, { tabId }) => {
      if (tabId === null) return '';
      const reply = await askFrame('host', {}, { tabId, frameId: 0 });
      return reply.ok ? reply.value : '';
    },
    count: async ({ marked, active }, { tabId, frameId }) => {
      if (tabId === null) return null;
      await showCount(tabId, await noteFrameCount(tabId, frameId, marked));
      if (frameId === 0) await showIcon(active, tabId);
      return null;
    },
  },
  lifetime,
);

watchSettings(({ on }) => void showIcon(on), lifetime);

onToolbarReset(() => {
  void styleBadge();
  void readSettings().then(({ on }) => showIcon(on));
});

onFirstInstall(() => void openOwnPage('welcome/index.html'));

onCommand(name => {
  if (name === 'toggle') void changeSettings(now => ({ ...now, on: !now.on }));
});

onTabGone(tabId => void forgetFrames(tabId));
