import type { EntryKind, Gate, PartialDate } from '../model/model.ts';
import type { PickedText } from '../messages/protocol.ts';
import { checkLink } from '../text/safe-link.ts';
import { siteName } from '../settings/site-rules.ts';

/** What a reader writes of a term that was met while reading; all of it as it is typed. */
export interface PickedTerm {
  headword: string;
  kind: EntryKind;
  summary: string;
  gate: Gate;
  /** The language of the page, where it is known. */
  language?: string;
  /** What is said of it there, by whom and when; nothing is kept of it where that is empty. */
  sentence: string;
  by: string;
  date: string;
  /** Title and address of the page. */
  title: string;
  link: string;
}

/** More characters than this are a sentence, no term. */
const LONGEST_TERM = 100;

/** Marks around selected words that belong to the sentence. */
const AROUND = /^[\s"'“”„‟‘’‚«»‹›「『（([{,;:–—-]+|[\s"'“”„‟‘’‚«»‹›」』）)\]},;:!?。、，…–—-]+$/gu;

/** The term that is proposed for selected text; `today` is the date where the page has none. */
export function proposeTerm(picked: PickedText, today: PartialDate): PickedTerm {
  const text = picked.text.replace(/\s+/g, ' ').trim();
  const isTerm = text.length <= LONGEST_TERM;
  const link = plainAddress(picked.url);
  const host = checkLink(link)?.host;
  const title = picked.title.replace(/\s+/g, ' ').trim();
  const language = readTag(picked.language);
  return {
    headword: isTerm ? trimTerm(text) : '',
    kind: 'concept',
    summary: '',
    gate: 'always',
    ...(language === null ? {} : { language }),
    sentence: picked.sentence || (isTerm ? '' : text),
    by: picked.site || (host ? siteName(host.replace(/:\d+$/, '')) : title),
    date: picked.date ?? today,
    title: title || (host ?? ''),
    link,
  };
}

/** Selected words without what stands around them in the sentence; a full stop stays in "U.S.". */
function trimTerm(text: string): string {
  const inner = text.replace(AROUND, '');
  // A bracket that was opened inside is closed inside: "GFW (system)".
  const closed = /\([^)]*$/.test(inner) && text.includes(`${inner})`) ? `${inner})` : inner;
  return /^[^.]+\.$/.test(closed) ? closed.slice(0, -1) : closed;
}

// A parser like JSON: browsers and Node have it, the language's own library does not name it.
declare const URL: new (
  text: string,
) => Record<'protocol' | 'username' | 'password' | 'hash' | 'href', string>;

/** A page's address as it may be kept: without a name, a password and a place in the page; empty for what is no web page. */
function plainAddress(address: string): string {
  try {
    const url = new URL(address);
    if (!/^https?:$/.test(url.protocol)) return '';
    url.username = url.password = url.hash = '';
    return checkLink(url.href)?.href ?? '';
  } catch {
    return '';
  }
}

function readTag(tag: string | null): string | null {
  try {
    return tag ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
  } catch {
    return null;
  }
}
