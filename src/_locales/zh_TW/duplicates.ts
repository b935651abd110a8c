import type { duplicates as english } from '../en/duplicates.ts';
import type { Translated } from '../translated.ts';

/** 選項頁：多個詞表中都有的術語。 */
export const duplicates: Translated<typeof english> = {
  duplicates: '重複項目',
  duplicatesIntro:
    '在此詞表內或與您的其他詞表之間有相同寫法的術語。合併時保留全部寫法、釋義和說法，並且可以復原。',
  duplicatesComparing: '正在比較詞表……',
  duplicatesCounted: { other: '有 {count} 對待處理。' },
  duplicatesDecided: '全部處理完畢。',
  duplicatesNone: '沒有重複項目。',
  duplicatesPair: '「{term}」和「{other}」',
  duplicatesMore: { other: '再顯示 {count} 對' },
  duplicatesKeep: '兩者都保留',
  duplicatesKeepOf: '兩者都保留：{term}',
  duplicatesMerge: '併入此項',
  duplicatesMergeOf: '併入「{list}」的「{term}」',
  duplicatesMergeHint: '另一項會成為此項的一部分',
  duplicatesPrivate: '另一項是私密的，並保持私密。',
  didMerge: '將「{other}」併入「{list}」的「{term}」',
};
