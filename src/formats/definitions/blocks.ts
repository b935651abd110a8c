import type { PhraseValue } from '../../core/phrase.ts';
import type { FoundTable } from './html-table.ts';

/** It begins a line and may be a term: with what stands behind it, which is empty for a term alone in its line. */
export interface Lead {
  /** `dfn` is a term within the sentence that defines it; `open` is bold, with nothing between it and the rest. */
  mark: 'strong' | 'dfn' | 'plain' | 'open';
  term: string;
  definition: string;
}

export interface Line {
  text: string;
  links: string[];
  lead: Lead | null;
  /** Whether it is a link and nothing else, as lines of menus are. */
  isLink: boolean;
  place: PhraseValue;
}

interface Placed {
  /** Empty where a file has no lines that a reader would know; then definitions are counted. */
  place: PhraseValue;
}

export interface HeadingBlock extends Placed {
  kind: 'heading';
  /** 1 to 6; then bold lines, then the summaries of `<details>`. */
  level: number;
  text: string;
}

export interface TextBlock extends Placed {
  kind: 'text';
  isItem: boolean;
  /** How many lists it is in. */
  depth: number;
  lines: Line[];
}

/** A term of a definition list, or a definition below it. */
export interface ListedBlock extends Placed {
  kind: 'term' | 'definition';
  text: string;
  links: string[];
}

export interface TableBlock extends Placed {
  kind: 'table';
  table: FoundTable;
}

/** The end of what a heading of this level, or a lower one, is above. */
interface EndBlock extends Placed {
  kind: 'end';
  level: number;
}

export type Block = HeadingBlock | TextBlock | ListedBlock | TableBlock | EndBlock;

export const BOLD_LEVEL = 7;
export const SUMMARY_LEVEL = 8;

/** The blocks of a text, as Markdown and HTML have them alike, with what the file says about itself. */
export interface Blocks {
  blocks: Block[];
  title?: string;
  language?: string;
}

/** Longer texts are refused; there is no need to make them longer. */
const MAX_JOINED_CHARS = 20_000;

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/;

/** Joins the lines of a wrapped text; between Chinese or Japanese characters there is no space. */
export function joinLines(one: string, other: string): string {
  if (one === '' || other === '') return one + other;
  return one.length > MAX_JOINED_CHARS ? one : one + partLines(one, other) + other;
}

const partLines = (one: string, other: string): string =>
  WIDE.test(one.charAt(one.length - 1)) && WIDE.test(other.charAt(0)) ? '' : ' ';

/** Looks at each line alone: to look at the end of a long text that was just put together takes its length each time. */
export function textOfLines(lines: readonly { text: string }[]): string {
  const parts: string[] = [];
  let chars = 0;
  let last = '';
  for (const { text } of lines) {
    if (text === '' || chars > MAX_JOINED_CHARS) continue;
    if (last !== '') parts.push(partLines(last, text));
    parts.push(text);
    last = text;
    chars += text.length;
  }
  return parts.join('');
}
