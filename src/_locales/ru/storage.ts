import type { storage as english } from '../en/storage.ts';
import type { Translated } from '../translated.ts';

/** Ошибки сохранённых данных. */
export const storage: Translated<typeof english> = {
  storageNewer:
    'Ваши списки сохранены более новой версией Sidelight. Они целы; обновите Sidelight, чтобы их увидеть.',
  storageFull:
    'На этом устройстве не осталось места, поэтому ничего не изменено. Очистите корзину или удалите какой-нибудь список и попробуйте снова.',
  storageListGone: 'Этого списка больше нет.',
  storageBundledFixed: 'Встроенный список нельзя изменить.',
  storageBundledUnreadable: 'Встроенный список не читается. {reason}',
  storageIdTaken: 'ID «{id}» принадлежит встроенному списку. Дайте новому списку другой ID.',
  storageListDamaged: 'Список нельзя сохранить: часть данных отсутствует или повреждена.',
  storageListNotSaved: 'Не удалось сохранить «{list}»: список был бы повреждён.',
  storageItemDamaged: '«{id}» нельзя сохранить: часть данных отсутствует или повреждена.',
  storageNotInBin: 'В корзине этого больше нет.',
  storageBinnedList: 'Список «{list}» повреждён, восстановить его нельзя.',
  storageBinnedTerms: 'Удалённое из списка «{list}» повреждено, восстановить его нельзя.',

  damagedNewer:
    'Сохранено более новой версией Sidelight (версия формата {version}). Обновите Sidelight, чтобы этим пользоваться.',
  damagedOlder: 'Сохранено более старой версией Sidelight.',
  damagedParts: 'Часть данных отсутствует или повреждена.',
  damagedTerms: 'Некоторые термины этого списка отсутствуют или повреждены.',
  damagedStatements: 'Некоторые высказывания этого списка отсутствуют или повреждены.',
  damagedTermsReplaced: 'Некоторые термины были повреждены.',
  damagedStatementsReplaced: 'Некоторые высказывания были повреждены.',

  fileNotRead: 'Здесь этот файл прочитать нельзя.',
};
