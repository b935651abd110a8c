import { backup } from './fr/backup.ts';
import { browser } from './fr/browser.ts';
import { card } from './fr/card.ts';
import { common } from './fr/common.ts';
import { documents } from './fr/documents.ts';
import { duplicates } from './fr/duplicates.ts';
import { editor } from './fr/editor.ts';
import { faults } from './fr/faults.ts';
import { importing } from './fr/importing.ts';
import { labels } from './fr/labels.ts';
import { lists } from './fr/lists.ts';
import { popup } from './fr/popup.ts';
import { review } from './fr/review.ts';
import { settings } from './fr/settings.ts';
import { storage } from './fr/storage.ts';
import { welcome } from './fr/welcome.ts';

/** Toutes les phrases que voient les lecteurs, par clé. */
export const french = {
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
