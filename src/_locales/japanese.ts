import { backup } from './ja/backup.ts';
import { browser } from './ja/browser.ts';
import { card } from './ja/card.ts';
import { common } from './ja/common.ts';
import { documents } from './ja/documents.ts';
import { duplicates } from './ja/duplicates.ts';
import { editor } from './ja/editor.ts';
import { faults } from './ja/faults.ts';
import { importing } from './ja/importing.ts';
import { labels } from './ja/labels.ts';
import { lists } from './ja/lists.ts';
import { popup } from './ja/popup.ts';
import { review } from './ja/review.ts';
import { settings } from './ja/settings.ts';
import { storage } from './ja/storage.ts';
import { welcome } from './ja/welcome.ts';

/** 読者の目に触れるすべての文。 */
export const japanese = {
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
