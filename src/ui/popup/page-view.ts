import type { PageMention, PageReport } from '../../core/protocol.ts';

/** What one frame of the page says of itself. */
export interface FrameReport {
  frameId: number;
  report: PageReport;
}

/** What is known of the page under the popup. `unreadable`: nobody answers there; `starting`: not yet. */
export type PageView =
  | { state: 'unreadable' | 'starting' }
  | {
      state: 'on' | 'off' | 'site-off';
      host: string;
      terms: PageTerm[];
      held: HeldTerm[];
      marked: number;
      found: number;
    };

/** Where a mention is: its frame, and its number there. */
export interface MentionPlace {
  frameId: number;
  id: number;
}

/** An entry that is marked on the page. */
export interface PageTerm {
  key: string;
  entry: string;
  pack: string;
  headword: string;
  /** How often it is mentioned, marked or as a repetition. */
  count: number;
  first: MentionPlace;
}

/** Mentions that are not marked, with one reason. */
export interface HeldTerm {
  key: string;
  text: string;
  count: number;
  why: string;
}

type Mention = PageMention & { frameId: number };

/** The reports of a tab's frames as one page; the top frame, if it answered, is the first. */
export function viewPage(frames: readonly FrameReport[], loading: boolean): PageView {
  const top = frames.find(frame => frame.frameId === 0)?.report;
  if (!top) return { state: loading ? 'starting' : 'unreadable' };
  if (top.state === 'starting') return { state: 'starting' };
  const mentions = frames.flatMap(({ frameId, report }) =>
    report.mentions.map((mention): Mention => ({ ...mention, frameId })),
  );
  const terms = groupTerms(mentions);
  return {
    state: top.state,
    host: top.host,
    terms,
    held: groupHeld(mentions),
    marked: mentions.filter(mention => mention.marked).length,
    found: terms.reduce((sum, term) => sum + term.count, 0),
  };
}

const keyOf = (mention: Mention): string => `${mention.pack}/${mention.entry}`;

function groupTerms(mentions: readonly Mention[]): PageTerm[] {
  const terms = new Map<string, PageTerm>();
  for (const mention of mentions.filter(({ marked }) => marked)) {
    const { entry, pack, headword, frameId, id } = mention;
    const key = keyOf(mention);
    if (!terms.has(key)) terms.set(key, { key, entry, pack, headword, count: 0, first: { frameId, id } });
  }
  for (const mention of mentions) {
    const term = terms.get(keyOf(mention));
    if (term && !isHeld(mention)) term.count += 1;
  }
  return [...terms.values()];
}

function groupHeld(mentions: readonly Mention[]): HeldTerm[] {
  const groups = new Map<string, HeldTerm>();
  for (const mention of mentions.filter(isHeld)) {
    const { text, why } = mention;
    const key = JSON.stringify([keyOf(mention), text, why]);
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { key, text, why: sayWhy(why), count: 1 });
  }
  return [...groups.values()];
}

/** A repetition of a marked mention is unmarked too, but nothing is held back there. */
function isHeld({ marked, reason }: Mention): boolean {
  return !marked && reason !== 'repeat';
}

/** The reason as it reads under the words "held back". */
function sayWhy(why: string): string {
  const reason = why.replace(/^Held back: /, '');
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
