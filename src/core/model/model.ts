export const ENTRY_KINDS = [
  'concept',
  'system',
  'organisation',
  'person',
  'place',
  'event',
  'law',
  'company',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Kinds of statement: a reported fact, a position someone stated, an unnamed writer's commentary, the writer's own wording. */
export const STATEMENT_KINDS = ['reported', 'position', 'commentary', 'characterisation'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const GATES = ['always', 'topic'] as const;
export type Gate = (typeof GATES)[number];

export const MARK_COLOURS = ['teal', 'rust', 'indigo', 'plum'] as const;
export type MarkColour = (typeof MARK_COLOURS)[number];
export const MARK_LINES = ['dotted', 'dashed', 'solid'] as const;
export type MarkLine = (typeof MARK_LINES)[number];
export interface PackMark {
  colour: MarkColour;
  line: MarkLine;
}
/** Of a list without one of its own. */
export const DEFAULT_MARK: PackMark = { colour: 'teal', line: 'dotted' };

/** A date as far as it is known: `2015-12-17`, `2015-12` or `2015`. Its length is its precision. */
export type PartialDate = string;

/** An entry as pages know it: its pack's number in the index shifted left by 24 bits, plus its number in the pack. */
export type EntryRef = number;

export interface Form {
  text: string;
  gate: Gate;
  /** BCP 47 tag of the form's language; the pack's language where absent. */
  language?: string;
  /** True: match these exact letters. Absent: exact for forms that are three quarters capitals. */
  case?: boolean;
  /** True: the parts may be joined by a hyphen, a space or nothing. */
  compound?: boolean;
  /** False: no plural ending is accepted. Absent: those of English, German, French and Spanish are. */
  inflect?: boolean;
  /** Words that make it something else where they stand right beside it: "Hotel" after "Freedom House". */
  not?: ExcludedContexts;
}

/** Literal words right before or after a form; joined to it where an apostrophe or a hyphen is between. */
export interface ExcludedContexts {
  before?: string[];
  after?: string[];
}

export interface Entry {
  id: string;
  headword: string;
  kind: EntryKind;
  summary: string;
  forms: Form[];
  related: string[];
  /** Ids of the pack's statements that mention the entry, most telling first. */
  statements: string[];
  links?: string[];
}

export interface Statement {
  id: string;
  text: string;
  kind: StatementKind;
  /** The one it is attributed to, as a reader would say it: "Xi Jinping", "the article". Absent where nobody is named. */
  by?: string;
  /** Absent where nobody knows it. */
  date?: PartialDate;
  /** The passage of the source that it restates, such as `P5`. */
  passage?: string;
  /** Its place, if that is not the pack's source: a page that the reader met it on, or a book. */
  source?: StatementSource;
  /** Ids of statements of the same pack that say otherwise; it is enough if one of two says so. */
  disagrees?: string[];
}

export interface StatementSource {
  title: string;
  link?: string;
}

export interface Source {
  title: string;
  date?: PartialDate;
  note?: string;
  /** SHA-256 in hex of each passage's text, so that a pack can be checked without the text. */
  passages?: { id: string; sha256: string }[];
}

/** Evidence that a page is about the pack's subject; all of it is data of the pack. */
export interface Topic {
  /** Name of the subject as a sentence needs it: "China's internet governance". */
  name: string;
  /** Ids of entries whose `always` forms are strong evidence. */
  strong: string[];
  weak: string[];
  /** Ids of entries whose `topic` forms are rare off the subject, such as acronyms of its bodies: they count for more. */
  telling?: string[];
  /** Words that are not entries: a place near a subject counts as evidence. */
  cues: {
    places: string[];
    subjects: string[];
    /** Words of the subject that tell more: near a place they are nearly enough. */
    telling?: string[];
    /** Words that tell as much, but only in a passage that speaks of the subject otherwise: "blocked", "banned". */
    guarded?: string[];
    signs?: string[];
    /** Places as seen from within, such as "abroad": they are less telling than names. */
    viewpoints?: string[];
    /** Words of control, such as "unreachable", "under review": near a place, each different one adds to the evidence. */
    controls?: string[];
    /** Those who control and are controlled: "police". Without two of them on the page, controls may be those of a game or a shop. */
    powers?: string[];
    /**
     * Other places, and words for another matter, such as an everyday reason why something does not open: a page that
     * has more of them than of `places` is about them, and its cues count for less.
     */
    elsewhere?: string[];
  };
  weights?: TopicWeights;
}

/** Kinds of evidence and places where it may stand, seen from a mention; see `weighEvidenceCooperatively`. */
export const EVIDENCE_KINDS = [
  'strong',
  'weak',
  'cue',
  'hint',
  'control',
  'distant',
  'telling',
  'topic',
] as const;
export const EVIDENCE_PLACES = ['block', 'section', 'page', 'title'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export type EvidencePlace = (typeof EVIDENCE_PLACES)[number];

export type EvidenceScale = Record<EvidenceKind, number> & { nearness: Record<EvidencePlace, number> };

/** The part of the scale that a pack sets itself; each number is from 0 to 2. */
export type TopicWeights = Partial<Record<EvidenceKind, number>> & {
  nearness?: Partial<Record<EvidencePlace, number>>;
};

export const MAX_WEIGHT = 2;

/** A name that contains a form and means something else. A last ` *` stands for any one capitalised word. */
export type Decoy = string;

export interface Pack {
  format: 'sidelight-pack';
  version: 1;
  id: string;
  title: string;
  language: string;
  licence?: string;
  source?: Source;
  mark?: PackMark;
  /** True: no page gets anything of it. False: the reader has said that pages may. Absent: nobody has said. */
  private?: boolean;
  topic?: Topic;
  decoys?: Decoy[];
  entries: Entry[];
  statements: Statement[];
}
