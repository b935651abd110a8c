import type { duplicates as english } from '../en/duplicates.ts';
import type { Translated } from '../translated.ts';

/** 选项页：多个词表中都有的术语。 */
export const duplicates: Translated<typeof english> = {
  duplicates: '重复项',
  duplicatesIntro:
    '在此词表内或与您的其他词表之间有相同写法的术语。合并时保留全部写法、释义和说法，并且可以撤销。',
  duplicatesComparing: '正在比较词表……',
  duplicatesCounted: { other: '有 {count} 对待处理。' },
  duplicatesDecided: '全部处理完毕。',
  duplicatesNone: '没有重复项。',
  duplicatesPair: '“{term}”和“{other}”',
  duplicatesMore: { other: '再显示 {count} 对' },
  duplicatesKeep: '两者都保留',
  duplicatesKeepOf: '两者都保留：{term}',
  duplicatesMerge: '并入此项',
  duplicatesMergeOf: '并入“{list}”的“{term}”',
  duplicatesMergeHint: '另一项会成为此项的一部分',
  duplicatesPrivate: '另一项是私密的，并保持私密。',
  didMerge: '将“{other}”并入“{list}”的“{term}”',
};
