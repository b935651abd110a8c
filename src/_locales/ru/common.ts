import type { common as english } from '../en/common.ts';
import type { Translated } from '../translated.ts';

/** Для всех окон и страниц. */
export const common: Translated<typeof english> = {
  language: 'ru',
  quoted: '«{text}»',
  back: 'Назад',
  close: 'Закрыть',
  closeByKey: 'Закрыть (Esc)',
  undo: 'Отменить',
  undone: 'Отменено.',
  labelAbout: '{label}: {about}',
  openInOptions: 'Открыть в настройках',
  openCard: 'Открыть карточку',
  listsUnread: 'Списки не читаются.',
  listsRestart: 'Перезапустите браузер, чтобы попробовать ещё раз.',
  noMatch: 'Ничего не найдено.',
  cancel: 'Отмена',
  remove: 'Убрать',
  placeOf: '{at} из {total}',
  delete: 'Удалить',
  save: 'Сохранить',
  notSaved: 'Не сохранено. {reason}',
  termsCounted: {
    one: '{count} термин',
    few: '{count} термина',
    many: '{count} терминов',
    other: '{count} термина',
  },
  statementsCounted: {
    one: '{count} высказывание',
    few: '{count} высказывания',
    many: '{count} высказываний',
    other: '{count} высказывания',
  },
  andMore: {
    one: 'И ещё {count}.',
    few: 'И ещё {count}.',
    many: 'И ещё {count}.',
    other: 'И ещё {count}.',
  },
  twoSentences: '{first} {second}',
  nameSeparator: ', ',
};
