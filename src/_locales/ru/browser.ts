import type { browser as english } from '../en/browser.ts';
import type { Translated } from '../translated.ts';

/** Для самого браузера: манифест и меню выделенного текста. */
export const browser: Translated<typeof english> = {
  name: 'Sidelight',
  description:
    'Отмечает термины на любой странице и в небольшой карточке показывает, что они значат, кто это говорит и когда.',
  commandToggle: 'Включить или выключить Sidelight',
  commandRead: 'Читать отмеченные термины страницы с клавиатуры',
  commandAdd: 'Добавить выделенный текст в список',
  menuAdd: 'Добавить «%s» в Sidelight',
  menuLookUp: 'Найти «%s» в Sidelight',
};
