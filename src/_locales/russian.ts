import { backup } from './ru/backup.ts';
import { browser } from './ru/browser.ts';
import { card } from './ru/card.ts';
import { common } from './ru/common.ts';
import { documents } from './ru/documents.ts';
import { duplicates } from './ru/duplicates.ts';
import { editor } from './ru/editor.ts';
import { faults } from './ru/faults.ts';
import { importing } from './ru/importing.ts';
import { labels } from './ru/labels.ts';
import { lists } from './ru/lists.ts';
import { popup } from './ru/popup.ts';
import { review } from './ru/review.ts';
import { settings } from './ru/settings.ts';
import { storage } from './ru/storage.ts';
import { welcome } from './ru/welcome.ts';

/** Все предложения на русском, по ключам. */
export const russian = {
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
