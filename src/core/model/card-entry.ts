import type { SafeLink } from '../text/safe-link.ts';
import type { Entry, EntryRef, PackMark, PartialDate, Statement } from './model.ts';

export interface CardEntry {
  ref: EntryRef;
  pack: {
    id: string;
    title: string;
    /** BCP 47 tag of what the list says. */
    language?: string;
    source?: string;
    date?: PartialDate;
    mark: PackMark;
  };
  entry: Entry;
  statements: Statement[];
  /** The related entries that exist, so that they can be named and opened; `entry` is the id in the same pack. */
  related: { ref: EntryRef; entry: string; headword: string }[];
  links?: SafeLink[];
}

export interface EntryName {
  pack: string;
  entry: string;
}
