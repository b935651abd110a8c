import type { browser as english } from '../en/browser.ts';
import type { Translated } from '../translated.ts';

/** ブラウザー自体が名前で読む文。 */
export const browser: Translated<typeof english> = {
  name: 'Sidelight',
  description: 'ページ上の用語にマークを付け、その意味と、誰がいつそう述べたのかを小さなカードで示します。',
  commandToggle: 'Sidelightのオン・オフを切り替える',
  commandRead: 'ページのマークされた用語をキーボードで読む',
  commandAdd: '選択したテキストをリストに追加',
  menuAdd: '「%s」をSidelightに追加',
  menuLookUp: '「%s」をSidelightで調べる',
};
