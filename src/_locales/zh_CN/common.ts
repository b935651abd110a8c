import type { common as english } from '../en/common.ts';
import type { Translated } from '../translated.ts';

/** 各界面通用。 */
export const common: Translated<typeof english> = {
  language: 'zh-CN',
  quoted: '“{text}”',
  back: '返回',
  close: '关闭',
  closeByKey: '关闭 (Esc)',
  undo: '撤销',
  undone: '已撤销。',
  labelAbout: '{label}：{about}',
  openInOptions: '在选项页中打开',
  openCard: '打开卡片',
  listsUnread: '词表无法读取。',
  listsRestart: '请重新启动浏览器再试。',
  noMatch: '没有匹配项。',
  cancel: '取消',
  remove: '移除',
  placeOf: '{at}/{total}',
  delete: '删除',
  save: '保存',
  notSaved: '未保存。{reason}',
  termsCounted: { other: '{count} 个术语' },
  statementsCounted: { other: '{count} 条说法' },
  andMore: { other: '另有 {count} 个。' },
  twoSentences: '{first}{second}',
  nameSeparator: '、',
};
