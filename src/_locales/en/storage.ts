/** Faults of what is stored. */
export const storage = {
  storageNewer: 'Your lists were saved by a newer Sidelight. They are safe; update Sidelight to see them.',
  storageFull:
    'There is no room left on this device, so nothing was changed. Empty the bin or delete a list, then try again.',
  storageListGone: 'This list no longer exists.',
  storageBundledFixed: 'The list that comes with Sidelight cannot be changed.',
  /** `reason` is a sentence. */
  storageBundledUnreadable: 'The list that comes with Sidelight cannot be read. {reason}',
  storageIdTaken:
    'The id “{id}” belongs to the list that comes with Sidelight. Give the new list another id.',
  storageListDamaged: 'The list cannot be saved: parts of it are missing or damaged.',
  storageListNotSaved: '“{list}” could not be saved: the list would be damaged.',
  /** `id` is of a term or a statement. */
  storageItemDamaged: '“{id}” cannot be saved: parts of it are missing or damaged.',
  storageNotInBin: 'It is no longer in the bin.',
  storageBinnedList: '“{list}” is damaged and cannot be restored.',
  storageBinnedTerms: 'What was deleted from “{list}” is damaged and cannot be restored.',

  /** Why a stored list, or a part of it, is kept unread. */
  damagedNewer:
    'It was saved by a newer Sidelight (version {version} of the format). Update Sidelight to use it.',
  damagedOlder: 'It was saved by an older Sidelight.',
  damagedParts: 'Parts of it are missing or damaged.',
  damagedTerms: 'Some terms of this list are missing or damaged.',
  damagedStatements: 'Some statements of this list are missing or damaged.',
  damagedTermsReplaced: 'Some terms were damaged.',
  damagedStatementsReplaced: 'Some statements were damaged.',

  /** A part of the extension that reads files has stopped. */
  fileNotRead: 'The file cannot be read here.',
} as const;
