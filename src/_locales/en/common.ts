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
  cancel: 'Cancel',
  remove: 'Remove',
  /** Two sentences, one after the other. */
  sentences: '{before} {after}',
  /** Which of several: “3 of 12”. */
  placeOf: '{at} of {total}',
} as const;
