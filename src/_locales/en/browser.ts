/** For the browser itself, which reads them by name from the manifest and the menu. */
export const browser = {
  /** Not translated. */
  name: 'Sidelight',
  /** In lists of extensions and in stores; at most 132 characters. */
  description: 'Marks terms on any page and shows, in a small card, what they mean, who says so, and when.',
  /** The next three: keyboard commands, as browsers list them. */
  commandToggle: 'Turn Sidelight on or off',
  commandRead: 'Read the marked terms of the page by keyboard',
  commandAdd: 'Add the selected text to a list',
  /** In the menu of selected text; the browser puts the text in the place of %s. */
  menuAdd: 'Add “%s” to Sidelight',
  menuLookUp: 'Look up “%s” in Sidelight',
} as const;
