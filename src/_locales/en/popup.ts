/** The toolbar popup, and the window that adds selected text as a term. */
export const popup = {
  /** `reason` is one sentence or more. */
  popupFailed: 'That did not work. {reason}',
  popupPageSilent: 'The page does not answer.',
  popupMentionGone: 'The page has changed; that mention is gone.',
  popupCopyRefused: 'The browser does not allow copying.',
  popupCopied: 'Copied.',
  /** `format` is Markdown or CSV. */
  popupCopiedTerms: { one: 'Copied {count} term as {format}.', other: 'Copied {count} terms as {format}.' },

  popupLists: 'Lists',
  popupListPrivate: 'Private: terms appear only here',
  popupOff: 'Sidelight is off.',
  popupOffMeans: 'No page is read or marked.',
  popupUnreadable: 'This page cannot be read.',
  popupUnreadableWhy:
    'Browser pages, stores and some files are closed to extensions. Reload a page that was open before Sidelight was installed.',
  popupStarting: 'Reading the page …',
  /** Before `popupReload`. */
  popupPageFailed: 'The lists could not be loaded for this page.',
  popupReload: 'Reload the page to try again.',
  popupSiteOff: 'Sidelight is off on this site.',
  popupSiteOffMeans: 'Its pages are not read or marked.',
  popupAllListsOff: 'All your lists are turned off.',
  popupNoTerms: 'No terms on this page.',
  popupNoneMarkedHere: 'No term is marked on this page.',
  popupPageCut: 'This page is very long: some mentions are not counted here.',

  /** A switch; `site` is as “example.org”. */
  popupMarkSite: 'Mark terms on {site}',
  popupMarkFiles: 'Mark terms on files on this device',
  popupMoreSite: 'More for this site',
  /** As `settingsDensity`. */
  popupSiteDensity: 'Density of marks on this site',
  popupDensityHint: 'Each term is marked at least once.',
  popupAsOtherSites: 'As on other sites',

  popupMorePage: 'More for this page',
  /** Before the buttons “Markdown” and “CSV”. */
  popupCopyAs: 'Copy all terms as',
  popupListFromPage: 'List from this page',

  /** The next three are buttons side by side: one or two short words each, and what they do in full. */
  popupTermButton: 'Term',
  popupNewTerm: 'New term',
  popupListsButton: 'Lists',
  popupListsSettings: 'Lists and settings',
  popupPanelButton: 'Side panel',
  popupOpenPanel: 'Open side panel',

  /** One line at the end of the popup: for a new reader whom the welcome page was not shown, or after an update. */
  popupWelcome: 'New here? See how Sidelight works',
  /** `version` is as “1.0”. */
  popupNews: 'See what is new in Sidelight {version}',
  popupDismiss: 'Dismiss',

  popupOnThisPage: 'On this page',
  popupMentions: { one: '{count} mention', other: '{count} mentions' },
  /** The next three: all mentions of terms in the page are of one sort. */
  popupAllMarked: { one: '{count} mention, marked', other: '{count} mentions, all marked' },
  popupAllUnmarked: { one: '{count} mention, not marked', other: '{count} mentions, none marked' },
  popupAllPrivate: { one: '{count} mention, private', other: '{count} mentions, all private' },
  /** `mentions` is as “6 mentions”, and the others are two or three of the counts below. */
  popupInTwo: '{mentions}: {first}, {second}',
  popupInThree: '{mentions}: {first}, {second}, {third}',
  /** Counts of mentions; the first also stands alone, beside a term. */
  popupMarked: { one: '{count} marked', other: '{count} marked' },
  popupUnmarked: { one: '{count} not marked', other: '{count} not marked' },
  popupPrivateOnes: { one: '{count} private', other: '{count} private' },
  popupFilter: 'Filter the terms on this page',
  /** In the empty field of that filter. */
  popupFilterTerms: { one: 'Filter {count} term', other: 'Filter {count} terms' },
  /** Beside a list’s name. */
  popupPrivate: 'Private',
  popupNotMarked: 'Not marked',
  popupShowRest: {
    one: 'Show {count} more that are not marked',
    other: 'Show {count} more that are not marked',
  },

  popupWhyMarked: 'Why is “{term}” marked?',
  popupWhyNotMarked: 'Why is “{term}” not marked?',
  /** `which` is as “3 mentions” or “mention 2 of 3”. */
  popupGoToNext: 'Go to the next mention of “{term}”, {which}',
  popupGoToNextShort: 'Go to the next mention',
  popupMentionOf: 'mention {at} of {total}',
  /** For screen readers; `reason` is a sentence that says why the term is not marked. */
  popupOpenCardOf: 'Open its card: {term}. {reason}',
  popupMarkMore: 'Mark more often',

  popupAllTerms: 'All terms',
  popupTermGone: 'This term has been removed.',
  popupSteps: 'Mentions on this page',
  popupPrevious: 'Previous mention',
  popupNext: 'Next mention',
  /** Of a term of a private list; `mentions` is as “3 mentions”. */
  popupPrivateMentions: 'Private, {mentions}',

  /** Reading by keyboard, said by screen readers; `sentence` has the mark in it, or is the next one. */
  readingMark: '{at} of {total}: {term}. {sentence}',
  readingMarkGone: 'This mark is no longer on the page.',
  readingNoMarks: 'No marks on this page.',

  /** The window’s title too. */
  addTitle: 'Add to Sidelight',
  addNoTerm: 'Enter a term.',
  addNoListName: 'Enter a name for the list.',
  addNoSentence: 'Enter the sentence to add.',
  addListGone: 'This list no longer exists. Choose another one.',
  addTermGone: 'This term no longer exists. Add it as a separate term.',
  addTerm: 'Add term',
  addSentence: 'Add sentence',
  addInLists: '“{term}” is in your lists already',
  addSentenceTo: 'Add the sentence to “{term}” in “{list}”',
  addSeparately: 'Add as a separate term',
  addTermField: 'Term',
  addDefinitionField: 'Definition (one sentence)',
  addListField: 'List',
  addNewList: 'New list…',
  addNewListName: 'Name of the new list',
  addToOffList: 'This list is turned off. Its terms are not marked.',
  addToPrivateList: 'This list is private. Its terms appear in the popup only.',
  addMore: 'More',
  /** The next three: what is folded away under “More”. */
  addMoreFields: 'kind, sentence, source',
  addMoreSentence: 'a sentence',
  addMoreSentenceFrom: 'a sentence from “{page}”',
  addKind: 'Kind',
  /** Before a choice of when the term is marked: always, or on pages on its topic. */
  addMarked: 'Marked',
  addSource: 'Source',
  addSentenceField: 'Sentence (saved as a statement)',
  addBy: 'Said by (optional)',
  addDate: 'Date (optional)',
  addPage: 'Page',
  addAddress: 'Address',
  addDone: 'Added',
  addDoneTerm: 'Added “{term}” to “{list}”.',
  addDoneSentence: 'Added the sentence to “{term}” in “{list}”.',

  /** The terms of a page as they are copied: as Markdown, {page} being a link. */
  copiedHeading: 'Terms on {page}',
  copiedMentions: { one: '{count} mention', other: '{count} mentions' },
  /** {kind} is a kind of term, {mentions} the sentence above. */
  copiedKindAndMentions: '{kind}, {mentions}',
  /** {list} is the name of a list, {source} of what it was made from. */
  copiedFrom: 'via Sidelight, {list}',
  copiedFromSource: 'Source: {source}; via Sidelight, {list}',
  /** Until `copiedAddress`: the headings of a table. */
  copiedTerm: 'Term',
  copiedKind: 'Kind',
  copiedDefinition: 'Definition',
  copiedMentionsColumn: 'Mentions',
  copiedStatement: 'Statement',
  copiedBy: 'Said by',
  copiedStatementKind: 'Kind of statement',
  copiedDate: 'Date',
  copiedPassage: 'Passage',
  copiedSourceColumn: 'Source',
  copiedList: 'List',
  copiedPage: 'Page',
  copiedAddress: 'Address',
} as const;
