import type { importing as english } from '../en/importing.ts';
import type { Translated } from '../translated.ts';

/** La page des options : lecture d’un fichier dans une liste. */
export const importing: Translated<typeof english> = {
  importTitle: 'Importer une liste',
  fileChoose: 'Choisir un fichier',
  importFile: 'Fichier de liste',
  importFileHint:
    'Ou déposez-le n’importe où sur cette page. CSV, TSV, Excel, OpenDocument, TBX, XLIFF, SKOS, JSON, texte Anki, Contextive, définitions en HTML ou Markdown ; jusqu’à 20 Mo.',
  importPasteInstead: 'Coller plutôt une liste',
  importPaste: 'Collez des cellules de tableur ou du texte dans l’un des formats ci-dessus',
  importPreview: 'Aperçu',
  importPastedTitle: 'Termes collés',

  importNoFile: 'Choisissez d’abord un fichier.',
  importFailed: 'Rien n’a été importé.',

  importReading: 'Lecture du fichier',
  importReadingAgain: 'Nouvelle lecture',
  importReadingTerms: 'Lecture des termes',
  importCheckingTerms: 'Vérification des termes',
  importComparing: 'Comparaison',
  importStoring: 'Enregistrement',

  importLeftOut: 'Non importé : {fields}.',

  importReadAs: 'Lire comme',
  importEncoding: 'Encodage',
  importSeparator: 'Séparateur',
  importFirstRow: 'Première ligne',
  importLanguage: 'Langue',
  importHeader: 'Un en-tête',
  importNoHeader: 'Un terme',
  separatorComma: 'Virgule',
  separatorSemicolon: 'Point-virgule',
  separatorTab: 'Tabulation',
  separatorBar: 'Barre verticale',
  formatTable: 'Tableau (CSV, cellules)',
  formatAnki: 'Notes Anki',
  formatDefinitions: 'HTML ou Markdown',

  importColumns: 'Colonnes',
  importColumn: 'Colonne {number}',
  columnLeftOut: 'Omettre',
  columnTermIn: 'Terme en {language}',
  columnTermOther: 'Terme dans une autre langue',
  columnIsSpellings: 'Autres graphies',
  columnIsLanguage: 'Langue',
  columnIsGate: 'Marqué (toujours / dans le sujet)',
  columnIsBy: 'Déclaration : dite par',
  columnIsDate: 'Déclaration : date',
  columnIsSource: 'Déclaration : source',
  columnIsSourceLink: 'Déclaration : adresse de la source',
  columnIsPassage: 'Déclaration : paragraphe ou page',
  columnIsNote: 'Note',
  columnIsId: 'Identifiant',

  importInto: '{list} ({terms})',
  importRevealing:
    'Ce fichier vient d’une liste privée, et « {list} » n’est pas privée : des pages pourraient savoir lesquels de ces termes elles mentionnent.',
  importHow: 'Façon d’importer',
  importAdd: 'Ajouter et mettre à jour',
  importAddHint: 'Les termes que le fichier n’a pas restent tels quels.',
  importReplace: 'Remplacer',
  importReplaceHint:
    'La liste devient ce que contient le fichier. L’ancienne liste est gardée 30 jours dans la corbeille.',
  importReplaceRest: {
    one: 'La liste devient ce que contient le fichier ; {count} terme présent seulement dans la liste sera supprimé. L’ancienne liste est gardée 30 jours dans la corbeille.',
    many: 'La liste devient ce que contient le fichier ; {count} de termes présents seulement dans la liste seront supprimés. L’ancienne liste est gardée 30 jours dans la corbeille.',
    other:
      'La liste devient ce que contient le fichier ; {count} termes présents seulement dans la liste seront supprimés. L’ancienne liste est gardée 30 jours dans la corbeille.',
  },
  importDuplicates: 'Doublons',
  importTwice: {
    one: '{count} terme plus d’une fois dans ce fichier',
    many: '{count} de termes plus d’une fois dans ce fichier',
    other: '{count} termes plus d’une fois dans ce fichier',
  },
  importElsewhere: {
    one: '{count} terme déjà dans vos autres listes',
    many: '{count} de termes déjà dans vos autres listes',
    other: '{count} termes déjà dans vos autres listes',
  },
  importMergeTwice: 'Fusionner en un seul terme',
  importKeepBoth: 'Garder les deux',
  importLeaveSecond: 'Omettre le second',
  importMergeOther: 'Fusionner dans l’autre liste',
  importLeaveOut: 'Omettre',
  importDuplicatesHint:
    'La fusion garde toutes les graphies, définitions et déclarations. Choisissez pour chaque terme sous « Doublons », plus bas.',

  importConfirm: {
    one: 'Importer {count} terme',
    many: 'Importer {count} de termes',
    other: 'Importer {count} termes',
  },
  importConfirmMerge: {
    one: 'Fusionner {count} terme',
    many: 'Fusionner {count} de termes',
    other: 'Fusionner {count} termes',
  },
  importConfirmReplace: {
    one: 'Remplacer par {count} terme',
    many: 'Remplacer par {count} de termes',
    other: 'Remplacer par {count} termes',
  },
  importConfirmNothing: 'Rien à changer',

  importFilters: 'Afficher les termes',
  filterNew: 'Nouveaux',
  filterChanged: 'Modifiés',
  filterUnchanged: 'Inchangés',
  filterDuplicates: 'Doublons',
  filterSkipped: 'Ignorés',
  filterDeleted: 'Seront supprimés',
  filterOnlyInList: 'Seulement dans la liste',
  importTerms: 'Termes',
  importSays: 'Contenu',
  importCopySkipped: 'Copier les lignes ignorées',
  importSaveSkipped: 'Les enregistrer en CSV',
  importSkippedFile: 'lignes ignorées.csv',
  importStatements: {
    one: '{count} déclaration',
    many: '{count} de déclarations',
    other: '{count} déclarations',
  },
  importNothing: 'rien',
  importSameHere: 'Plus haut dans ce fichier : {term}',
  importSameThere: 'Aussi dans « {list} » : {term}',
  importChoiceFor: 'Que faire de {term}',
  importPrevious: 'Précédents',
  importNext: 'Suivants',
  importPages: '{from} à {to} sur {total}',

  changedSpelling: '{text} ({details})',
  changedStatement: '{text} ({speaker})',
  changedStatementDated: '{text} ({speaker}, {date})',

  imported: 'Import de « {list} » : {facts}.',
  importedNew: {
    one: '{count} nouveau terme',
    many: '{count} de nouveaux termes',
    other: '{count} nouveaux termes',
  },
  importedChanged: { one: '{count} modifié', many: '{count} modifiés', other: '{count} modifiés' },
  importedMerged: {
    one: '{count} terme fusionné dans d’autres listes',
    many: '{count} de termes fusionnés dans d’autres listes',
    other: '{count} termes fusionnés dans d’autres listes',
  },
  importedNothing: 'rien de nouveau',
  didImport: 'import de « {list} »',
};
