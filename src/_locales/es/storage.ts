import type { storage as english } from '../en/storage.ts';
import type { Translated } from '../translated.ts';

/** Fallos de lo que está almacenado. */
export const storage: Translated<typeof english> = {
  storageNewer:
    'Sus listas las almacenó un Sidelight más reciente. Están a salvo; actualice Sidelight para verlas.',
  storageFull:
    'No queda espacio en este dispositivo, así que no se cambió nada. Vacíe la papelera o elimine una lista e inténtelo de nuevo.',
  storageListGone: 'Esta lista ya no existe.',
  storageBundledFixed: 'La lista incluida no se puede cambiar.',
  storageBundledUnreadable: 'No se puede leer la lista incluida. {reason}',
  storageIdTaken: 'El id «{id}» pertenece a la lista incluida. Dé otro id a la lista nueva.',
  storageListDamaged: 'No se puede almacenar la lista: faltan partes o están dañadas.',
  storageListNotSaved: 'No se pudo guardar «{list}»: la lista quedaría dañada.',
  storageItemDamaged: 'No se puede almacenar «{id}»: faltan partes o están dañadas.',
  storageNotInBin: 'Ya no está en la papelera.',
  storageBinnedList: '«{list}» está dañada y no se puede restaurar.',
  storageBinnedTerms: 'Lo eliminado de «{list}» está dañado y no se puede restaurar.',
  damagedNewer:
    'La almacenó un Sidelight más reciente (versión {version} del formato). Actualice Sidelight para usarla.',
  damagedOlder: 'La almacenó un Sidelight más antiguo.',
  damagedParts: 'Faltan partes de ella o están dañadas.',
  damagedTerms: 'Algunos términos de esta lista faltan o están dañados.',
  damagedStatements: 'Algunas declaraciones de esta lista faltan o están dañadas.',
  damagedTermsReplaced: 'Algunos términos estaban dañados.',
  damagedStatementsReplaced: 'Algunas declaraciones estaban dañadas.',
  fileNotRead: 'El archivo no se puede leer aquí.',
};
