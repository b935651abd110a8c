/** Reasons, dates, sources, languages and other values, wherever they are shown. */
export const labels = {
  /** A reason is a clause of those below, without its full stop. */
  reasonMarked: 'Marked: {reason}.',
  reasonNotMarked: 'Not marked: {reason}.',
  /** Answers “Why is “{words}” not marked?” */
  reasonMarkedAfterAll: 'It is marked: {reason}.',
  reasonOneMeaning: '“{words}” has only one meaning',
  /** `mentioned` is a list of quoted words. */
  reasonAlsoMentions: 'this page also mentions {mentioned}',
  reasonAboutTopic: 'this page is about {topic}',
  reasonNotEnough: {
    one: '“{words}” has other meanings, and {mentioned} is not enough to tell that this page is about {topic}',
    other:
      '“{words}” has other meanings, and {mentioned} are not enough to tell that this page is about {topic}',
  },
  reasonOffTopic: '“{words}” has other meanings, and this page does not seem to be about {topic}',
  reasonExplained: 'this page says what “{words}” stands for',
  reasonAlways: 'you chose “Always mark”',
  reasonNever: 'you chose “Never mark”',
  reasonKnown: 'you know this term',
  reasonDefined: 'the page gives its own explanation of the term here',
  reasonDense: 'it is marked elsewhere on this page, and there are enough marks here',
  reasonRepeat: 'it is already marked in this section',
  reasonOtherName: 'part of the name “{name}”',
  reasonOtherSense: '“{words}” stands for “{long}” on this page',
  reasonAddress: 'part of an address, a file name or a handle',
  reasonSplit: 'part of a longer word',
  /** Until `shortSplit`: a few words that stand beside a term. */
  shortMarked: 'marked',
  shortOffTopic: 'page not on topic',
  shortNever: 'set to “Never mark”',
  shortKnown: 'you know it',
  shortDefined: 'explained by the page',
  shortDense: 'enough marks nearby',
  shortRepeat: 'marked nearby',
  shortOtherName: 'part of another name',
  shortOtherSense: 'different meaning here',
  shortAddress: 'part of an address',
  shortSplit: 'part of a longer word',

  changeKnow: 'I know this',
  changeKnowUndo: 'Undo “I know this”',
  changeNever: 'Never mark “{words}”',
  changeNeverUndo: 'Undo “Never mark”',
  changeAlways: 'Always mark',
  changeAlwaysUndo: 'Undo “Always mark” for “{words}”',
  changeLeaveSite: 'Turn off on this site',
  changedKnow: '“{term}” will no longer be marked.',
  changedNever: '“{words}” will never be marked.',
  changedAlways: '“{words}” will always be marked.',
  changedAlwaysUndo: '“{words}” will no longer always be marked.',
  changedUndo: '“{words}” can be marked again.',
  changedLeaveSite: 'Turned off on {site}.',
  /** In the place of a site’s name. */
  siteFiles: 'files on this device',

  /** Kinds of statement. */
  statementReported: 'Reported',
  statementPosition: 'Position',
  statementCommentary: 'Commentary',
  statementCharacterisation: 'Characterisation',
  /** Stands within a line: “China, 2015; reported; page 2”. */
  statementReportedInLine: 'reported',
  statementPositionInLine: 'position',
  statementCommentaryInLine: 'commentary',
  statementCharacterisationInLine: 'characterisation',
  statementReportedMeaning: 'A fact reported by the source.',
  statementPositionMeaning: 'What someone named argues.',
  statementCommentaryMeaning: 'An opinion, signed or not.',
  statementCharacterisationMeaning: 'The author’s own wording: a label or a judgement.',
  /** Until `statementCharacterisationUnattributed`: a kind, which is drawn as a tag, and who says it or where. */
  statementReportedBy: '<kind>Reported</kind> by {speaker}',
  statementReportedIn: '<kind>Reported</kind> in {speaker}',
  statementReportedUnattributed: '<kind>Reported</kind>, unattributed',
  statementPositionBy: '<kind>Position</kind> of {speaker}',
  statementPositionIn: '<kind>Position</kind> in {speaker}',
  statementPositionUnattributed: '<kind>Position</kind>, unattributed',
  statementCommentaryBy: '<kind>Commentary</kind> by {speaker}',
  statementCommentaryIn: '<kind>Commentary</kind> in {speaker}',
  statementCommentaryUnattributed: '<kind>Commentary</kind>, unattributed',
  statementCharacterisationBy: '<kind>Characterisation</kind> by {speaker}',
  statementCharacterisationIn: '<kind>Characterisation</kind> in {speaker}',
  statementCharacterisationUnattributed: '<kind>Characterisation</kind>, unattributed',
  unattributed: 'Unattributed',
  /** Someone, and the work that quotes them. */
  speakerInSource: '{speaker}, in {source}',
  /** Places in a source. */
  passageHeadline: 'headline',
  passageParagraph: 'paragraph {number}',
  passageNumber: 'passage {number}',

  /** Copied text. */
  citedTerm: '{term} ({kind})',
  citedStatement: '{text} ({attribution})',
  /** Puts who says it, of what kind, when and where in one line, two parts at a time. */
  citedParts: '{before}; {after}',
  /** A source and its date. */
  sourceAndDate: '{before}, {after}',
  /** The next two stand alone in a line. */
  sourceNamed: 'Source: {source}',
  citedVia: 'via Sidelight, {list}',

  yearsBeforePage: { one: '{count} year before this page', other: '{count} years before this page' },
  dateUnreadable: 'Enter the date as 2015-12-17, 2015-12 or 2015; “{text}” is none of these.',
  dateNoMonth: 'There is no month {month}.',
  /** `month` is a month of a year; the count is of its days. */
  dateNoDay: {
    one: 'There is no day {day} in {month}: it has {count} day.',
    other: 'There is no day {day} in {month}: it has {count} days.',
  },

  /** The density of marks. */
  densityNoLimit: 'No limit',
  densityWords: { one: 'One in {count} word', other: 'One in {count} words' },
  densityDefault: { one: 'One in {count} word (default)', other: 'One in {count} words (default)' },

  /** `character` is as “U+200B zero width space”. */
  linkUnseen: 'The address contains an invisible character: {character}.',
  linkScheme: 'The address must start with https:// or http://, not with “{scheme}:”.',
  linkNoScheme: 'The address must start with https:// or http://. Did you mean “{address}”?',
  linkSpace: 'The address contains a space.',
  linkBackslash: 'The address contains a backslash.',
  linkCredentials: 'The address contains a name or a password before its host.',
  linkLong: {
    one: 'The address is longer than {count} character.',
    other: 'The address is longer than {count} characters.',
  },
  linkUnreadable: 'A browser cannot open this address.',

  /** Beside a list’s name, and as the name of its switch. */
  listPrivate: 'Private',
  listPrivateHint: 'Private: no marks on pages; terms appear in the popup only.',

  /** A character that cannot be seen: its code, and a name of those below. */
  charNamed: '{code} {name}',
  charTab: 'tab',
  charLineBreak: 'line break',
  charNoBreakSpace: 'no-break space',
  charSoftHyphen: 'soft hyphen',
  charGraphemeJoiner: 'combining grapheme joiner',
  charArabicLetterMark: 'Arabic letter mark',
  charZeroWidthSpace: 'zero width space',
  charZeroWidthNonJoiner: 'zero width non-joiner',
  charZeroWidthJoiner: 'zero width joiner',
  charLeftToRightMark: 'left-to-right mark',
  charRightToLeftMark: 'right-to-left mark',
  charLineSeparator: 'line separator',
  charParagraphSeparator: 'paragraph separator',
  charLeftToRightEmbedding: 'left-to-right embedding',
  charRightToLeftEmbedding: 'right-to-left embedding',
  charEndOfDirection: 'end of direction',
  charLeftToRightOverride: 'left-to-right override',
  charRightToLeftOverride: 'right-to-left override',
  charNarrowNoBreakSpace: 'narrow no-break space',
  charWordJoiner: 'word joiner',
  charLeftToRightIsolate: 'left-to-right isolate',
  charRightToLeftIsolate: 'right-to-left isolate',
  charFirstStrongIsolate: 'first strong isolate',
  charEndOfIsolate: 'end of isolate',
  charIdeographicSpace: 'ideographic space',
  charHangulFiller: 'Hangul filler',
  charZeroWidthNoBreakSpace: 'zero width no-break space',
  charHalfWidthHangulFiller: 'half-width Hangul filler',
  charSpace: 'a kind of space',
  charVariationSelector: 'variation selector',
  charControl: 'control character',
} as const;
