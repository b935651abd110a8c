/** An entry as pages know it: its pack's number in the index shifted left by 24 bits, plus its number in the pack. */
export type EntryRef = number;
