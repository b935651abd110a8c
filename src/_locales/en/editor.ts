/** The editor of a term. */
export const editor = {
  /** Kinds of term. */
  kindConcept: 'Concept',
  kindSystem: 'System',
  kindOrganisation: 'Organisation',
  kindPerson: 'Person',
  kindPlace: 'Place',
  kindEvent: 'Event',
  kindLaw: 'Law',
  kindCompany: 'Company',
  /** When a spelling is marked; stands alone, in a choice or beside the spelling. */
  gateAlways: 'always',
  gateTopic: 'on topic',

  /** Parts of a term: titles of fields, and what columns of a table hold. */
  partTerm: 'Term',
  partKind: 'Kind',
  partDefinition: 'Definition',
  partSpellings: 'Spellings',
  partStatements: 'Statements',
  partStatement: 'Statement',
  partRelated: 'Related terms',
  partLinks: 'Links',

  fieldTooLong: 'Too long to save. Shorten it to 10,000 bytes or less.',
  /** The field of a stored term was emptied. */
  headwordKept: 'Enter a term. It is still saved as “{term}”.',
  spellingsMissing: 'Add at least one spelling.',
  statementKept: 'Enter a statement. The saved one is kept.',
  statementMissing: 'Enter a statement. Not saved until then.',
  editorSaved: 'Saved',
  editorDelete: 'Delete term',

  /** Names the fields that are folded away under “More” while they are empty. */
  editorMoreEmpty: 'kind, spellings, statements, related terms, links',
  /** The next four: what is folded away under “More”, in a list. */
  editorSpellings: { one: '{count} spelling', other: '{count} spellings' },
  editorStatements: { one: '{count} statement', other: '{count} statements' },
  editorRelated: { one: '{count} related term', other: '{count} related terms' },
  editorLinks: { one: '{count} link', other: '{count} links' },

  /** A list that there is not yet. */
  newTermNewList: '{list} (new list)',

  previewTitle: 'As on a page',
  previewEmpty: 'The card appears here as you write.',
  previewUnmentioned: 'The sample text does not mention it.',
  previewSample: 'Try it on a text of yours',
  previewSampleHint: 'Paste a few sentences that mention the term. They stay on this device.',
  sampleMarks: 'How it is marked',
  /** For screen readers: a word of the sample, and whether it is marked. */
  sampleMarked: '{word}: marked',
  sampleNotMarked: '{word}: not marked',
  /** A word of the sample that is another term, and why it is marked or not. */
  sampleOther: '{term}: {reason}',
  sampleUnmentioned: 'The text does not mention this term.',
  sampleOnce: 'Marked once.',
  sampleTwice: 'Marked twice.',
  sampleTimes: { one: 'Marked {count} time.', other: 'Marked {count} times.' },
  /** The next three: `rest` mentions are not marked. */
  sampleOnceOf: 'Marked once, {rest} not marked. Point at a word to see why.',
  sampleTwiceOf: 'Marked twice, {rest} not marked. Point at a word to see why.',
  sampleTimesOf: {
    one: 'Marked {count} time, {rest} not marked. Point at a word to see why.',
    other: 'Marked {count} times, {rest} not marked. Point at a word to see why.',
  },

  /** A spelling: when it is marked, and that capitals must be as they are written. */
  viewExact: '{gate} · exact case',

  linkAdd: 'Add a link',
  linkNumbered: 'Link {number}',
  linkRemove: 'Remove link {number}',
  /** `fault` is a sentence of what is wrong with the address. */
  linkLeftOut: '{fault} It is left out.',

  relatedAdd: 'Add a related term',
  relatedHint: 'Type to find a term of this list',
  relatedOptions: 'Related terms to add',
  relatedGone: 'not in this list',
  relatedRemove: 'Remove {term}',
  relatedAdded: 'Added {term}.',
  relatedRemoved: 'Removed {term}.',
  relatedNone: 'No match in this list.',
  /** The next three: for screen readers, while one types. */
  relatedNoneFound: 'No term found',
  relatedFound: { one: '{count} found', other: '{count} found' },
  relatedFirst: { one: 'The first {count}', other: 'The first {count}' },

  spellingsHint:
    '<always>Always</always>: marked on every page. <topic>On topic</topic>: marked only on pages that mention other terms of the list.',
  spellingAdd: 'Add a spelling',
  spellingNumbered: 'Spelling {number}',
  /** For screen readers: the choice of when it is marked. */
  spellingMarked: 'Spelling {number}: marked',
  spellingRemove: 'Remove spelling {number}',
  spellingRemoveText: 'Remove spelling {number}, {text}',
  /** Words that are found too: “fire-wall, firewall”. */
  spellingMatches: 'Also matches: {words}',

  matchTitle: 'How it is matched',
  matchCapitals: 'Capitals',
  /** For screen readers. */
  matchCapitalsOf: 'Spelling {number}: capitals',
  matchAutoExact: 'Automatic (as written)',
  matchAutoAny: 'Automatic (any case)',
  matchExact: 'Only as written',
  matchAny: 'Any case',
  /** `tag` is a code such as “en”. */
  matchLanguage: 'Language (default: {tag})',
  /** For screen readers. */
  matchLanguageOf: 'Spelling {number}: language',
  matchLanguageFault: 'Enter a language code, such as en, de or zh-Hans.',
  /** Examples may be of the language of this sentence. */
  matchCompound: 'Match with or without space or hyphen: “fire wall”, “fire-wall”, “firewall”',
  matchPlurals: 'Match plurals',
  matchNotHint:
    'Do not match next to these words, such as “Hotel” after “Freedom House”. Separate words with commas.',
  matchNotBefore: 'Not when preceded by',
  matchNotAfter: 'Not when followed by',
  /** The next two: for screen readers. */
  matchNotBeforeOf: 'Spelling {number}: not when preceded by',
  matchNotAfterOf: 'Spelling {number}: not when followed by',
  /** The next five: how a spelling is matched, one after the other, in the line that unfolds the fields. */
  matchedExact: 'only as written',
  matchedAny: 'any case',
  matchedCompound: 'with or without hyphen',
  matchedNoPlurals: 'no plurals',
  matchedNot: 'not next to some words',

  statementsHint: 'What a source says about the term. The card shows the first one at once.',
  statementAdd: 'Add a statement',
  statementNumbered: 'Statement {number}',
  statementMoveUp: 'Move statement {number} up',
  statementMoveDown: 'Move statement {number} down',
  statementRemove: 'Remove statement {number}',
  moveUp: 'Move up',
  moveDown: 'Move down',
  /** `terms` are quoted. */
  statementShared: 'Also shown with {terms}. Changes appear there too.',
  /** Ways to write a date; they stay as they are. */
  statementDateHint: '2015-12-17, 2015-12 or 2015',
  statementKind: 'Kind of statement',
  statementMore: 'Source and more',
  statementSource: 'Source (default: the list’s)',
  statementLink: 'Address of the source',
  statementPassage: 'Paragraph or page',
  statementDisagrees: 'Disagrees with',
  statementDisagreesNone: 'No other statement',
  /** In a choice of statements: who says it, and what. */
  statementOption: '{speaker}: {text}',
  /** In the line that unfolds “Source and more”. */
  statementDisagreesShort: 'disagrees with another',

  /** Warnings of a spelling, and what puts them right. */
  warningEmpty: 'Empty spelling.',
  warningUnmatchable: 'Cannot be matched: it has no letters or digits.',
  warningAddress: 'Cannot be matched: looks like an address, a file name or a part of a longer word.',
  warningOtherName: 'Never marked: this list says that “{name}” is something else.',
  warningLetter: 'A single character is found on nearly every page.',
  warningTwice: 'This term already has this spelling.',
  warningUnseen: 'Contains invisible characters: {characters}.',
  warningUnseenFix: 'Remove them',
  warningCommonest:
    '“{text}” is among the {rank} most common English words: it would be marked almost everywhere.',
  warningCommon: '“{text}” is among the {rank} most common English words: it would be marked on many pages.',
  warningCommonFix: 'Mark only on topic',
  warningShared: '“{term}” has this spelling too. The card will show both.',
  warningSharedMore: {
    one: '“{term}” and {count} more have this spelling too. The card will show all.',
    other: '“{term}” and {count} more have this spelling too. The card will show all.',
  },
  warningElsewhere: 'Also in “{list}”, under “{term}”. The card will show both.',
  warningElsewhereMore: {
    one: 'Also in “{list}”, under “{term}” and {count} more. The card will show all.',
    other: 'Also in “{list}”, under “{term}” and {count} more. The card will show all.',
  },
  /** Scripts are as “Cyrillic”; `letters` are as “Cyrillic а (U+0430), which looks like a (U+0061)”. */
  warningMixed: '“{word}” mixes {script} letters with others: {letters}.',
  warningDisguise: '“{word}” is written in {script} letters and looks like “{plain}”: {letters}.',
  warningLetterNamed: '{script} {letter} ({code})',
  warningLetterLike: '{script} {letter} ({code}), which looks like {like} ({likeCode})',
  /** Puts such letters in one line, two at a time. */
  warningLetterPair: '{before}; {after}',
  warningLetterFix: 'Write “{plain}”',

  /** Names a change after “Undo:”, and as a sentence of its own. */
  didRename: 'renamed “{term}”',
  didChange: 'changed “{term}”',
  didChangeKind: 'changed the kind of “{term}”',
  didChangeDefinition: 'changed the definition of “{term}”',
  didChangeSpellings: 'changed the spellings of “{term}”',
  didChangeRelated: 'changed the related terms of “{term}”',
  didChangeLinks: 'changed the links of “{term}”',
  didChangeStatements: 'changed the statements of “{term}”',
} as const;
