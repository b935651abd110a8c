import type { common as english } from '../en/common.ts';
import type { Translated } from '../translated.ts';

/** すべての画面に共通。 */
export const common: Translated<typeof english> = {
  language: 'ja',
  quoted: '「{text}」',
  back: '戻る',
  close: '閉じる',
  closeByKey: '閉じる（Esc）',
  undo: '元に戻す',
  undone: '元に戻しました。',
  labelAbout: '{label}：{about}',
  openInOptions: '設定ページで開く',
  openCard: 'カードを開く',
  listsUnread: 'リストを読み込めません。',
  listsRestart: 'ブラウザーを再起動して、もう一度お試しください。',
  noMatch: '該当なし。',
  cancel: 'キャンセル',
  remove: '取り除く',
  placeOf: '{at}/{total}',
  delete: '削除',
  save: '保存',
  notSaved: '保存されていません。{reason}',
  termsCounted: { other: '用語{count}件' },
  statementsCounted: { other: '発言{count}件' },
  andMore: { other: 'ほか{count}件。' },
  twoSentences: '{first}{second}',
  nameSeparator: '、',
};
