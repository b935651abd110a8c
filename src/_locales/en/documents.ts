/** Faults of documents, how files were read, and what was left out of them. */
export const documents = {
  // Titles of documents that have none.
  documentUntitled: 'Document',
  documentPage: 'A page',
  documentPasted: 'Pasted text',

  // Places in a document; they become the places of statements.
  documentPageNumber: 'page {number}',
  documentParagraph: 'paragraph {number}',

  /** Why a document was not read; goes into `proposeFileRefused` and the like. */
  documentOldWord: 'it is an old Word file (.doc); save it as .docx and try again',
  documentRichText: 'it is in Rich Text Format; save it as .docx and try again',
  documentNoText: 'it has no text',
  documentTooLong: 'it has {number} characters of text; the limit is {limit}',
  documentPages: 'it has {number} pages; the limit is {limit}',
  documentPieces: 'it has more than {limit} pieces of text, which is the limit',
  documentUnpacked: 'a part of it would be larger than {limit} MB unpacked, which is the limit',
  documentScanned:
    'it has no text, only images of pages, as a scanner makes them; save it with recognised text and try again',
  documentPassword: 'it is protected by a password; save it without one and try again',
  documentNotPdf: 'it is damaged, or not a PDF',
  documentNotWord: 'it is a ZIP file, not a Word document (.docx)',
  /** {message} is said by the program that reads the format, in English. */
  documentUnreadable: 'it cannot be read: {message}',
  /** {reason} is such a message too, or one of the next two. */
  documentTextUnreadable: 'its text cannot be read: {reason}',
  documentDoctype: 'it has a document type declaration',
  documentNested: 'its parts are nested too deeply',

  // How a list was read.
  noteSheets: {
    one: 'The largest sheet is read; another one is left out.',
    other: 'The largest sheet is read; {count} others are left out.',
  },
  noteSchemes: {
    one: 'The file has {count} concept scheme.',
    other: 'The file has {count} concept schemes; they make one list.',
  },
  noteSets: {
    one: 'The file has {count} set of terms.',
    other: 'The file has {count} sets of terms; they make one list.',
  },
  noteTable: 'One table is left out: it does not list terms.',
  /** {place} is “table 2” or “the table in line 7”. */
  noteTableIn: 'One table ({place}) is left out: it does not list terms.',
  noteTables: {
    one: '{count} table is left out: it does not list terms.',
    other: '{count} tables are left out: they do not list terms.',
  },
  noteHeading: 'The heading {heading} is left out: there is no text below it.',
  noteHeadings: {
    one: '{count} heading is left out, such as {heading}: there is no text below it.',
    other: '{count} headings are left out, such as {heading}: there is no text below them.',
  },
  noteComments: {
    one: 'One comment (a line that begins with #) is left out.',
    other: '{count} comments (lines that begin with #) are left out.',
  },
  noteTitles: {
    one: 'One row above the column names is left out.',
    other: '{count} rows above the column names are left out.',
  },
  noteAdvisedAgainst: 'Terms that the file advises against are spellings like the others.',
  noteGlossary: 'The file’s glossary is read; its texts to translate are not.',
  noteSentences: 'Most of its texts are sentences rather than terms.',
  noteRelatedUnknown: 'The related term {term} is not in the list.',
  noteRelatedUnknownMany: {
    one: '{count} related term is not in the list: {term}.',
    other: '{count} related terms are not in the list, such as {term}.',
  },
  noteStatementUnknown: 'The statement id {id} is not in the list.',
  noteStatementUnknownMany: {
    one: '{count} statement id is not in the list: {id}.',
    other: '{count} statement ids are not in the list, such as {id}.',
  },
  noteLinks: {
    one: '{count} link is left out: a term keeps its first {limit}.',
    other: '{count} links are left out: a term keeps its first {limit}.',
  },
  noteDisagreeing: {
    one: '{count} id of disagreeing statements is not in the list.',
    other: '{count} ids of disagreeing statements are not in the list.',
  },
  noteDamaged: {
    one: '{count} place is not readable in this encoding (shown as \uFFFD). Try another encoding.',
    other: '{count} places are not readable in this encoding (shown as \uFFFD). Try another encoding.',
  },
  noteChooseColumn: 'Choose the column that holds the terms.',
  noteOneColumn: 'It has one column; no row names it.',
  noteOneColumnNamed: 'It has one column; the first row names it.',
  /** {separator} is one of the next four. */
  noteColumns: 'Columns are separated by {separator}; no row names them.',
  noteColumnsNamed: 'Columns are separated by {separator}; the first row names them.',
  separatedByCommas: 'commas',
  separatedBySemicolons: 'semicolons',
  separatedByTabs: 'tabs',
  separatedByBars: 'vertical bars',

  // A list cannot hold these; they stand in a list after “Left out:”.
  leftColumn: 'column {number}',
  leftColumnNamed: 'the column {name}',
  leftKinds: 'kinds that Sidelight does not have, such as {kind}',
  leftAddresses: 'addresses other than https and http',
  leftDefinitionSource: 'source of a definition',
  leftSource: 'source',
  leftOtherLanguages: 'texts in other languages',
  leftNotesInLanguages: 'notes in other languages',
  leftDescriptions: 'descriptions in other languages',
  leftRelations: 'relations to what is not in the file',
  leftTranslations: 'other translations',
  leftHistory: 'history of changes',
  leftImages: 'images',
  leftNoteTypes: 'note types',
  leftSounds: 'sounds',
  leftDecks: 'decks',
  leftTags: 'tags',
  leftContexts: 'which context a term is from',
  leftImports: 'imports of other files',
  leftDocuments: 'further documents of the file',
  leftCitation: 'citation',
} as const;
