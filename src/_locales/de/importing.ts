import type { importing as english } from '../en/importing.ts';
import type { Translated } from '../translated.ts';

/** Die Optionen: eine Datei in eine Liste einlesen. */
export const importing: Translated<typeof english> = {
  importTitle: 'Liste importieren',
  importFile: 'Listendatei',
  importFileHint:
    'Oder legen Sie sie irgendwo auf dieser Seite ab. CSV und TSV, TBX, SKOS, JSON, Anki-Text, Contextive, Definitionen in HTML oder Markdown; bis 20 MB.',
  importPasteInstead: 'Stattdessen eine Liste einfügen',
  importPaste: 'Zellen einer Tabelle oder eines der Formate oben einfügen',
  importPreview: 'Vorschau',
  importPastedTitle: 'Eingefügte Begriffe',

  importNoFile: 'Wählen Sie zuerst eine Datei.',
  importFailed: 'Es wurde nichts importiert.',

  importReading: 'Datei wird gelesen',
  importReadingAgain: 'Wird erneut gelesen',
  importReadingTerms: 'Begriffe werden gelesen',
  importCheckingTerms: 'Begriffe werden geprüft',
  importComparing: 'Wird verglichen',
  importStoring: 'Wird gespeichert',

  importLeftOut: 'Nicht importiert: {fields}.',

  importReadAs: 'Lesen als',
  importEncoding: 'Kodierung',
  importSeparator: 'Trennzeichen',
  importFirstRow: 'Erste Zeile',
  importLanguage: 'Sprache',
  importHeader: 'Spaltennamen',
  importNoHeader: 'Ein Begriff',
  separatorComma: 'Komma',
  separatorSemicolon: 'Semikolon',
  separatorTab: 'Tabulator',
  separatorBar: 'Senkrechter Strich',
  formatTable: 'Tabelle (CSV, Zellen)',
  formatAnki: 'Anki-Notizen',
  formatDefinitions: 'HTML oder Markdown',

  importColumns: 'Spalten',
  importColumn: 'Spalte {number}',
  columnLeftOut: 'Auslassen',
  columnTermIn: 'Begriff auf {language}',
  columnTermOther: 'Begriff in anderer Sprache',
  columnIsSpellings: 'Weitere Schreibweisen',
  columnIsLanguage: 'Sprache',
  columnIsGate: 'Markiert (immer / zum Thema)',
  columnIsBy: 'Aussage: Urheber',
  columnIsDate: 'Aussage: Datum',
  columnIsSource: 'Aussage: Quelle',
  columnIsSourceLink: 'Aussage: Adresse der Quelle',
  columnIsPassage: 'Aussage: Absatz oder Seite',
  columnIsNote: 'Anmerkung',
  columnIsId: 'ID',

  importInto: '{list} ({terms})',
  importRevealing:
    'Diese Datei stammt aus einer privaten Liste, und „{list}“ ist nicht privat: Seiten könnten herausfinden, welche dieser Begriffe in ihnen vorkommen.',
  importHow: 'Art des Imports',
  importAdd: 'Ergänzen und aktualisieren',
  importAddHint: 'Begriffe, die nicht in der Datei stehen, bleiben, wie sie sind.',
  importReplace: 'Ersetzen',
  importReplaceHint:
    'In der Liste steht dann, was in der Datei steht. Die alte Liste bleibt 30 Tage im Papierkorb.',
  importReplaceRest: {
    one: 'In der Liste steht dann, was in der Datei steht; {count} Begriff, der nur in der Liste steht, wird gelöscht. Die alte Liste bleibt 30 Tage im Papierkorb.',
    other:
      'In der Liste steht dann, was in der Datei steht; {count} Begriffe, die nur in der Liste stehen, werden gelöscht. Die alte Liste bleibt 30 Tage im Papierkorb.',
  },
  importDuplicates: 'Dubletten',
  importTwice: {
    one: '{count} Begriff mehrmals in dieser Datei',
    other: '{count} Begriffe mehrmals in dieser Datei',
  },
  importElsewhere: {
    one: '{count} Begriff schon in Ihren anderen Listen',
    other: '{count} Begriffe schon in Ihren anderen Listen',
  },
  importMergeTwice: 'Zu einem Begriff vereinen',
  importKeepBoth: 'Beide behalten',
  importLeaveSecond: 'Den zweiten auslassen',
  importMergeOther: 'In der anderen Liste vereinen',
  importLeaveOut: 'Auslassen',
  importDuplicatesHint:
    'Beim Vereinen bleiben alle Schreibweisen, Definitionen und Aussagen erhalten. Für jeden Begriff einzeln wählen Sie unten unter „Dubletten“.',

  importConfirm: { one: '{count} Begriff importieren', other: '{count} Begriffe importieren' },
  importConfirmMerge: { one: '{count} Begriff vereinen', other: '{count} Begriffe vereinen' },
  importConfirmReplace: { one: 'Durch {count} Begriff ersetzen', other: 'Durch {count} Begriffe ersetzen' },
  importConfirmNothing: 'Nichts zu ändern',

  importFilters: 'Begriffe zeigen',
  filterNew: 'Neu',
  filterChanged: 'Geändert',
  filterUnchanged: 'Unverändert',
  filterDuplicates: 'Dubletten',
  filterSkipped: 'Übersprungen',
  filterDeleted: 'Wird gelöscht',
  filterOnlyInList: 'Nur in der Liste',
  importTerms: 'Begriffe',
  importSays: 'Inhalt',
  importCopySkipped: 'Übersprungene kopieren',
  importSaveSkipped: 'Als CSV speichern',
  importSkippedFile: 'übersprungene Zeilen.csv',
  importStatements: { one: '{count} Aussage', other: '{count} Aussagen' },
  importNothing: 'nichts',
  importSameHere: 'Weiter oben in der Datei: {term}',
  importSameThere: 'Auch in „{list}“: {term}',
  importChoiceFor: 'Was mit {term} geschieht',
  importPrevious: 'Zurück',
  importNext: 'Weiter',
  importPages: '{from} bis {to} von {total}',

  changedSpelling: '{text} ({details})',
  changedStatement: '{text} ({speaker})',
  changedStatementDated: '{text} ({speaker}, {date})',

  imported: '„{list}“ importiert: {facts}.',
  importedNew: { one: '{count} neuer Begriff', other: '{count} neue Begriffe' },
  importedChanged: { one: '{count} geändert', other: '{count} geändert' },
  importedMerged: {
    one: '{count} Begriff in anderen Listen vereint',
    other: '{count} Begriffe in anderen Listen vereint',
  },
  importedNothing: 'nichts Neues',
  didImport: '„{list}“ importiert',
};
