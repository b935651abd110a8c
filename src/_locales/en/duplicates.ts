/** The options page: terms that are in several lists. */
export const duplicates = {
  duplicates: 'Duplicates',
  duplicatesIntro:
    'Terms that share a spelling, within this list or with another of your lists. Merging keeps every spelling, definition and statement, and can be undone.',
  duplicatesComparing: 'Comparing your lists …',
  duplicatesCounted: { one: '{count} pair to decide.', other: '{count} pairs to decide.' },
  duplicatesDecided: 'All pairs are decided.',
  duplicatesNone: 'No duplicates found.',
  /** For screen readers: the two terms of a pair. */
  duplicatesPair: '“{term}” and “{other}”',
  duplicatesMore: { one: 'Show {count} more', other: 'Show {count} more' },
  duplicatesKeep: 'Keep both',
  duplicatesKeepOf: 'Keep both: {term}',
  duplicatesMerge: 'Merge into this',
  duplicatesMergeOf: 'Merge into “{term}” of “{list}”',
  duplicatesMergeHint: 'The other one becomes part of this one',
  duplicatesPrivate: 'The other one is private and stays so.',
  /** Read after “Undo:”, and alone as a sentence, then with a capital and a full stop. */
  didMerge: 'merged “{other}” into “{term}” of “{list}”',
} as const;
