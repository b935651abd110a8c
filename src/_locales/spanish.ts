import { backup } from './es/backup.ts';
import { browser } from './es/browser.ts';
import { card } from './es/card.ts';
import { common } from './es/common.ts';
import { documents } from './es/documents.ts';
import { duplicates } from './es/duplicates.ts';
import { editor } from './es/editor.ts';
import { faults } from './es/faults.ts';
import { importing } from './es/importing.ts';
import { labels } from './es/labels.ts';
import { lists } from './es/lists.ts';
import { popup } from './es/popup.ts';
import { review } from './es/review.ts';
import { settings } from './es/settings.ts';
import { storage } from './es/storage.ts';
import { welcome } from './es/welcome.ts';

/** Cada frase que ven los lectores, por su clave. */
export const spanish = {
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
