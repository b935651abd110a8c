import { backup } from './pt_BR/backup.ts';
import { browser } from './pt_BR/browser.ts';
import { card } from './pt_BR/card.ts';
import { common } from './pt_BR/common.ts';
import { documents } from './pt_BR/documents.ts';
import { duplicates } from './pt_BR/duplicates.ts';
import { editor } from './pt_BR/editor.ts';
import { faults } from './pt_BR/faults.ts';
import { importing } from './pt_BR/importing.ts';
import { labels } from './pt_BR/labels.ts';
import { lists } from './pt_BR/lists.ts';
import { popup } from './pt_BR/popup.ts';
import { review } from './pt_BR/review.ts';
import { settings } from './pt_BR/settings.ts';
import { storage } from './pt_BR/storage.ts';
import { welcome } from './pt_BR/welcome.ts';

/** Cada frase que os leitores veem, pela sua chave. */
export const portuguese = {
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
