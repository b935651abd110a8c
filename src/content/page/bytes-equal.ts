/** True if two indexes are the same bytes; compared by words, since a large one has millions of bytes. */
export function bytesEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.byteLength !== other.byteLength) return false;
  const count = one.byteLength >> 2;
  const [a, b] = [one, other].map(bytes => new Uint32Array(bytes.buffer, bytes.byteOffset, count));
  for (let i = 0; i < count; i++) if (a[i] !== b[i]) return false;
  for (let i = count << 2; i < one.byteLength; i++) if (one[i] !== other[i]) return false;
  return true;
}
