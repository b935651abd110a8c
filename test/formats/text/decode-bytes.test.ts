import { said } from '../../locale/said.ts';
import {
  decodeBytes,
  findSizeFault,
  MAX_FILE_BYTES,
  type Encoding,
} from '../../../src/formats/text/decode-bytes.ts';

const decode = (bytes: Uint8Array, encoding?: Encoding) => {
  const decoded = decodeBytes(bytes, { fileName: 'list.csv', encoding });
  return decoded.ok ? [decoded.encoding, decoded.text, decoded.damaged] : said(decoded.faults[0]!.reason);
};
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap(part => (typeof part === 'string' ? [...part].map(char => char.charCodeAt(0)) : part)),
  );
const wide = (text: string, order: 'le' | 'be'): Uint8Array => {
  const buffer = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'le' ? buffer : buffer.swap16());
};
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

test('plain and marked UTF-8', () => {
  expect(decode(utf8('Begriff;Straße'))).toEqual(['UTF-8', 'Begriff;Straße', 0]);
  expect(decode(utf8('\uFEFFa,b'))).toEqual(['UTF-8', 'a,b', 0]);
  expect(decode(utf8('术语,𠮷'))).toEqual(['UTF-8', '术语,𠮷', 0]);
  expect(decode(new Uint8Array())).toEqual(['UTF-8', '', 0]);
});

test('UTF-8 that is damaged stays UTF-8', () => {
  const whole = utf8('é,è,ê,ë,à,â,ä,ù,û,ü,ö,ô,î,ï,ç,œ,æ,ñ,ß,ø,å,ÿ');
  expect(decode(whole.subarray(0, -1))).toEqual(['UTF-8', expect.stringContaining('å,�'), 1]);
});

test.each(['le', 'be'] as const)('UTF-16 %s, marked or not', order => {
  const encoding = order === 'le' ? 'UTF-16 LE' : 'UTF-16 BE';
  expect(decode(wide('\uFEFFterm\tTerm', order))).toEqual([encoding, 'term\tTerm', 0]);
  expect(decode(wide('term\tBegriff\r\n', order))).toEqual([encoding, 'term\tBegriff\r\n', 0]);
  expect(decode(wide('术语\t窑变\r\n匣钵, a sagger\r\n', order))).toEqual([
    encoding,
    '术语\t窑变\r\n匣钵, a sagger\r\n',
    0,
  ]);
});

test.each([
  ['one word', ['caf', [0xe9]], 'café'],
  ['a letter before a letter', ['t', [0xea], 'te; r', [0xe9], 'seau'], 'tête; réseau'],
  ['capitals', [[0xc9], 'COLE;', [0xdc], 'BUNG'], 'ÉCOLE;ÜBUNG'],
  ['German', ['Gr', [0xf6, 0xdf], 'e;Stra', [0xdf], 'e;', [0xc4], 'ra'], 'Größe;Straße;Ära'],
  ['quotes and dashes', [[0x93], 'a', [0x94], ' ', [0x96], ' b', [0x92], 's ', [0x80], '5'], '“a” – b’s €5'],
  ['Spanish', ['ni', [0xf1], 'o;', [0xbf], 'qu', [0xe9], '?'], 'niño;¿qué?'],
  ['Danish', ['r', [0xf8], 'dgr', [0xf8], 'd;', [0xe5, 0xe6]], 'rødgrød;åæ'],
])('Windows-1252: %s', (_, parts, text) => {
  expect(decode(bytes(...parts))).toEqual(['Windows-1252', text, 0]);
});

test('GB18030, also in short', () => {
  // 术语,定义 and 长城
  expect(decode(bytes([0xca, 0xf5, 0xd3, 0xef], ',', [0xb6, 0xa8, 0xd2, 0xe5]))).toEqual([
    'GB18030',
    '术语,定义',
    0,
  ]);
  expect(decode(bytes([0xb3, 0xa4, 0xb3, 0xc7]))).toEqual(['GB18030', '长城', 0]);
});

test('what is named is taken for it', () => {
  expect(decode(bytes([0xb3, 0xa4]), 'Windows-1252')).toEqual(['Windows-1252', '³¤', 0]);
  expect(decode(bytes('a', [0xff]), 'UTF-8')).toEqual(['UTF-8', 'a\uFFFD', 1]);
});

test('other encodings are refused rather than guessed', () => {
  // Russian in Windows-1251, Greek in ISO 8859-7.
  const russian = [
    0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0, 0x2c, 0xf1, 0xeb, 0xee, 0xe2, 0xee,
  ];
  expect(decode(bytes(russian))).toContain('its encoding is not known (UTF-8');
});

test('files that are no text say what they are', () => {
  expect(decode(bytes('PK', [3, 4], 'sheet.xml'))).toContain('it is a ZIP file');
  expect(decode(bytes('%PDF-1.7'))).toContain('it is a PDF');
  expect(decode(bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toContain('(.xls)');
  expect(decode(bytes('SQLite format 3', [0]))).toContain('database');
  expect(decode(Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 32))).toBe(
    'it holds no text that can be read',
  );
});

test('a file that is too large is refused by its size', () => {
  expect(findSizeFault(MAX_FILE_BYTES)).toBeNull();
  expect(said(findSizeFault(100 * 1024 * 1024))).toBe('100 MB is over the 20 MB limit');
  expect(said(findSizeFault(20 * 1024 * 1024 + 1))).toBe('20.1 MB is over the 20 MB limit');
  expect(decode(new Uint8Array(MAX_FILE_BYTES + 1))).toContain('over the 20 MB limit');
});
