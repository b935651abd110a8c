import type { browser as english } from '../en/browser.ts';
import type { Translated } from '../translated.ts';

/** للمتصفح نفسه: ملف التعريف والقائمة. */
export const browser: Translated<typeof english> = {
  name: 'Sidelight',
  description: 'يضع علامات على المصطلحات في أي صفحة، ويعرض في بطاقة صغيرة معناها، ومن يقول ذلك، ومتى قاله.',
  commandToggle: 'تشغيل Sidelight أو إيقافه',
  commandRead: 'قراءة المصطلحات المُعلَّمة في الصفحة بلوحة المفاتيح',
  commandAdd: 'إضافة النص المحدد إلى قائمة',
  menuAdd: 'إضافة «%s» إلى Sidelight',
  menuLookUp: 'البحث عن «%s» في Sidelight',
};
