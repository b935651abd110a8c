import type { browser as english } from '../en/browser.ts';
import type { Translated } from '../translated.ts';

/** 供浏览器使用：清单和菜单按名称读取。 */
export const browser: Translated<typeof english> = {
  name: 'Sidelight',
  description: '在任何网页上标记术语，并用一张小卡片显示它的意思、是谁这么说的、何时说的。',
  commandToggle: '开启或关闭 Sidelight',
  commandRead: '用键盘逐个阅读网页上已标记的术语',
  commandAdd: '将选中的文字加入词表',
  menuAdd: '将“%s”加入 Sidelight',
  menuLookUp: '在 Sidelight 中查“%s”',
};
