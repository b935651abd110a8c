import type { EntryKind, Gate, PartialDate } from '../model/model.ts';
import type { PickedText } from '../messages/protocol.ts';
import { checkLink, parseUrl } from '../text/safe-link.ts';
import { siteName } from '../settings/site-rules.ts';

export interface PickedTerm {
  headword: string;
  kind: EntryKind;
  summary: string;
  gate: Gate;
  language?: string;
  /** The statement is dropped where the sentence is empty. */
  sentence: string;
  by: string;
  date: string;
  title: string;
  link: string;
}

/** Longer selections are sentences. */
const MAX_TERM_LENGTH = 100;

const OUTER_PUNCTUATION = /^[\s"'“”„‟‘’‚«»‹›「『（([{,;:–—-]+|[\s"'“”„‟‘’‚«»‹›」』）)\]},;:!?。、，…–—-]+$/gu;

/** `today` is used where the page has no date. */
export function proposeTerm(picked: PickedText, today: PartialDate): PickedTerm {
  const text = picked.text.replace(/\s+/g, ' ').trim();
  const isTerm = text.length <= MAX_TERM_LENGTH;
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

/** Removes the punctuation around the words; keeps the full stop of "U.S.". */
function trimTerm(text: string): string {
  const inner = text.replace(OUTER_PUNCTUATION, '');
  // A bracket that opens inside also closes inside: "GFW (system)".
  const closed = /\([^)]*$/.test(inner) && text.includes(`${inner})`) ? `${inner})` : inner;
  return /^[^.]+\.$/.test(closed) ? closed.slice(0, -1) : closed;
}

/** Removes credentials and the fragment; empty for anything but a web page. */
function plainAddress(address: string): string {
  const url = parseUrl(address);
  if (!url || !/^https?:$/.test(url.protocol)) return '';
  url.username = url.password = url.hash = '';
  return checkLink(url.href)?.href ?? '';
}

function readTag(tag: string | null): string | null {
  try {
    return tag ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
  } catch {
    return null;
  }
}
