/** For every surface. */
export const common = {
  /** For `Intl`, and for the `lang` of what is shown: the language that these sentences are written in. */
  language: 'en-GB',
  quoted: '“{text}”',
} as const;
