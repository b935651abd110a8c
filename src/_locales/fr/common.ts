import type { common as english } from '../en/common.ts';
import type { Translated } from '../translated.ts';

/** Pour toutes les surfaces. */
export const common: Translated<typeof english> = {
  language: 'fr',
  quoted: '« {text} »',
  back: 'Retour',
  close: 'Fermer',
  closeByKey: 'Fermer (Échap)',
  undo: 'Annuler',
  undone: 'Annulé.',
  labelAbout: '{label} : {about}',
  openInOptions: 'Ouvrir dans les options',
  openCard: 'Ouvrir sa fiche',
  listsUnread: 'Les listes ne peuvent pas être lues.',
  listsRestart: 'Redémarrez le navigateur pour réessayer.',
  noMatch: 'Aucun résultat.',
  cancel: 'Annuler',
  remove: 'Retirer',
  placeOf: '{at} sur {total}',
  delete: 'Supprimer',
  save: 'Enregistrer',
  notSaved: 'Non enregistré. {reason}',
  termsCounted: { one: '{count} terme', many: '{count} de termes', other: '{count} termes' },
  statementsCounted: {
    one: '{count} déclaration',
    many: '{count} de déclarations',
    other: '{count} déclarations',
  },
  andMore: { one: 'Et {count} autre.', many: 'Et {count} d’autres.', other: 'Et {count} autres.' },
  twoSentences: '{first} {second}',
  nameSeparator: ', ',
};
