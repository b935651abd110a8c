import { createContext } from 'preact';
import { FormIndex } from '../../core/editor/form-index.ts';
import type { HanTable } from '../../core/index/han-variants.ts';

export interface EntryTools {
  sample: string;
  onSample: (text: string) => void;
  /** Whether the fields beyond term and definition were last unfolded for an entry. */
  isMoreOpen: boolean;
  onMore: (open: boolean) => void;
  /** Among how many of the most common words of English a word is; null if it is no everyday word, or not yet known. */
  rankOf: (word: string) => number | null;
  owners: FormIndex;
  sheets: readonly CSSStyleSheet[];
  /** The characters in which Chinese forms may be written, too; null until they are known. */
  han: HanTable | null;
}

/** For a page without a sample, lists to compare with, or tables. */
export const NO_ENTRY_TOOLS: EntryTools = {
  sample: '',
  onSample: () => undefined,
  isMoreOpen: false,
  onMore: () => undefined,
  rankOf: () => null,
  owners: new FormIndex(),
  sheets: [],
  han: null,
};

export const EntryToolsContext = createContext(NO_ENTRY_TOOLS);
