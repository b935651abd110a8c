import type { duplicates as english } from '../en/duplicates.ts';
import type { Translated } from '../translated.ts';

/** 設定ページ：複数のリストにある用語。 */
export const duplicates: Translated<typeof english> = {
  duplicates: '重複',
  duplicatesIntro:
    'このリストの中、またはほかのリストとの間で、表記が同じ用語です。統合しても表記、定義、発言はすべて残り、元に戻すこともできます。',
  duplicatesComparing: 'リストを比較中…',
  duplicatesCounted: { other: '未決定の組が{count}組あります。' },
  duplicatesDecided: 'すべての組を決定しました。',
  duplicatesNone: '重複はありません。',
  duplicatesPair: '「{term}」と「{other}」',
  duplicatesMore: { other: 'あと{count}件表示' },
  duplicatesKeep: '両方残す',
  duplicatesKeepOf: '両方残す：{term}',
  duplicatesMerge: 'こちらに統合',
  duplicatesMergeOf: '「{list}」の「{term}」に統合',
  duplicatesMergeHint: 'もう一方はこちらの一部になります',
  duplicatesPrivate: 'もう一方は非公開で、非公開のままです。',
  didMerge: '「{other}」を「{list}」の「{term}」に統合',
};
