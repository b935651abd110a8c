import type { duplicates as english } from '../en/duplicates.ts';
import type { Translated } from '../translated.ts';

/** صفحة الخيارات: مصطلحات موجودة في عدة قوائم. */
export const duplicates: Translated<typeof english> = {
  duplicates: 'المكررات',
  duplicatesIntro:
    'مصطلحات تشترك في صيغة كتابة، داخل هذه القائمة أو مع قائمة أخرى من قوائمك. الدمج يُبقي كل الصيغ والتعريفات والتصريحات، ويمكن التراجع عنه.',
  duplicatesComparing: 'جارٍ مقارنة قوائمك…',
  duplicatesCounted: {
    zero: 'لا أزواج بانتظار القرار.',
    one: 'زوج واحد بانتظار القرار.',
    two: 'زوجان بانتظار القرار.',
    few: '{count} أزواج بانتظار القرار.',
    many: '{count} زوجًا بانتظار القرار.',
    other: '{count} زوج بانتظار القرار.',
  },
  duplicatesDecided: 'بُتّ في كل الأزواج.',
  duplicatesNone: 'لم يُعثر على مكررات.',
  duplicatesPair: '«{term}» و«{other}»',
  duplicatesMore: {
    zero: 'لا مزيد',
    one: 'عرض زوج آخر',
    two: 'عرض زوجين آخرين',
    few: 'عرض {count} أخرى',
    many: 'عرض {count} أخرى',
    other: 'عرض {count} أخرى',
  },
  duplicatesKeep: 'إبقاء الاثنين',
  duplicatesKeepOf: 'إبقاء الاثنين: {term}',
  duplicatesMerge: 'دمج في هذا',
  duplicatesMergeOf: 'دمج في «{term}» من «{list}»',
  duplicatesMergeHint: 'يصبح المصطلح الآخر جزءًا من هذا',
  duplicatesPrivate: 'المصطلح الآخر خاص ويبقى كذلك.',
  didMerge: 'دمج «{other}» في «{term}» من «{list}»',
};
