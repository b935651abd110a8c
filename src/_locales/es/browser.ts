import type { browser as english } from '../en/browser.ts';
import type { Translated } from '../translated.ts';

/** Para el propio navegador, que las lee por su nombre en el manifiesto y en el menú. */
export const browser: Translated<typeof english> = {
  name: 'Sidelight',
  description:
    'Marca términos en cualquier página y muestra, en una pequeña ficha, qué significan, quién lo dice y cuándo.',
  commandToggle: 'Activar o desactivar Sidelight',
  commandRead: 'Recorrer con el teclado los términos marcados de la página',
  commandAdd: 'Añadir a una lista el texto seleccionado',
  menuAdd: 'Añadir «%s» a Sidelight',
  menuLookUp: 'Buscar «%s» en Sidelight',
};
