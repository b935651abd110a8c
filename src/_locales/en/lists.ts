/** The options page: lists, and the table of one list. */
export const lists = {
  /** The sidebar: places of the page. */
  placesSkip: 'Skip to the content',
  placesMenu: 'Menu',
  placesLists: 'Lists',
  /** Above the settings; and a button that unfolds those of one list. */
  placesSettings: 'Settings',
  /** The title of the first list of a reader. */
  listMyTerms: 'My terms',
  /** Titles of lists that are made: of an empty one, and of a copy. */
  listNew: 'New list',
  listNewNumbered: 'New list {number}',
  listCopy: '{list} (copy)',
  listCopyNumbered: '{list} (copy {number})',
  placeNewList: 'New list',
  placeNewTerm: 'New term',
  placeImport: 'Import a list',
  placePropose: 'List from a document',
  placeMarks: 'Marking and cards',
  placeWords: 'Known and excluded words',
  placeSites: 'Sites',
  placeBackup: 'Backup',
  placeBin: 'Bin',
  placeHelp: 'Help and shortcuts',

  /** For screen readers: the buttons Undo and Redo. */
  undoGroup: 'Changes',
  redo: 'Redo',
  /** The next two: `act` is one of those that begin with “did”, here and in other files. */
  undoAct: 'Undo: {act}',
  redoAct: 'Redo: {act}',
  undoNothing: 'Undo: nothing',
  redoNothing: 'Redo: nothing',
  /** The next three: notices after something was done, undone or done again. `act` begins with a capital in the first. */
  actDone: '{act}.',
  actUndone: 'Undone: {act}.',
  actRedone: 'Redone: {act}.',
  working: 'Working …',
  closeNotice: 'Close this notice',

  /** The first is only for one list, so it says no number; languages that use it for 21, too, do. */
  listsDamaged: {
    one: 'A list is damaged and is kept unchanged: <link>see what is wrong and save it</link>.',
    other: '{count} lists are damaged and are kept unchanged: <link>see what is wrong and save it</link>.',
  },
  settingsSyncPartly:
    'Your settings are larger than the browser’s sync allows. Some words and sites stay on this device.',
  settingsSyncFailed:
    'The browser’s sync is not available right now. Changes stay on this device until it is.',
  listGone: 'This list no longer exists',
  listReading: 'Reading the list …',
  termGone: 'This term no longer exists',
  /** A list or a term. */
  goneHint: 'It may have been deleted: look in the bin.',

  /** Acts: read after “Undo:”, and alone as a sentence, then with a capital and a full stop. */
  didMakeList: 'made “{list}”',
  didRenameList: 'renamed “{before}” to “{after}”',
  didChangeLanguage: 'changed the language of the list',
  didChangeLicence: 'changed the licence of the list',
  didChangeSource: 'changed the source of the list',
  didChangeSourceDate: 'changed the date of the source',
  didChangeMark: 'changed the mark of “{list}”',
  didChangeDensity: 'changed the density of marks for “{list}”',
  didCopyList: 'copied “{list}”',
  didDeleteList: 'deleted “{list}”',
  /** `what` is a quoted list or term, or several terms. */
  didRestore: 'restored {what}',
  didAddTerm: 'added “{term}”',
  didAddTerms: { one: 'added {count} term', other: 'added {count} terms' },
  didDeleteTerm: 'deleted “{term}”',
  didDeleteTerms: { one: 'deleted {count} term', other: 'deleted {count} terms' },
  didMoveTerm: 'moved “{term}” to “{list}”',
  didMoveTerms: { one: 'moved {count} term to “{list}”', other: 'moved {count} terms to “{list}”' },
  didCopyTerm: 'copied “{term}” to “{list}”',
  didCopyTerms: { one: 'copied {count} term to “{list}”', other: 'copied {count} terms to “{list}”' },
  didSetAlways: 'set “{term}” to “always”',
  didSetAlwaysTerms: { one: 'set {count} term to “always”', other: 'set {count} terms to “always”' },
  didSetTopic: 'set “{term}” to “on topic”',
  didSetTopicTerms: { one: 'set {count} term to “on topic”', other: 'set {count} terms to “on topic”' },
  /** The next two: `kind` is one of the kinds of term, as “Person”. */
  didSetKind: 'set the kind of “{term}” to {kind}',
  didSetKindTerms: {
    one: 'set the kind of {count} term to {kind}',
    other: 'set the kind of {count} terms to {kind}',
  },

  /** A list’s switch: whether pages show its marks, or, of a private one, whether the popup shows its terms. */
  listOnPages: 'Mark on pages',
  listInPopup: 'Show in the popup',
  /** Screen readers say this in the sidebar. */
  listOnPagesOf: 'Mark on pages: {list}',
  listInPopupOf: 'Show in the popup: {list}',
  listHandle: 'Move {list} up or down',
  listHandleHint: 'Drag to another place, or move with the up and down keys',
  listHandleKeys: 'Press the up and down arrow keys to move it.',
  listMoved: '“{list}” is now {place} of {total}.',

  listLicence: 'Licence: {licence}',
  listBundled: 'Comes with Sidelight; read only',
  /** Beside the name of the one that comes with Sidelight. */
  listReadOnlyShort: 'Read only',
  askReveal: 'Pages could find out which terms of this list they mention.',
  askRevealYes: 'No longer private',
  askRevealNo: 'Keep it private',
  listMore: 'More',
  listMoreHint: 'More for this list',
  listRename: 'Rename',
  listDuplicate: 'Duplicate',
  listDuplicateToEdit: 'Duplicate to edit',
  listFindDuplicates: 'Find duplicates',
  listMoveUp: 'Move up in the sidebar',
  listMoveDown: 'Move down in the sidebar',
  listDelete: 'Delete list',
  /** For screen readers: the field in the place of the heading. */
  listNameField: 'Name of the list',
  listFieldName: 'Name',
  listFieldLanguage: 'Language',
  listFieldLicence: 'Licence',
  listFieldSource: 'Source',
  listFieldSourceDate: 'Date of the source',
  listLanguageFault: '“{text}” is not a language code. Enter one such as en, zh or pt-BR.',

  listSync: 'Sync to my other devices',
  listSyncOn: 'Your other devices get this list.',
  listSyncOff: 'This device no longer syncs this list.',
  listSyncUses: 'Goes through your browser’s sync.',
  /** Both are numbers of kilobytes; `limit` has the unit. */
  listSyncUsesSize: 'Goes through your browser’s sync ({used} of {limit}).',
  kilobytes: '{size} KB',
  listSyncWaits: 'Another device syncs a list with this name. Turn this on to merge the two.',
  listSyncFailed:
    'The browser’s sync is not available right now. Sidelight keeps trying; your list is safe here.',
  listSyncNoRoom: 'Not synced: your synced lists together are over {limit}. Changes stay on this device.',
  listSyncTooLarge: 'Too large to sync: over {limit}. It stays on this device.',

  /** Above the table, and the way back to it. */
  allTerms: 'All terms',
  /** For screen readers: how the table is used. */
  tableKeys:
    'Enter or F2 edits a cell, Tab goes to the next, Escape stops. Control and Enter opens the editor.',
  tableSearch: 'Search the terms',
  tableSearchHint: 'Search terms, spellings and definitions',
  tableFound: { one: '{count} term found', other: '{count} terms found' },
  tableNothingFound: 'Nothing found.',
  /** `said` is what stands there else, as “5 terms”. */
  tableSorting: '{said}, being sorted',
  /** A clause of the next two. */
  tableSelected: { one: '{count} term selected', other: '{count} terms selected' },
  tableSelectedAll: '{selected}.',
  tableSelectedMore: {
    one: '{selected}; {count} is not among those found.',
    other: '{selected}; {count} are not among those found.',
  },
  columnSelected: 'Selected',
  columnTerm: 'Term',
  columnDefinition: 'Definition',
  columnTranslation: 'Translation',
  columnSpellings: 'Spellings',
  columnDetails: 'Kind, marked',
  /** For screen readers: a field; `column` is one of those above. */
  cellOf: '{column} of {term}',
  /** The table’s order, and what it is sorted by beside terms and spellings. */
  sortOrder: 'Order',
  sortCustom: 'Custom order',
  sortKind: 'Kind',
  sortMarked: 'Marked',
  sortStatements: 'Statements',
  rowDetails: 'Details',
  rowDetailsOf: 'Details of {term}',
  /** “Person, on topic”: the kind of term, and when it is marked, which is one of the next four. */
  rowKindAndMark: '{kind}, {marked}',
  rowAlways: 'always',
  rowTopic: 'on topic',
  rowMixed: 'mixed',
  rowNoSpellings: 'no spellings',
  newRowTerm: 'Add a term',
  newRowKeys: 'Tab to the next field, Enter for the next term, or paste rows',

  cellNoName: 'A term needs a name. Esc brings back “{term}”.',
  cellNoTerm: 'Add a term: without one this row is not saved.',
  cellRepeated: '“{term}” is in this list already.',
  /** `text` is a word whose language is not known; “de” stays. */
  cellNoLanguage: 'Say its language first, as in “de: {text}”.',
  cellNoSpelling: 'Add at least one spelling.',
  cellSemicolon: 'One of these has a semicolon in it. Change it in the editor.',
  listIsFull: { one: 'A list has at most {count} term.', other: 'A list has at most {count} terms.' },
  listReadOnly:
    'This list comes with Sidelight and is read only. To change it, choose More, then Duplicate to edit.',
  /** `fault` is a sentence. */
  rowNotAdded: 'Not added. {fault}',
  rowFault: 'Row {row}: {fault}',
  rowsNotAdded: { one: '{count} row not added.', other: '{count} rows not added.' },
  pasteEmpty: 'Nothing to add: copy rows in a spreadsheet first.',

  /** Actions for the selected terms. */
  bulk: 'Selected terms',
  bulkMark: 'Mark…',
  bulkMarkHint: 'Mark… the selected terms',
  bulkKind: 'Kind…',
  bulkKindHint: 'Kind… of the selected terms',
  bulkMove: 'Move to…',
  bulkMoveHint: 'Move to… another list',
  bulkCopy: 'Copy to…',
  bulkCopyHint: 'Copy to… one of your lists',
  bulkClear: 'Clear selection',
  bulkReveal: '“{list}” is not private: pages could find out which of these terms they mention.',
  bulkRevealMove: 'Move them',
  bulkRevealCopy: 'Copy them',
} as const;
