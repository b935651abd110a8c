import { NO_ENTRY, entryOf } from '../index/index-layout.ts';
import { exactTextOf, type Index } from '../index/index-read.ts';
import { overrideKey } from '../settings/reader-actions.ts';
import { find } from './find.ts';

/** Those of the reader's words that can be what is marked by this index: they, or others with their key. */
export function wordsInIndex(words: readonly string[], index: Index): string[] {
  if (!words.length) return [];
  const exact = new Set(Array.from(index.exactForm, form => overrideKey(exactTextOf(index, form) ?? '')));
  return words.filter(each => {
    const key = overrideKey(each);
    return exact.has(key) || [each, key, `${key}s`, `${key}’s`].some(spelling => isHit(spelling, index));
  });
}

function isHit(text: string, index: Index): boolean {
  let isWhole = false;
  find(text, index, ({ start, end, forms }) => {
    const isOfEntry = forms.some(form => entryOf(index.formRef[form]!) !== NO_ENTRY);
    isWhole ||= isOfEntry && start === 0 && end === text.length;
  });
  return isWhole;
}
