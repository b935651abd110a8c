export interface Unseen {
  char: string;
  at: number;
}

const SPACES = /[\t\n\r\v\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;
const HIDDEN =
  /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\uFFF9-\uFFFB]|[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/gu;

const EMOJI_PART = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;
/** Between letters of scripts that write with joiners, zero-width characters are spelling. */
const JOINING =
  '\\p{sc=Arabic}\\p{sc=Syriac}\\p{sc=Nko}\\p{sc=Mongolian}\\p{sc=Devanagari}\\p{sc=Bengali}\\p{sc=Gurmukhi}\\p{sc=Gujarati}\\p{sc=Oriya}\\p{sc=Tamil}\\p{sc=Telugu}\\p{sc=Kannada}\\p{sc=Malayalam}\\p{sc=Sinhala}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}';
const JOINED_BEFORE = new RegExp(`[${JOINING}\\p{M}]$`, 'u');
const JOINED_AFTER = new RegExp(`^[${JOINING}]`, 'u');
const SPACED_AFTER = /^[:;!?»%€]/;
const SPACED_BEFORE = /[«]$/;

/** Except joiners of scripts that write with them, parts of emoji, variation selectors and typographic spaces. */
export function findUnseen(text: string): Unseen[] {
  return [...text.matchAll(HIDDEN)]
    .map(({ 0: char, index: at }) => ({ char, at }))
    .filter(({ char, at }) => !isSpelling(char, text.slice(0, at), text.slice(at + char.length)));
}

export function withoutUnseen(text: string): string {
  let kept = '';
  let from = 0;
  for (const { char, at } of findUnseen(text)) {
    kept += text.slice(from, at) + (SPACES.test(char) ? ' ' : '');
    from = at + char.length;
  }
  return (kept + text.slice(from)).replace(/ {2,}/g, ' ').trim();
}

function isSpelling(char: string, before: string, after: string): boolean {
  switch (char) {
    case '\u200C':
      return JOINED_BEFORE.test(before) && JOINED_AFTER.test(after);
    case '\u200D':
      return (
        (EMOJI_PART.test(before) && /^\p{Extended_Pictographic}/u.test(after)) || JOINED_BEFORE.test(before)
      );
    case '\u00A0':
    case '\u202F':
      return SPACED_AFTER.test(after) || SPACED_BEFORE.test(before);
    case '\u3000':
      return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u.test(before);
    case '\uFE0E':
    case '\uFE0F':
      return /[\p{Emoji}\u20E3]$/u.test(before);
  }
  if (/\p{Variation_Selector}/u.test(char))
    return /[\p{sc=Han}\p{sc=Mongolian}\p{sc=Myanmar}\p{sc=Phags_Pa}\p{S}]$/u.test(before);
  if (/[\u{E0020}-\u{E007F}]/u.test(char)) return /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u.test(before);
  if (/[\u1160-\u11FF]/.test(char)) return /[\u1100-\u11FF]$/.test(before);
  if (/[\u17B4\u17B5]/.test(char)) return /\p{sc=Khmer}$/u.test(before);
  return char === '\u180E' && /\p{sc=Mongolian}$/u.test(before);
}

/** "U+00AD". */
export function formatCodePoint(char: string): string {
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
