import { said } from '../../locale/said.ts';
import { strToU8 } from 'fflate';
import { readDocument } from '../../../src/propose/read/read-document.ts';
import { makeDocxOfParts, makeLargeDocx, makeOverlappingDocx } from '../../helpers/make-bombs.ts';

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocument(
    { name: 'bomb.docx', bytes },
    { loadPdf: () => Promise.reject(new Error('no PDF')) },
  );
  return read.ok ? 'it was read' : said(read.reason);
}

test('a Word document whose thousands of parts are one is refused before any is unpacked', async () => {
  const overlap = 'its packed parts overlap: it is made to grow without end';
  expect(await refusalOf(makeOverlappingDocx(9000))).toBe(overlap);
  expect(await refusalOf(makeOverlappingDocx())).toBe('it has 65,535 packed parts; the limit is 10,000');
});

test('a Word document of too many parts is refused', async () => {
  expect(await refusalOf(makeDocxOfParts(10_001))).toBe('it has 10,001 packed parts; the limit is 10,000');
});

test('a Word document whose text is too large unpacked is refused', async () => {
  const limit = 'it has more than 80 MB of text and markup, which is the limit';
  expect(await refusalOf(makeLargeDocx(81))).toBe(limit);
});

test.each([0, 3, 22, 60])('a Word document that is cut off at %d bytes is damaged', async length => {
  const bytes = makeDocxOfParts(2).subarray(0, length);
  const start = strToU8('PK\u0003\u0004');
  expect(await refusalOf(length < 4 ? start : bytes)).toBe('it is damaged: its packed parts cannot be read');
});
