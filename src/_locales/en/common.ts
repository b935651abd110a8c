/** For every surface. */
export const common = {
  /** For `Intl`, and for the `lang` of what is shown: the language that these sentences are written in. */
  language: 'en-GB',
  quoted: '“{text}”',
  back: 'Back',
  close: 'Close',
  /** With the key that does the same. */
  closeByKey: 'Close (Esc)',
  undo: 'Undo',
  undone: 'Undone.',
  /** For screen readers: a button, and what it is for. */
  labelAbout: '{label}: {about}',
  openInOptions: 'Open in options',
  /** The card of a term that the button stands beside. */
  openCard: 'Open its card',
  /** No list at all; the next two go together. */
  listsUnread: 'The lists cannot be read.',
  listsRestart: 'Restart the browser to try again.',
  /** Of a filter. */
  noMatch: 'No match.',
  cancel: 'Cancel',
  remove: 'Remove',
  /** Which of several: “3 of 12”. */
  placeOf: '{at} of {total}',
  delete: 'Delete',
  save: 'Save',
  /** `reason` is a sentence. */
  notSaved: 'Not saved. {reason}',
  termsCounted: { one: '{count} term', other: '{count} terms' },
  statementsCounted: { one: '{count} statement', other: '{count} statements' },
  /** After some that are shown. */
  andMore: { one: 'And {count} more.', other: 'And {count} more.' },
  /** Two sentences, one after the other; no space where the language has none. */
  twoSentences: '{first} {second}',
  /** Stands between names in a row that is no sentence: “a, b, c”. */
  nameSeparator: ', ',
} as const;
