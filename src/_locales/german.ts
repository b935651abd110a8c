import { backup } from './de/backup.ts';
import { browser } from './de/browser.ts';
import { card } from './de/card.ts';
import { common } from './de/common.ts';
import { documents } from './de/documents.ts';
import { duplicates } from './de/duplicates.ts';
import { editor } from './de/editor.ts';
import { faults } from './de/faults.ts';
import { importing } from './de/importing.ts';
import { labels } from './de/labels.ts';
import { lists } from './de/lists.ts';
import { popup } from './de/popup.ts';
import { review } from './de/review.ts';
import { settings } from './de/settings.ts';
import { storage } from './de/storage.ts';
import { welcome } from './de/welcome.ts';

/** Alle Sätze auf Deutsch, nach Schlüsseln. */
export const german = {
  ...backup,
  ...browser,
  ...card,
  ...common,
  ...documents,
  ...duplicates,
  ...editor,
  ...faults,
  ...importing,
  ...labels,
  ...lists,
  ...popup,
  ...review,
  ...settings,
  ...storage,
  ...welcome,
} as const;
