import { bytesEqual } from '../../../src/content/page/marked-page.ts';

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => i % 251);

test.each([0, 1, 4, 7, 1000])(
  '%d bytes are the same as a copy, and not where any one of them differs',
  length => {
    expect(bytesEqual(bytes(length), bytes(length))).toBe(true);
    for (let i = 0; i < length; i++) {
      const other = bytes(length);
      other[i]! += 1;
      expect(bytesEqual(bytes(length), other)).toBe(false);
    }
    expect(bytesEqual(bytes(length), bytes(length + 1))).toBe(false);
  },
);
