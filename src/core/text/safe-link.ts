import { decodePunycode } from './punycode.ts';

/** A link that may be shown: the address that it opens, and its host as a reader can tell it. */
export interface SafeLink {
  href: string;
  host: string;
}

// A parser like JSON: browsers and Node have it, the language's own library does not name it.
declare const URL: new (
  text: string,
) => Record<'protocol' | 'username' | 'password' | 'host' | 'href', string>;

const LONGEST = 2048;
// Addresses that parsers read differently are refused: no "//", a name before the host, white space, a backslash.
const PLAIN = /^https?:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?$/i;
const HIDDEN = /[\p{C}\p{Z}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u;

/** The link if a card may show it: https or http, no name or password in it, nothing hidden in it; else null. */
export function checkLink(link: string): SafeLink | null {
  if (link.length > LONGEST || !PLAIN.test(link) || HIDDEN.test(link)) return null;
  try {
    const { protocol, username, password, host, href } = new URL(link);
    if (!/^https?:$/.test(protocol) || username || password || !host || /^\.|\.\./.test(host)) return null;
    return href.length > LONGEST ? null : { href, host: formatHost(host) };
  } catch {
    return null;
  }
}

/** What an anchor needs besides the address: nothing of the page or of the reader goes along. */
export const LINK_ATTRIBUTES = {
  target: '_blank',
  rel: 'noopener noreferrer',
  referrerpolicy: 'no-referrer',
} as const;

// Scripts that do not look like each other. Letters of Latin that pass for plain ones (dotless i, long s …) are left out.
const LETTERS = [
  /^[a-z\d\-\u00DF-\u00F6\u00F8-\u0130\u0132-\u0137\u0139-\u013E\u0141-\u0148\u014A-\u017E]+$/,
  /^[\d\-\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30FC]+$/u,
  /^[\d\-\p{sc=Han}\p{sc=Hangul}]+$/u,
  /^[\d\-\p{sc=Arabic}]+$/u,
  /^[\d\-\p{sc=Hebrew}]+$/u,
  /^[\d\-\p{sc=Devanagari}]+$/u,
  /^[\d\-\p{sc=Thai}]+$/u,
];
// These have whole words that look Latin, so they are only believed under a top name of their own script.
const LIKE_LATIN = [/^[\d\-\p{sc=Cyrillic}]+$/u, /^[\d\-\p{sc=Greek}]+$/u];

/** A host with its international names readable; `xn--` stays where scripts are mixed or pass for others (UTS 39). */
function formatHost(host: string): string {
  const labels = host.split('.');
  const decode = (label: string): string | null =>
    label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label;
  const top = decode(labels.at(-1) ?? '') ?? '';
  return labels
    .map(label => {
      const decoded = decode(label);
      if (decoded === label || decoded === null) return label;
      const isClear =
        LETTERS.some(letters => letters.test(decoded)) ||
        LIKE_LATIN.some(letters => letters.test(decoded) && letters.test(top));
      return isClear ? decoded : label;
    })
    .join('.');
}
