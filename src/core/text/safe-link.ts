import { decodePunycode } from './punycode.ts';

/** `host` is readable: international names are decoded. */
export interface SafeLink {
  href: string;
  host: string;
}

type ParsedUrl = Record<'protocol' | 'username' | 'password' | 'host' | 'hash' | 'href', string>;
// Pure like JSON, and in browsers and Node; TypeScript's ES library lacks it.
declare const URL: new (text: string) => ParsedUrl;

export function parseUrl(text: string): ParsedUrl | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

export const MAX_LINK_LENGTH = 2048;
// Refuses what parsers read differently: no "//", credentials, white space, a backslash.
const PLAIN_ADDRESS = /^https?:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?$/i;
const HIDDEN = /[\p{C}\p{Z}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u;

/** Null unless a card may show the link: https or http, without credentials or hidden characters. */
export function checkLink(link: string): SafeLink | null {
  if (link.length > MAX_LINK_LENGTH || !PLAIN_ADDRESS.test(link) || HIDDEN.test(link)) return null;
  const url = parseUrl(link);
  if (!url) return null;
  const { protocol, username, password, host, href } = url;
  if (!/^https?:$/.test(protocol) || username || password || !host || /^\.|\.\./.test(host)) return null;
  return href.length > MAX_LINK_LENGTH ? null : { href, host: formatHost(host) };
}

/** Nothing about the page or the reader goes along. */
export const LINK_ATTRIBUTES = {
  target: '_blank',
  rel: 'noopener noreferrer',
  referrerpolicy: 'no-referrer',
} as const;

// Scripts that do not resemble each other, without Latin letters that pass for plain ones (dotless i, long s …).
const LETTERS = [
  /^[a-z\d\-\u00DF-\u00F6\u00F8-\u0130\u0132-\u0137\u0139-\u013E\u0141-\u0148\u014A-\u017E]+$/,
  /^[\d\-\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30FC]+$/u,
  /^[\d\-\p{sc=Han}\p{sc=Hangul}]+$/u,
  /^[\d\-\p{sc=Arabic}]+$/u,
  /^[\d\-\p{sc=Hebrew}]+$/u,
  /^[\d\-\p{sc=Devanagari}]+$/u,
  /^[\d\-\p{sc=Thai}]+$/u,
];
// Whole words of these look Latin, so they are shown only under a top-level domain in their own script.
const LIKE_LATIN = [/^[\d\-\p{sc=Cyrillic}]+$/u, /^[\d\-\p{sc=Greek}]+$/u];

/** International names are decoded; `xn--` stays where scripts are mixed or pass for others (UTS 39). */
function formatHost(host: string): string {
  const labels = host.split('.');
  const decode = (label: string): string | null =>
    label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label;
  const top = decode(labels.at(-1) ?? '') ?? '';
  return labels
    .map(label => {
      const decoded = decode(label);
      // A character that would be plain without being encoded makes another name.
      if (decoded === label || decoded === null || /^\p{ASCII}*$/u.test(decoded)) return label;
      const isClear =
        LETTERS.some(letters => letters.test(decoded)) ||
        LIKE_LATIN.some(letters => letters.test(decoded) && letters.test(top));
      return isClear ? decoded : label;
    })
    .join('.');
}
