import type { storage as english } from '../en/storage.ts';
import type { Translated } from '../translated.ts';

/** Défauts de ce qui est enregistré. */
export const storage: Translated<typeof english> = {
  storageNewer:
    'Vos listes ont été enregistrées par un Sidelight plus récent. Elles sont en sûreté ; mettez Sidelight à jour pour les voir.',
  storageFull:
    'Il n’y a plus de place sur cet appareil, donc rien n’a été changé. Videz la corbeille ou supprimez une liste, puis réessayez.',
  storageListGone: 'Cette liste n’existe plus.',
  storageBundledFixed: 'La liste fournie ne peut pas être modifiée.',
  storageBundledUnreadable: 'La liste fournie ne peut pas être lue. {reason}',
  storageIdTaken:
    'L’identifiant « {id} » est celui de la liste fournie. Donnez-en un autre à la nouvelle liste.',
  storageListDamaged: 'La liste ne peut pas être enregistrée : des parties manquent ou sont endommagées.',
  storageListNotSaved: '« {list} » n’a pas pu être enregistrée : la liste en serait endommagée.',
  storageItemDamaged: '« {id} » ne peut pas être enregistré : des parties manquent ou sont endommagées.',
  storageNotInBin: 'Ce n’est plus dans la corbeille.',
  storageBinnedList: '« {list} » est endommagée et ne peut pas être restaurée.',
  storageBinnedTerms: 'Ce qui a été supprimé de « {list} » est endommagé et ne peut pas être restauré.',

  damagedNewer:
    'Enregistrement fait par un Sidelight plus récent (version {version} du format). Mettez Sidelight à jour pour l’utiliser.',
  damagedOlder: 'Enregistrement fait par un Sidelight plus ancien.',
  damagedParts: 'Des parties manquent ou sont endommagées.',
  damagedTerms: 'Des termes de cette liste manquent ou sont endommagés.',
  damagedStatements: 'Des déclarations de cette liste manquent ou sont endommagées.',
  damagedTermsReplaced: 'Des termes étaient endommagés.',
  damagedStatementsReplaced: 'Des déclarations étaient endommagées.',

  fileNotRead: 'Le fichier ne peut pas être lu ici.',
};
