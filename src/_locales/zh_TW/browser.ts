import type { browser as english } from '../en/browser.ts';
import type { Translated } from '../translated.ts';

/** 供瀏覽器使用：資訊清單和選單按名稱讀取。 */
export const browser: Translated<typeof english> = {
  name: 'Sidelight',
  description: '在任何網頁上標記術語，並用一張小卡片顯示它的意思、是誰這麼說的、何時說的。',
  commandToggle: '啟用或關閉 Sidelight',
  commandRead: '用鍵盤逐一閱讀網頁上已標記的術語',
  commandAdd: '將選取的文字加入詞表',
  menuAdd: '將「%s」加入 Sidelight',
  menuLookUp: '在 Sidelight 中查「%s」',
};
