import { backup } from './en/backup.ts';
import { browser } from './en/browser.ts';
import { card } from './en/card.ts';
import { common } from './en/common.ts';
import { documents } from './en/documents.ts';
import { duplicates } from './en/duplicates.ts';
import { editor } from './en/editor.ts';
import { faults } from './en/faults.ts';
import { importing } from './en/importing.ts';
import { labels } from './en/labels.ts';
import { lists } from './en/lists.ts';
import { popup } from './en/popup.ts';
import { review } from './en/review.ts';
import { settings } from './en/settings.ts';
import { storage } from './en/storage.ts';
import { welcome } from './en/welcome.ts';

/** Every sentence that readers see, by key. `{name}` is filled in; with `{count}` there is one for each plural. */
export const english = {
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
