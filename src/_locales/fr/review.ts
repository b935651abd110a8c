import type { review as english } from '../en/review.ts';
import type { Translated } from '../translated.ts';

/** La page des options : termes trouvés dans un document. */
export const review: Translated<typeof english> = {
  proposeTitle: 'Faire une liste d’après un document',
  proposePrivate: 'Le document est lu sur cet appareil ; rien n’en est envoyé nulle part.',
  proposeFile: 'Document',
  proposeFileHint:
    'Ou déposez-le n’importe où sur cette page. Texte, HTML, Markdown, PDF ou Word (.docx) ; jusqu’à 20 Mo. Pour une page ouverte, choisissez-y « Liste d’après cette page » dans le pop-up de Sidelight.',
  proposePaste: 'Ou collez un texte',
  proposePasteRead: 'Trouver les termes',
  proposeReading: 'Lecture du document',
  proposeLooking: 'Recherche de termes',
  proposeNoTerms: 'Aucun terme n’y a été trouvé. Essayez un texte plus long, sur un seul sujet.',
  proposeBroken: 'Le document ne peut pas être lu ici.',
  proposeFileRefused: '« {file} » n’a pas été lu : {reason}.',
  proposePageRefused: 'La page n’a pas été lue : {reason}.',
  proposeTextRefused: 'Le texte n’a pas été lu : {reason}.',
  proposeTooSlow: {
    one: '« {name} » n’a pas été lu : il y faut plus de {count} minute. Essayez-en une partie.',
    many: '« {name} » n’a pas été lu : il y faut plus de {count} de minutes. Essayez-en une partie.',
    other: '« {name} » n’a pas été lu : il y faut plus de {count} minutes. Essayez-en une partie.',
  },
  proposeOpenPage: 'la page ouverte',
  proposePageUnreadable:
    'La page ne peut pas être lue. Elle a peut-être été fermée, ou le navigateur ne laisse pas les extensions la lire.',

  reviewTitle: 'Termes de « {document} »',
  reviewHelp:
    'Les flèches déplacent ; A accepte, R rejette, M fusionne avec le terme du dessus, F2 renomme, la flèche droite montre les phrases, U annule.',
  reviewBest: {
    one: 'Accepter le meilleur',
    many: 'Accepter les {count} meilleurs',
    other: 'Accepter les {count} meilleurs',
  },
  reviewMore: {
    one: 'Afficher {count} autre',
    many: 'Afficher {count} d’autres',
    other: 'Afficher {count} autres',
  },
  reviewAllDone: 'Tous les termes sont examinés.',
  reviewEmpty: 'Pas encore de terme ici.',
  reviewTable: 'Termes proposés',

  reviewShows: 'Quels termes',
  reviewToReview: 'À examiner',
  reviewAccepted: 'Acceptés',
  reviewRejected: 'Rejetés',
  reviewAll: 'Tous',
  reviewKinds: 'Ce qu’ils sont',
  reviewAnyKind: 'Tout',
  reviewTerms: 'Termes',
  reviewNames: 'Noms',
  reviewAbbreviations: 'Abréviations',
  reviewDefined: 'Avec définition',
  reviewFilter: 'Filtrer les termes',
  reviewFilterHint: 'Filtrer',
  reviewLeave: 'Autre document',

  reviewTermAccepted: '{term}<said>, accepté</said>',
  reviewTermRejected: '{term}<said>, rejeté</said>',
  reviewSentences: { one: '{count} phrase', many: '{count} de phrases', other: '{count} phrases' },
  reviewSentencesOf: {
    one: '{shown} phrase sur {count}',
    many: '{shown} phrases sur {count}',
    other: '{shown} phrases sur {count}',
  },
  reviewPlace: '({place})',
  reviewAcceptTerm: 'Accepter {term}',
  reviewRejectTerm: 'Rejeter {term}',
  reviewAcceptHint: 'Accepter (A)',
  reviewRejectHint: 'Rejeter (R)',
  reviewNewName: 'Nouveau nom',

  reviewChoose: 'Choisissez un terme',
  reviewAccept: 'Accepter',
  reviewAcceptUndo: 'Ne plus accepter',
  reviewReject: 'Rejeter',
  reviewRejectUndo: 'Ne plus rejeter',
  reviewRename: 'Renommer',
  reviewMergeUp: 'Fusionner en haut',
  reviewMergeInto: 'Fusionner avec',
  reviewMergeChoice: 'Fusionner avec…',
  reviewAcceptAbove: 'Accepter tout au-dessus',

  reviewAddNone: 'Acceptez des termes pour les ajouter',
  reviewAdd: {
    one: 'Ajouter {count} terme',
    many: 'Ajouter {count} de termes',
    other: 'Ajouter {count} termes',
  },
  reviewAddTo: {
    one: 'Ajouter {count} terme à « {list} »',
    many: 'Ajouter {count} de termes à « {list} »',
    other: 'Ajouter {count} termes à « {list} »',
  },
  reviewAdded: {
    one: '{count} terme ajouté à « {list} ».',
    many: '{count} de termes ajoutés à « {list} ».',
    other: '{count} termes ajoutés à « {list} ».',
  },
  didAddTermsTo: {
    one: 'ajout de {count} terme à « {list} »',
    many: 'ajout de {count} de termes à « {list} »',
    other: 'ajout de {count} termes à « {list} »',
  },
};
