/** The options page: reading a file into a list. */
export const importing = {
  importTitle: 'Import a list',
  /** A button, for a list, a document or a backup. */
  fileChoose: 'Choose a file',
  importFile: 'List file',
  importFileHint:
    'Or drop it anywhere on this page. CSV, TSV, Excel, OpenDocument, TBX, XLIFF, SKOS, JSON, Anki text, Contextive, HTML or Markdown definitions; up to 20 MB.',
  importPasteInstead: 'Paste a list instead',
  importPaste: 'Paste spreadsheet cells or text in any format above',
  importPreview: 'Preview',
  /** The name of a list that was pasted without one. */
  importPastedTitle: 'Pasted terms',

  importNoFile: 'Choose a file first.',
  importFailed: 'Nothing was imported.',

  /** Names the work that goes on, read with the sign of `workGoesOn`. */
  importReading: 'Reading the file',
  importReadingAgain: 'Reading again',
  importReadingTerms: 'Reading the terms',
  importCheckingTerms: 'Checking the terms',
  importComparing: 'Comparing',
  importStoring: 'Saving',

  /** `fields` are names of parts of terms that a list cannot hold. */
  importLeftOut: 'Not imported: {fields}.',

  /** How the file is read: names of choices, and what can be chosen. */
  importReadAs: 'Read as',
  importEncoding: 'Encoding',
  importSeparator: 'Separator',
  importFirstRow: 'First row',
  importLanguage: 'Language',
  importHeader: 'A header',
  importNoHeader: 'A term',
  separatorComma: 'Comma',
  separatorSemicolon: 'Semicolon',
  separatorTab: 'Tab',
  separatorBar: 'Vertical bar',
  formatTable: 'Table (CSV, cells)',
  formatAnki: 'Anki notes',
  formatDefinitions: 'HTML or Markdown',

  importColumns: 'Columns',
  importColumn: 'Column {number}',
  /** Names the contents of a column. */
  columnLeftOut: 'Leave out',
  columnTermIn: 'Term in {language}',
  columnTermOther: 'Term in another language',
  columnIsSpellings: 'Other spellings',
  columnIsLanguage: 'Language',
  columnIsGate: 'Marked (always / on topic)',
  columnIsBy: 'Statement: said by',
  columnIsDate: 'Statement: date',
  columnIsSource: 'Statement: source',
  columnIsSourceLink: 'Statement: address of the source',
  columnIsPassage: 'Statement: paragraph or page',
  columnIsNote: 'Note',
  columnIsId: 'Id',

  /** A list, and how many terms it has. */
  importInto: '{list} ({terms})',
  importRevealing:
    'This file is from a private list, and “{list}” is not private: pages could find out which of these terms they mention.',
  importHow: 'How to import',
  importAdd: 'Add and update',
  importAddHint: 'Terms that the file does not have stay as they are.',
  importReplace: 'Replace',
  importReplaceHint: 'The list becomes what the file has. The old list is kept in the bin for 30 days.',
  importReplaceRest: {
    one: 'The list becomes what the file has; {count} term only in the list will be deleted. The old list is kept in the bin for 30 days.',
    other:
      'The list becomes what the file has; {count} terms only in the list will be deleted. The old list is kept in the bin for 30 days.',
  },
  importDuplicates: 'Duplicates',
  importTwice: {
    one: '{count} term more than once in this file',
    other: '{count} terms more than once in this file',
  },
  importElsewhere: {
    one: '{count} term already in your other lists',
    other: '{count} terms already in your other lists',
  },
  /** Choices for a term that is there twice. */
  importMergeTwice: 'Merge into one term',
  importKeepBoth: 'Keep both',
  importLeaveSecond: 'Leave out the second',
  importMergeOther: 'Merge into the other list',
  importLeaveOut: 'Leave out',
  /** “Duplicates” are the words of `filterDuplicates`. */
  importDuplicatesHint:
    'Merging keeps every spelling, definition and statement. Choose for each term under “Duplicates” below.',

  importConfirm: { one: 'Import {count} term', other: 'Import {count} terms' },
  importConfirmMerge: { one: 'Merge {count} term', other: 'Merge {count} terms' },
  importConfirmReplace: { one: 'Replace with {count} term', other: 'Replace with {count} terms' },
  importConfirmNothing: 'Nothing to change',

  /** Which terms are shown; each is followed by a number. */
  importFilters: 'Show terms that are',
  filterNew: 'New',
  filterChanged: 'Changed',
  filterUnchanged: 'Unchanged',
  filterDuplicates: 'Duplicates',
  filterSkipped: 'Skipped',
  filterDeleted: 'Will be deleted',
  filterOnlyInList: 'Only in the list',
  importTerms: 'Terms',
  importSays: 'What it says',
  importCopySkipped: 'Copy skipped rows',
  importSaveSkipped: 'Save them as CSV',
  /** The name of a file. */
  importSkippedFile: 'skipped rows.csv',
  importStatements: { one: '{count} statement', other: '{count} statements' },
  /** In the place of a part of a term that is empty before or after the import. */
  importNothing: 'nothing',
  /** `term` is a term, perhaps with its definition. */
  importSameHere: 'Earlier in this file: {term}',
  importSameThere: 'Also in “{list}”: {term}',
  /** For screen readers: a choice of what to do. */
  importChoiceFor: 'What to do with {term}',
  importPrevious: 'Previous',
  importNext: 'Next',
  importPages: '{from} to {to} of {total}',

  /** Parts of a term that change. */
  /** A spelling, and how it is marked and matched. */
  changedSpelling: '{text} ({details})',
  /** A statement with who says it, and when. */
  changedStatement: '{text} ({speaker})',
  changedStatementDated: '{text} ({speaker}, {date})',

  /** `facts` are some of those below. */
  imported: 'Imported “{list}”: {facts}.',
  importedNew: { one: '{count} new term', other: '{count} new terms' },
  importedChanged: { one: '{count} changed', other: '{count} changed' },
  importedMerged: {
    one: '{count} term merged into other lists',
    other: '{count} terms merged into other lists',
  },
  importedNothing: 'nothing was new',
  /** Names the act after “Undo:”, and as a sentence of its own. */
  didImport: 'imported “{list}”',
} as const;
