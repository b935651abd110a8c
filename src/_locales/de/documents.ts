import type { documents as english } from '../en/documents.ts';
import type { Translated } from '../translated.ts';

/** Fehler von Dokumenten, wie Dateien gelesen wurden, und was dabei ausgelassen wurde. */
export const documents: Translated<typeof english> = {
  documentUntitled: 'Dokument',
  documentPage: 'Eine Seite',
  documentPasted: 'Eingefügter Text',

  documentPageNumber: 'Seite {number}',
  documentParagraph: 'Absatz {number}',

  // Gründe nach „wurde nicht gelesen:“, für Datei, Seite und Text.
  documentOldWord:
    'das ist eine alte Word-Datei (.doc); speichern Sie sie als .docx und versuchen Sie es erneut',
  documentRichText: 'das ist eine RTF-Datei; speichern Sie sie als .docx und versuchen Sie es erneut',
  documentNoText: 'es ist kein Text darin',
  documentTooLong: 'der Text hat {number} Zeichen; die Grenze ist {limit}',
  documentPages: 'es sind {number} Seiten; die Grenze ist {limit}',
  documentPieces: 'es sind mehr als {limit} Textstücke darin; das ist die Grenze',
  documentUnpacked: 'ein Teil wäre entpackt größer als {limit} MB; das ist die Grenze',
  documentScanned:
    'es ist kein Text darin, nur Bilder von Seiten wie aus einem Scanner; speichern Sie es mit erkanntem Text und versuchen Sie es erneut',
  documentPassword: 'ein Passwort schützt das Dokument; speichern Sie es ohne und versuchen Sie es erneut',
  documentNotPdf: 'die Datei ist beschädigt oder kein PDF',
  documentNotWord: 'das ist eine ZIP-Datei, kein Word-Dokument (.docx)',
  documentUnreadable: 'der Inhalt ist nicht lesbar: {message}',
  documentTextUnreadable: 'der Text ist nicht lesbar: {reason}',
  documentDoctype: 'eine Dokumenttyp-Deklaration ist darin',
  documentNested: 'die Teile sind zu tief verschachtelt',

  noteSheets: {
    one: 'Das größte Blatt wird gelesen; ein weiteres wird ausgelassen.',
    other: 'Das größte Blatt wird gelesen; {count} weitere werden ausgelassen.',
  },
  noteSchemes: {
    one: 'Die Datei hat {count} Begriffssystem.',
    other: 'Die Datei hat {count} Begriffssysteme; sie ergeben eine Liste.',
  },
  noteSets: {
    one: 'Die Datei hat {count} Sammlung von Begriffen.',
    other: 'Die Datei hat {count} Sammlungen von Begriffen; sie ergeben eine Liste.',
  },
  noteTable: 'Eine Tabelle wird ausgelassen: Sie führt keine Begriffe auf.',
  noteTableIn: 'Eine Tabelle ({place}) wird ausgelassen: Sie führt keine Begriffe auf.',
  noteTables: {
    one: '{count} Tabelle wird ausgelassen: Sie führt keine Begriffe auf.',
    other: '{count} Tabellen werden ausgelassen: Sie führen keine Begriffe auf.',
  },
  noteHeading: 'Die Überschrift {heading} wird ausgelassen: Darunter steht kein Text.',
  noteHeadings: {
    one: '{count} Überschrift wird ausgelassen, etwa {heading}: Darunter steht kein Text.',
    other: '{count} Überschriften werden ausgelassen, etwa {heading}: Darunter steht kein Text.',
  },
  noteComments: {
    one: 'Ein Kommentar (eine Zeile, die mit # beginnt) wird ausgelassen.',
    other: '{count} Kommentare (Zeilen, die mit # beginnen) werden ausgelassen.',
  },
  noteTitles: {
    one: 'Eine Zeile über den Spaltennamen wird ausgelassen.',
    other: '{count} Zeilen über den Spaltennamen werden ausgelassen.',
  },
  noteAdvisedAgainst: 'Benennungen, von denen die Datei abrät, werden Schreibweisen wie die anderen.',
  noteGlossary: 'Das Glossar der Datei wird gelesen, ihre Texte zum Übersetzen nicht.',
  noteSentences: 'Die meisten Texte darin sind eher Sätze als Begriffe.',
  noteRelatedUnknown: 'Der verwandte Begriff {term} steht nicht in der Liste.',
  noteRelatedUnknownMany: {
    one: '{count} verwandter Begriff steht nicht in der Liste: {term}.',
    other: '{count} verwandte Begriffe stehen nicht in der Liste, etwa {term}.',
  },
  noteStatementUnknown: 'Die Aussagen-ID {id} steht nicht in der Liste.',
  noteStatementUnknownMany: {
    one: '{count} Aussagen-ID steht nicht in der Liste: {id}.',
    other: '{count} Aussagen-IDs stehen nicht in der Liste, etwa {id}.',
  },
  noteLinks: {
    one: '{count} Link wird ausgelassen: Ein Begriff behält seine ersten {limit}.',
    other: '{count} Links werden ausgelassen: Ein Begriff behält seine ersten {limit}.',
  },
  noteDisagreeing: {
    one: '{count} ID widersprechender Aussagen steht nicht in der Liste.',
    other: '{count} IDs widersprechender Aussagen stehen nicht in der Liste.',
  },
  noteDamaged: {
    one: '{count} Stelle ist in dieser Kodierung nicht lesbar (als \uFFFD gezeigt). Versuchen Sie eine andere.',
    other:
      '{count} Stellen sind in dieser Kodierung nicht lesbar (als \uFFFD gezeigt). Versuchen Sie eine andere.',
  },
  noteChooseColumn: 'Wählen Sie die Spalte mit den Begriffen.',
  noteOneColumn: 'Es gibt eine Spalte; keine Zeile benennt sie.',
  noteOneColumnNamed: 'Es gibt eine Spalte; die erste Zeile benennt sie.',
  noteColumns: 'Spalten sind durch {separator} getrennt; keine Zeile benennt sie.',
  noteColumnsNamed: 'Spalten sind durch {separator} getrennt; die erste Zeile benennt sie.',
  separatedByCommas: 'Kommas',
  separatedBySemicolons: 'Semikolons',
  separatedByTabs: 'Tabulatoren',
  separatedByBars: 'senkrechte Striche',

  // Was eine Liste nicht fassen kann, nach „Nicht importiert:“.
  leftColumn: 'Spalte {number}',
  leftColumnNamed: 'Spalte {name}',
  leftKinds: 'Arten, die Sidelight nicht hat, etwa {kind}',
  leftAddresses: 'andere Adressen als https und http',
  leftDefinitionSource: 'Quelle einer Definition',
  leftSource: 'Quelle',
  leftOtherLanguages: 'Texte in anderen Sprachen',
  leftNotesInLanguages: 'Anmerkungen in anderen Sprachen',
  leftDescriptions: 'Beschreibungen in anderen Sprachen',
  leftRelations: 'Beziehungen zu dem, was nicht in der Datei steht',
  leftTranslations: 'andere Übersetzungen',
  leftHistory: 'Änderungsverlauf',
  leftImages: 'Bilder',
  leftNoteTypes: 'Notiztypen',
  leftSounds: 'Töne',
  leftDecks: 'Stapel',
  leftTags: 'Schlagwörter',
  leftContexts: 'aus welchem Kontext ein Begriff stammt',
  leftImports: 'Importe anderer Dateien',
  leftDocuments: 'weitere Dokumente der Datei',
  leftCitation: 'Zitierangabe',
};
