/** The options page: terms found in a document. */
export const review = {
  proposeTitle: 'Build a list from a document',
  proposePrivate: 'The document is read on this device; nothing of it is sent anywhere.',
  proposeFile: 'Document',
  /** “List from this page” is a button of the popup, with the same words there. */
  proposeFileHint:
    'Or drop it anywhere on this page. Text, HTML, Markdown, PDF or Word (.docx); up to 20 MB. To take an open page, choose “List from this page” in Sidelight’s popup there.',
  proposePaste: 'Or paste a text',
  proposePasteRead: 'Find terms',
  /** The next two: what goes on, read with the sign of `workGoesOn`. */
  proposeReading: 'Reading the document',
  proposeLooking: 'Looking for terms',
  proposeNoTerms: 'No terms were found in it. Try a longer text on one subject.',
  proposeBroken: 'The document cannot be read here.',
  /** The next three: `reason` is a clause such as “it has no text”. */
  proposeFileRefused: '“{file}” was not read: {reason}.',
  proposePageRefused: 'The page was not read: {reason}.',
  proposeTextRefused: 'The text was not read: {reason}.',
  proposeTooSlow: {
    one: '“{name}” was not read: it takes longer than {count} minute. Try a part of it.',
    other: '“{name}” was not read: it takes longer than {count} minutes. Try a part of it.',
  },
  /** In the place of a document’s name. */
  proposeOpenPage: 'the open page',
  proposePageUnreadable:
    'The page cannot be read. It may have been closed, or the browser may not let extensions read it.',

  reviewTitle: 'Terms of “{document}”',
  /** A and the like are keys, which stay as they are in all languages. */
  reviewHelp:
    'Arrow keys move; A accepts, R rejects, M merges into the one above, F2 renames, right arrow shows the sentences, U undoes.',
  reviewBest: { one: 'Accept the best {count}', other: 'Accept the best {count}' },
  reviewMore: { one: 'Show {count} more', other: 'Show {count} more' },
  reviewAllDone: 'All terms are reviewed.',
  reviewEmpty: 'No terms here yet.',
  reviewTable: 'Proposed terms',

  reviewShows: 'Which terms',
  /** The next four are followed by a number of terms. */
  reviewToReview: 'To review',
  reviewAccepted: 'Accepted',
  reviewRejected: 'Rejected',
  reviewAll: 'All',
  reviewKinds: 'What they are',
  /** The next five are followed by a number of terms. */
  reviewAnyKind: 'Everything',
  reviewTerms: 'Terms',
  reviewNames: 'Names',
  reviewAbbreviations: 'Abbreviations',
  reviewDefined: 'With a definition',
  reviewFilter: 'Filter the terms',
  reviewFilterHint: 'Filter',
  reviewLeave: 'Another document',

  /** For screen readers: a term, and what the reader decided. */
  reviewTermAccepted: '{term}<said>, accepted</said>',
  reviewTermRejected: '{term}<said>, rejected</said>',
  reviewSentences: { one: '{count} sentence', other: '{count} sentences' },
  /** Only some of the sentences are shown. */
  reviewSentencesOf: { one: '{shown} of {count} sentence', other: '{shown} of {count} sentences' },
  /** After a sentence: where it stands, as “paragraph 3”. */
  reviewPlace: '({place})',
  /** A term’s buttons, for screen readers, and their hints with the keys. */
  reviewAcceptTerm: 'Accept {term}',
  reviewRejectTerm: 'Reject {term}',
  reviewAcceptHint: 'Accept (A)',
  reviewRejectHint: 'Reject (R)',
  reviewNewName: 'New name',

  reviewChoose: 'Choose a term',
  /** The buttons below the table; each may be followed by a key. */
  reviewAccept: 'Accept',
  reviewAcceptUndo: 'Undo accept',
  reviewReject: 'Reject',
  reviewRejectUndo: 'Undo reject',
  reviewRename: 'Rename',
  reviewMergeUp: 'Merge up',
  reviewMergeInto: 'Merge into',
  /** Stands in the choice of terms before one is chosen. */
  reviewMergeChoice: 'Merge into …',
  reviewAcceptAbove: 'Accept all above',

  reviewAddNone: 'Accept terms to add them',
  reviewAdd: { one: 'Add {count} term', other: 'Add {count} terms' },
  reviewAddTo: { one: 'Add {count} term to “{list}”', other: 'Add {count} terms to “{list}”' },
  reviewAdded: { one: 'Added {count} term to “{list}”.', other: 'Added {count} terms to “{list}”.' },
  /** Names the act after “Undo:”, and as a sentence of its own. */
  didAddTermsTo: { one: 'added {count} term to “{list}”', other: 'added {count} terms to “{list}”' },
} as const;
