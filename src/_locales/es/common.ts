import type { common as english } from '../en/common.ts';
import type { Translated } from '../translated.ts';

/** Para todas las superficies. */
export const common: Translated<typeof english> = {
  language: 'es',
  quoted: '«{text}»',
  back: 'Volver',
  close: 'Cerrar',
  closeByKey: 'Cerrar (Esc)',
  undo: 'Deshacer',
  undone: 'Deshecho.',
  labelAbout: '{label}: {about}',
  openInOptions: 'Abrir en opciones',
  openCard: 'Abrir su ficha',
  listsUnread: 'No se pueden leer las listas.',
  listsRestart: 'Reinicie el navegador para volver a intentarlo.',
  noMatch: 'Nada coincide.',
  cancel: 'Cancelar',
  remove: 'Quitar',
  placeOf: '{at} de {total}',
  delete: 'Eliminar',
  save: 'Guardar',
  notSaved: 'No se guardó. {reason}',
  termsCounted: { one: '{count} término', many: '{count} de términos', other: '{count} términos' },
  statementsCounted: {
    one: '{count} declaración',
    many: '{count} de declaraciones',
    other: '{count} declaraciones',
  },
  andMore: { one: 'Y {count} más.', many: 'Y {count} más.', other: 'Y {count} más.' },
  twoSentences: '{first} {second}',
  nameSeparator: ', ',
};
