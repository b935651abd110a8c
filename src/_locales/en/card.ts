/** The card, and what else is shown in pages. */
export const card = {
  cardNoDefinition: 'No definition yet.',
  /** After `cardNoDefinition`. */
  cardAddDefinition: 'Add one',
  cardScroll: 'Scroll for more',
  /** Stands for sources that say the opposite of each other. */
  cardSourcesDisagree: 'Sources disagree',
  cardStatements: 'What the source says',
  cardSameAsDefinition: 'Same as the definition',
  cardOpenSource: 'Open the quoted passage',
  /** The next three: a button that shows more statements. */
  cardMoreFromPage: { one: '{count} more from this page', other: '{count} more from this page' },
  cardMoreFromSource: { one: '{count} more from this source', other: '{count} more from this source' },
  cardMoreStatements: { one: 'Show {count} more statement', other: 'Show {count} more statements' },
  /** The next three: labels, with links after them: other lists with the term; other terms; sites. */
  cardAlsoIn: 'Also in',
  cardSeeAlso: 'See also',
  cardReadMore: 'Read more',
  cardActions: 'More actions',
  cardCopy: 'Copy with citation',
  cardCopied: 'Copied with citation.',
  cardCopyBlocked: 'This page blocks copying.',
  /** For a card that the reader has come to from another one. */
  cardTrail: 'Back trail',
  cardMove: 'Move',
  cardMoveHow: 'Move: drag the top of the card, or press the arrow keys here',
  cardPin: 'Pin',
  cardUnpin: 'Unpin',
  cardFollowLink: 'Follow the link',
  /** When the source was written, and how much older it is than the page: “Source: Dec 2015 · 2 years before this page”. */
  cardDateAndAge: '{date} · {age}',
  /** The next three: lines of a tooltip. */
  cardList: 'List: {list}',
  cardWritten: 'Written {date}',
  cardPageDate: 'This page is from {date}',
  cardConfirm: 'Click again to confirm.',
  cardCovered: 'The page covers this card; make the change in the toolbar popup.',
  cardNotSaved: 'Could not save this.',

  answerTitle: 'Why is “{words}” not marked?',
  answerAddToList: 'Add to a list',
  answerOff: 'Sidelight is off.',
  /** `site` is its name, or `siteFiles`. */
  answerSiteOff: 'Sidelight is off on {site}.',
  answerLeftAlone: 'Sidelight does not read code, forms or text that you edit.',
  answerNotRead: 'Sidelight has not read this page yet.',
  answerListOff: '“{words}” is in “{list}”, which is turned off.',
  answerNotInLists: '“{words}” is not in your lists.',

  reading: 'Reading by keyboard',
  readingMarks: 'Marks on this page',
  readingNone: 'No marks on this page',
  /** The next two: the letter is a key, and stays. */
  readingPrevious: 'Previous (p)',
  readingNext: 'Next (n)',
  /** A button that shows all marks in a list. */
  readingList: 'All marks',
  /** In the place of a term and its sentence, which a page around that part must not learn. */
  readingElsewhere: 'In a part from another site',
} as const;
