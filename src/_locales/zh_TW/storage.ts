import type { storage as english } from '../en/storage.ts';
import type { Translated } from '../translated.ts';

/** 儲存內容的錯誤。 */
export const storage: Translated<typeof english> = {
  storageNewer: '您的詞表由較新版本的 Sidelight 儲存。它們完好無損；請更新 Sidelight 後查看。',
  storageFull: '此裝置的空間已用完，因此沒有作任何變更。請清空回收桶或刪除一個詞表，然後重試。',
  storageListGone: '此詞表已不存在。',
  storageBundledFixed: '內建詞表不能變更。',
  storageBundledUnreadable: '內建詞表無法讀取。{reason}',
  storageIdTaken: 'ID「{id}」屬於內建詞表。請為新詞表另取 ID。',
  storageListDamaged: '詞表無法儲存：有部分遺失或損壞。',
  storageListNotSaved: '「{list}」未能儲存：否則詞表會損壞。',
  storageItemDamaged: '「{id}」無法儲存：有部分遺失或損壞。',
  storageNotInBin: '它已不在回收桶中。',
  storageBinnedList: '「{list}」已損壞，無法還原。',
  storageBinnedTerms: '從「{list}」中刪除的內容已損壞，無法還原。',

  damagedNewer: '它由較新版本的 Sidelight 儲存（格式版本 {version}）。請更新 Sidelight 後使用。',
  damagedOlder: '它由較舊版本的 Sidelight 儲存。',
  damagedParts: '有部分遺失或損壞。',
  damagedTerms: '此詞表有一些術語遺失或損壞。',
  damagedStatements: '此詞表有一些說法遺失或損壞。',
  damagedTermsReplaced: '有一些術語已損壞。',
  damagedStatementsReplaced: '有一些說法已損壞。',

  fileNotRead: '此處無法讀取該檔案。',
};
