import type { common as english } from '../en/common.ts';
import type { Translated } from '../translated.ts';

/** 各介面通用。 */
export const common: Translated<typeof english> = {
  language: 'zh-TW',
  quoted: '「{text}」',
  back: '返回',
  close: '關閉',
  closeByKey: '關閉 (Esc)',
  undo: '復原',
  undone: '已復原。',
  labelAbout: '{label}：{about}',
  openInOptions: '在選項頁中開啟',
  openCard: '開啟卡片',
  listsUnread: '詞表無法讀取。',
  listsRestart: '請重新啟動瀏覽器再試。',
  noMatch: '沒有符合的項目。',
  cancel: '取消',
  remove: '移除',
  placeOf: '{at}/{total}',
  delete: '刪除',
  save: '儲存',
  notSaved: '未儲存。{reason}',
  termsCounted: { other: '{count} 個術語' },
  statementsCounted: { other: '{count} 則說法' },
  andMore: { other: '另有 {count} 個。' },
  twoSentences: '{first}{second}',
  nameSeparator: '、',
};
