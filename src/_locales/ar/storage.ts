import type { storage as english } from '../en/storage.ts';
import type { Translated } from '../translated.ts';

/** أخطاء المحفوظ. */
export const storage: Translated<typeof english> = {
  storageNewer: 'خزّنت قوائمَك نسخةٌ أحدث من Sidelight. وهي سليمة؛ حدّث Sidelight لتراها.',
  storageFull: 'لم تبق مساحة على هذا الجهاز، فلم يتغير شيء. أفرغ سلة المحذوفات أو احذف قائمة، ثم حاول مجددًا.',
  storageListGone: 'لم تعد هذه القائمة موجودة.',
  storageBundledFixed: 'لا يمكن تغيير القائمة المرفقة.',
  storageBundledUnreadable: 'تتعذر قراءة القائمة المرفقة. {reason}',
  storageIdTaken: 'المعرّف «{id}» للقائمة المرفقة. أعطِ القائمة الجديدة معرّفًا آخر.',
  storageListDamaged: 'لا يمكن تخزين القائمة: أجزاء منها مفقودة أو تالفة.',
  storageListNotSaved: 'تعذّر حفظ «{list}»: كانت القائمة ستتلف.',
  storageItemDamaged: 'لا يمكن تخزين «{id}»: أجزاء منه مفقودة أو تالفة.',
  storageNotInBin: 'لم يعد في سلة المحذوفات.',
  storageBinnedList: 'القائمة «{list}» تالفة ولا يمكن استرجاعها.',
  storageBinnedTerms: 'ما حُذف من «{list}» تالف ولا يمكن استرجاعه.',

  damagedNewer: 'خزّنتها نسخة أحدث من Sidelight (إصدار التنسيق {version}). حدّث Sidelight لاستخدامها.',
  damagedOlder: 'خزّنتها نسخة أقدم من Sidelight.',
  damagedParts: 'أجزاء منها مفقودة أو تالفة.',
  damagedTerms: 'بعض مصطلحات هذه القائمة مفقود أو تالف.',
  damagedStatements: 'بعض تصريحات هذه القائمة مفقود أو تالف.',
  damagedTermsReplaced: 'كان بعض المصطلحات تالفًا.',
  damagedStatementsReplaced: 'كان بعض التصريحات تالفًا.',

  fileNotRead: 'تتعذر قراءة الملف هنا.',
};
