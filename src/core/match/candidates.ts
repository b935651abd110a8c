import { DECOY } from '../index/index-layout.ts';
import type { Index } from '../index/index-read.ts';
import { foldPlainly } from '../text/fold-plainly.ts';

/** With more keys the expression takes longer to build and to compile than a page to read. */
const MAX_KEYS = 3000;

/** Offsets in the text where hits may start, ascending; null if there are more than `limit`, or the text is unusual. */
export type FindCandidates = (text: string, limit: number) => number[] | null;

/**
 * Asks the browser's own regular expressions, which are fast from their first use on. They know no edges of words, so
 * that the text may be that of many blocks. Null for an index that is too large or has unusual keys.
 */
export function candidateFinder(index: Index): FindCandidates | null {
  const keys = readKeys(index);
  if (!keys || keys.some(key => UNUSUAL.test(key))) return null;
  let pattern: RegExp | null = null;
  return (text, limit) => {
    if (!keys.length) return [];
    const plain = foldPlainly(text);
    if (!plain) return null;
    pattern ??= compile(keys);
    const starts: number[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(plain.text); found; found = pattern.exec(plain.text)) {
      if (starts.push(plain.sourceOf(found.index)) > limit) return null;
      // A match across two blocks is no hit, but one may start inside it.
      pattern.lastIndex = found.index + 1;
    }
    return starts;
  };
}

/** Symbols that emoji consist of, and halves of pairs. */
const UNUSUAL = /[\u2000-\u2bff\ud800-\udfff\ufffd]/;

/** Without those of decoys alone, which are hits only by the forms inside them. */
function readKeys({ counts, keyBytes, keyStart, keyForms, formFlags }: Index): string[] | null {
  if (counts.keys > MAX_KEYS) return null;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const all = decoder.decode(keyBytes);
  const isAscii = all.length === keyBytes.length;
  const keys: string[] = [];
  for (let key = 0; key < counts.keys; key++) {
    let isForm = false;
    for (let form = keyForms[key]!; form < keyForms[key + 1]!; form++)
      if (!(formFlags[form]! & DECOY)) isForm = true;
    if (!isForm) continue;
    const [from, to] = [keyStart[key], keyStart[key + 1]];
    keys.push(isAscii ? all.slice(from, to) : decoder.decode(keyBytes.subarray(from, to)));
  }
  return keys;
}

/** By first letters, since an expression tries its ways one by one. */
function compile(keys: readonly string[]): RegExp {
  const ways = new Map<string, string>();
  for (const key of keys) {
    const first = key[0]!;
    const rest = escape(key).slice(escape(first).length);
    const before = ways.get(first);
    ways.set(first, before === undefined ? rest : `${before}|${rest}`);
  }
  return new RegExp([...ways].map(([first, rest]) => `${escape(first)}(?:${rest})`).join('|'), 'g');
}

const SPACES = '(?:[\\s\\x85]+|[-\\u2010-\\u2013\\ufe63\\uff0d])';

function escape(key: string): string {
  if (!/[^a-z0-9]/.test(key)) return key;
  return (
    key
      .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
      // A source's line may break between two characters of scripts without spaces.
      .replace(/(?<=[^\0-\x7f])[^\0-\u0dff]/g, '[\\s\\x85]*$&')
      .replaceAll("'", "['\\u2018\\u2019\\u201b\\u02bc\\uff07]")
      .replaceAll(' ', SPACES)
  );
}
