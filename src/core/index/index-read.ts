import {
  COUNT_NAMES,
  EXACT,
  HEADER_WORDS,
  INDEX_MAGIC,
  INDEX_VERSION,
  byteLengthOf,
  layOut,
  type Counts,
  type IndexMeta,
} from './index-layout.ts';

export interface Index extends ReturnType<typeof layOut>, IndexMeta {
  counts: Counts;
}

/** Reads the bytes in place; null if they are not an index of this version. */
export function readIndex(bytes: Uint8Array<ArrayBuffer>): Index | null {
  if (bytes.byteOffset % 4 !== 0 || bytes.byteLength < HEADER_WORDS * 4) return null;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
  if (words[0] !== INDEX_MAGIC || words[1] !== INDEX_VERSION) return null;
  const counts = Object.fromEntries(COUNT_NAMES.map((name, i) => [name, words[i + 2]])) as unknown as Counts;
  if (counts.slotBits > 24 || counts.filterBits > 27 || byteLengthOf(counts) !== bytes.byteLength)
    return null;
  const sections = layOut(bytes.buffer, bytes.byteOffset, counts);
  try {
    const { packs, candidates } = JSON.parse(new TextDecoder('utf-16le').decode(sections.meta)) as IndexMeta;
    return { ...sections, counts, packs, candidates };
  } catch {
    return null;
  }
}

/**
 * False where a part of the index leads out of the next: read as it is, it could keep a page busy for minutes. For what
 * lies where others may write.
 */
export function isCoherent({ counts, slotStart, keyStart, keyForms, exactStart }: Index): boolean {
  const { keys, keyBytes, forms, exactUnits } = counts;
  const parts = [
    [slotStart, keys],
    [keyStart, keyBytes],
    [keyForms, forms],
    [exactStart, exactUnits],
  ] as const;
  return parts.every(
    ([starts, end]) =>
      starts.every((start, at) => at === 0 || starts[at - 1]! <= start) && starts.at(-1) === end,
  );
}

export function exactTextOf(index: Index, form: number): string | null {
  if (!(index.formFlags[form]! & EXACT)) return null;
  const { exactForm, exactStart, exactText } = index;
  let low = 0;
  let high = exactForm.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (exactForm[middle]! < form) low = middle + 1;
    else high = middle;
  }
  return String.fromCharCode(...exactText.subarray(exactStart[low], exactStart[low + 1]));
}

/** The folded spellings of an entry. Looks through the whole index. */
export function spellingsOf({ counts, formRef, keyBytes, keyForms, keyStart }: Index, ref: number): string[] {
  const spellings: string[] = [];
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (let key = 0; key < counts.keys; key++) {
    if (formRef.subarray(keyForms[key], keyForms[key + 1]).includes(ref))
      spellings.push(decoder.decode(keyBytes.subarray(keyStart[key], keyStart[key + 1])));
  }
  return spellings;
}
