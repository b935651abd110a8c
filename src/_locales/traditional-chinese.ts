import { backup } from './zh_TW/backup.ts';
import { browser } from './zh_TW/browser.ts';
import { card } from './zh_TW/card.ts';
import { common } from './zh_TW/common.ts';
import { documents } from './zh_TW/documents.ts';
import { duplicates } from './zh_TW/duplicates.ts';
import { editor } from './zh_TW/editor.ts';
import { faults } from './zh_TW/faults.ts';
import { importing } from './zh_TW/importing.ts';
import { labels } from './zh_TW/labels.ts';
import { lists } from './zh_TW/lists.ts';
import { popup } from './zh_TW/popup.ts';
import { review } from './zh_TW/review.ts';
import { settings } from './zh_TW/settings.ts';
import { storage } from './zh_TW/storage.ts';
import { welcome } from './zh_TW/welcome.ts';

/** 讀者看到的每一句繁體中文，按鍵名排列。 */
export const traditionalChinese = {
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
