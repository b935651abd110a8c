/** The options page: copies of everything, and the bin. */
export const backup = {
  backupTitle: 'Backup',
  backupSave: 'Save a backup',
  /** `lists` is as “2 lists”, `terms` as “140 terms”. */
  backupAbout:
    'Everything in one file: {lists} with {terms}, and your settings. Anyone who has the file can read it; the bin is not in it.',
  backupLists: { one: '{count} list', other: '{count} lists' },
  backupRestore: 'Restore a backup',
  backupFile: 'Backup file',
  backupFileHint: 'You see what would change before anything is changed.',
  /** The next three are read with a sign that it goes on (`workGoesOn`). */
  backupSaving: 'Saving',
  backupReading: 'Reading the backup',
  backupRestoring: 'Restoring',
  workGoesOn: '{work} …',
  backupUnchanged: 'Nothing was changed.',
  backupRestored: 'Restored. You can undo this.',
  backupRestoredBoth: 'Restored. Undo restores the lists first, then the settings.',
  /** The next two are read after “Undo:”, and alone as a sentence, then with a capital and a full stop. */
  didRestoreBackup: 'restored the backup',
  didRestoreSettings: 'restored the settings',

  /** Changes that a backup would make. */
  previewMade: '{file}, made on {time}',
  previewLists: 'Lists',
  previewList: 'List',
  previewChange: 'What happens to it',
  /** `terms` is as “140 terms”. */
  previewNew: 'New, {terms}',
  previewSame: 'Unchanged, {terms}',
  previewStays: 'Kept, {terms}; not in the backup',
  previewReplaced: 'Replaced: {terms} instead of {before}. The current list goes to the bin.',
  previewSettingsSame: 'Your settings stay as they are.',
  /** `settings` are some of those below. */
  previewSettings: 'Settings that change: {settings}.',
  previewOn: 'marks on or off',
  previewSitesOff: 'sites that are turned off',
  previewPacksOff: 'lists that are turned off',
  previewPacksPrivate: 'lists that are private',
  previewPackOrder: 'the order of the lists',
  previewBundledMark: 'the mark of the list that comes with Sidelight',
  previewMarks: 'which mentions are marked',
  previewHoverDelay: 'when the card opens',
  previewTapLinks: 'what a tap on a link does',
  previewCardText: 'the size of the card’s text',
  previewLanguage: 'the language of Sidelight',
  previewWordsPerMark: 'the density of marks',
  previewDensities: 'the density of marks for a list or a site',
  previewKnown: 'terms that you know',
  previewNever: 'words that are never marked',
  previewAlways: 'words that are always marked',
  previewRestore: 'Restore',
  previewNothing: 'Nothing to restore',

  /** Choosing a file to read, and the list that it goes into. */
  sourceIsFolder: '“{folder}” is a folder. Open it and choose a file in it.',
  sourcesTooMany: {
    one: 'Choose one file at a time: these are {count}.',
    other: 'Choose one file at a time: these are {count}.',
  },
  /** In the place of a file’s name. */
  sourcePasted: 'pasted text',
  intoList: 'Into',
  intoNewList: 'A new list',

  exportTerms: 'Export',
  exportSaving: 'Saving …',
  /** Names of file formats. */
  exportJson: 'Sidelight list (JSON)',
  exportCsv: 'Table (CSV)',
  exportTbx: 'TBX 3',
  exportSkos: 'SKOS (JSON-LD)',
  exportAnki: 'Anki, Quizlet (text)',
  /** Names the contents of such a file, below the name of its format. */
  exportWithoutTopic: 'Leaves out how to tell whether a page is on topic.',
  exportTermsOnly: 'Terms, definitions, spellings and statements only.',
  exportPrint: 'Print view',
  exportPrintHint: 'A plain page with every term and statement.',
  /** The name of a list’s file where the list’s own name cannot be one. */
  exportFileName: 'list',

  print: 'Print',
  printBack: 'Back to the list',
  /** A long list is printed in parts: “1 to 2,000”. */
  printPart: 'Terms',
  printRange: '{from} to {to}',
  printAlso: 'Also: {spellings}',
  printRelated: 'See also: {terms}',
  /** “Reported: China Daily, 2015”: the kind of statement, then who says it, when and where. */
  printStatement: '{kind}: {source}',

  bin: 'Bin',
  binAbout: {
    one: 'What you delete is kept here for {count} day.',
    other: 'What you delete is kept here for {count} days.',
  },
  binEmpty: 'The bin is empty.',
  /** For screen readers: what was deleted. */
  binItems: 'Deleted',
  /** Several terms that were deleted together, by the first. */
  binTermAndMore: { one: '“{term}” and {count} more', other: '“{term}” and {count} more' },
  /** `names` are some of its terms. */
  binList: { one: 'A list of {count} term ({names}).', other: 'A list of {count} terms ({names}).' },
  binListUnnamed: { one: 'A list of {count} term.', other: 'A list of {count} terms.' },
  binTerms: { one: '{count} term of “{list}” ({names}).', other: '{count} terms of “{list}” ({names}).' },
  binTermsUnnamed: { one: '{count} term of “{list}”.', other: '{count} terms of “{list}”.' },
  binTerm: 'From “{list}”.',
  /** Names that are not all: “a, b, …”. */
  binMoreNames: '{names} …',
  binTime: {
    one: 'Deleted {time}; {count} day left.',
    other: 'Deleted {time}; {count} days left.',
  },
  binTimeLast: 'Deleted {time}; its last day here is today.',
  binRestore: 'Restore',
  binRestoreOf: 'Restore {what}',
  binDelete: 'Delete permanently',
  binDeleteOf: 'Delete permanently: {what}',
  binAsk: 'Delete this permanently?',
  binDeleteAll: 'Empty the bin',
  binAskAll: { one: 'Delete {count} item permanently?', other: 'Delete {count} items permanently?' },
  /** `question` is one of the last two questions. */
  binAskFinal: '{question} This cannot be undone.',
  binKeep: 'Keep',
  asideTitle: 'Damaged lists (kept)',
  asideAbout:
    'This version of Sidelight cannot read these lists. They are kept unchanged: save them to repair them, or to open them with a newer version.',
  asideSaveOf: 'Save {file}',
} as const;
