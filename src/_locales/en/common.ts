/** For every surface. */
export const common = {
  /** For `Intl`, and for the `lang` of what is shown: the language that these sentences are written in. */
  language: 'en-GB',
  quoted: '“{text}”',
  close: 'Close',
  undo: 'Undo',
  undone: 'Undone.',
  /** For screen readers: a button, and what it is for. */
  labelAbout: '{label}: {about}',
} as const;
