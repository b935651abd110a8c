import { backup } from './zh_CN/backup.ts';
import { browser } from './zh_CN/browser.ts';
import { card } from './zh_CN/card.ts';
import { common } from './zh_CN/common.ts';
import { documents } from './zh_CN/documents.ts';
import { duplicates } from './zh_CN/duplicates.ts';
import { editor } from './zh_CN/editor.ts';
import { faults } from './zh_CN/faults.ts';
import { importing } from './zh_CN/importing.ts';
import { labels } from './zh_CN/labels.ts';
import { lists } from './zh_CN/lists.ts';
import { popup } from './zh_CN/popup.ts';
import { review } from './zh_CN/review.ts';
import { settings } from './zh_CN/settings.ts';
import { storage } from './zh_CN/storage.ts';
import { welcome } from './zh_CN/welcome.ts';

/** 读者看到的每一句简体中文，按键名排列。 */
export const simplifiedChinese = {
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
