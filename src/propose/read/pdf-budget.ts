/** Content of pages with the densest drawings is a few megabytes; a stream of more is made to fill the memory. */
export const MAX_STREAM_MB = 32;
/** All streams together: far more than the longest document that is read has. */
const MAX_TOTAL_MB = 192;

const MEGABYTE = 1024 * 1024;

let spentBytes = 0;
let isSpent = false;

/**
 * pdf.js unpacks streams without a limit, streams within streams too. The build lets it call this before each step
 * (src/build/bundle-plugins.mjs). It catches most errors and goes on, so that from the first one on nothing is unpacked.
 */
export function spendPdfBytes(grownBytes: number, streamBytes: number): void {
  spentBytes += grownBytes;
  isSpent ||= streamBytes > MAX_STREAM_MB * MEGABYTE || spentBytes > MAX_TOTAL_MB * MEGABYTE;
  if (isSpent) throw new Error('too large unpacked');
}

/** Of the documents that one worker, or one process, has read. */
export const isPdfBudgetSpent = (): boolean => isSpent;
