import type { storage as english } from '../en/storage.ts';
import type { Translated } from '../translated.ts';

/** Fehler dessen, was gespeichert ist. */
export const storage: Translated<typeof english> = {
  storageNewer:
    'Ihre Listen hat ein neueres Sidelight gespeichert. Sie sind sicher; aktualisieren Sie Sidelight, um sie zu sehen.',
  storageFull:
    'Auf diesem Gerät ist kein Platz mehr; es wurde nichts geändert. Leeren Sie den Papierkorb oder löschen Sie eine Liste, und versuchen Sie es erneut.',
  storageListGone: 'Diese Liste gibt es nicht mehr.',
  storageBundledFixed: 'Die mitgelieferte Liste lässt sich nicht ändern.',
  storageBundledUnreadable: 'Die mitgelieferte Liste ist nicht lesbar. {reason}',
  storageIdTaken: 'Die ID „{id}“ gehört der mitgelieferten Liste. Geben Sie der neuen Liste eine andere.',
  storageListDamaged: 'Die Liste lässt sich nicht speichern: Teile fehlen oder sind beschädigt.',
  storageListNotSaved: '„{list}“ konnte nicht gespeichert werden: Die Liste würde beschädigt.',
  storageItemDamaged: '„{id}“ lässt sich nicht speichern: Teile fehlen oder sind beschädigt.',
  storageNotInBin: 'Das ist nicht mehr im Papierkorb.',
  storageBinnedList: '„{list}“ ist beschädigt und lässt sich nicht wiederherstellen.',
  storageBinnedTerms:
    'Was aus „{list}“ gelöscht wurde, ist beschädigt und lässt sich nicht wiederherstellen.',

  damagedNewer:
    'Ein neueres Sidelight hat sie gespeichert (Version {version} des Formats). Aktualisieren Sie Sidelight, um sie zu verwenden.',
  damagedOlder: 'Ein älteres Sidelight hat sie gespeichert.',
  damagedParts: 'Teile fehlen oder sind beschädigt.',
  damagedTerms: 'Einige Begriffe dieser Liste fehlen oder sind beschädigt.',
  damagedStatements: 'Einige Aussagen dieser Liste fehlen oder sind beschädigt.',
  damagedTermsReplaced: 'Einige Begriffe waren beschädigt.',
  damagedStatementsReplaced: 'Einige Aussagen waren beschädigt.',

  fileNotRead: 'Die Datei lässt sich hier nicht lesen.',
};
