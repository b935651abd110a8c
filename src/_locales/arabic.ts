import { backup } from './ar/backup.ts';
import { browser } from './ar/browser.ts';
import { card } from './ar/card.ts';
import { common } from './ar/common.ts';
import { documents } from './ar/documents.ts';
import { duplicates } from './ar/duplicates.ts';
import { editor } from './ar/editor.ts';
import { faults } from './ar/faults.ts';
import { importing } from './ar/importing.ts';
import { labels } from './ar/labels.ts';
import { lists } from './ar/lists.ts';
import { popup } from './ar/popup.ts';
import { review } from './ar/review.ts';
import { settings } from './ar/settings.ts';
import { storage } from './ar/storage.ts';
import { welcome } from './ar/welcome.ts';

/** كل جملة يراها القارئ بالعربية. */
export const arabic = {
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
