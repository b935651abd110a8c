import type { common as english } from '../en/common.ts';
import type { Translated } from '../translated.ts';

/** لكل الواجهات. */
export const common: Translated<typeof english> = {
  language: 'ar',
  quoted: '«{text}»',
  back: 'رجوع',
  close: 'إغلاق',
  closeByKey: 'إغلاق (Esc)',
  undo: 'تراجع',
  undone: 'تم التراجع.',
  labelAbout: '{label}: {about}',
  openInOptions: 'فتح في الخيارات',
  openCard: 'فتح بطاقته',
  noMatch: 'لا نتائج.',
  cancel: 'إلغاء',
  remove: 'إزالة',
  placeOf: '{at} من {total}',
  delete: 'حذف',
  save: 'حفظ',
  notSaved: 'لم يُحفظ. {reason}',
  termsCounted: {
    zero: 'لا مصطلحات',
    one: 'مصطلح واحد',
    two: 'مصطلحان',
    few: '{count} مصطلحات',
    many: '{count} مصطلحًا',
    other: '{count} مصطلح',
  },
  statementsCounted: {
    zero: 'لا تصريحات',
    one: 'تصريح واحد',
    two: 'تصريحان',
    few: '{count} تصريحات',
    many: '{count} تصريحًا',
    other: '{count} تصريح',
  },
  andMore: {
    zero: 'ولا شيء غيرها.',
    one: 'وواحد غيرها.',
    two: 'واثنان غيرها.',
    few: 'و{count} غيرها.',
    many: 'و{count} غيرها.',
    other: 'و{count} غيرها.',
  },
  twoSentences: '{first} {second}',
  nameSeparator: '، ',
};
