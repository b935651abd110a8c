import type { welcome as english } from '../en/welcome.ts';
import type { Translated } from '../translated.ts';

/** 首次開啟的頁面。 */
export const welcome: Translated<typeof english> = {
  welcomeTitle: '歡迎使用 Sidelight',
  welcomeHover: '將指標移到帶點線的術語上。',
  welcomeTap: '輕觸帶點線的術語。',
  welcomeHeading: '看看它是什麼意思，又是誰這麼說的。',
  welcomeCovers: {
    other:
      'Sidelight 在您閱讀的網頁上標記術語。它附帶 {count} 個術語，都屬於一個主題，即中國的網際網路政策，取自 2015 年的一份新聞彙編。在您新增自己的術語或已有的術語表之前，其他主題的網頁上不會有標記。',
  },
  welcomeTry: '在下方試試看',
  welcomeFirstList: '建立第一個詞表',
  welcomePinChrome:
    '<lead>釘選圖示</lead>，它會顯示網頁上有多少個術語：點按網址列旁的拼圖圖示，再點按 Sidelight 旁的圖釘。',
  welcomePinEdge:
    '<lead>釘選圖示</lead>，它會顯示網頁上有多少個術語：點按網址列旁的拼圖圖示，再點按 Sidelight 旁的眼睛。',
  welcomePinFirefox:
    '<lead>釘選圖示</lead>，它會顯示網頁上有多少個術語：點按網址列旁的拼圖圖示，再點按 Sidelight 旁的齒輪，選取「釘選至工具列」。',
  welcomePinAndroid: '<lead>找到 Sidelight</lead>：在瀏覽器選單的「擴充套件」中，它會列出網頁上的術語。',
  welcomePress: '<lead>點按圖示</lead>，查看網頁上的術語，或在某個網站、所有網站上關閉 Sidelight。',
  welcomeKeys: '按 {keys} 可在所有網站上關閉或啟用它。',
  welcomePrivacy: '<lead>您讀的內容不會離開此裝置。</lead>無需帳號，不收集任何資料。',
  welcomeArticle: '試讀文章',
  welcomeArticleEnglish: '文章是英文的，Sidelight 附帶的詞表也是英文的。',
  welcomeSides: 'Sidelight 不偏向任何一方：每張卡片都寫明觀點出自誰、屬於哪類說法、何時提出。',
  welcomeNext:
    '接下來：<list>建立第一個詞表</list>、<import>匯入術語表</import>，或<options>查看詞表和設定</options>。',
};
