/** Files that are no text, by their first bytes, with what their writer may do instead. */
const KINDS: readonly [start: readonly number[], reason: string][] = [
  [
    [0x50, 0x4b, 3, 4],
    'it is a ZIP file, as spreadsheets (.xlsx, .ods) and Anki decks (.apkg) are; please export it as CSV or text and try again',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'it is an old Office file (.xls); please save it as CSV and try again'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'it is a PDF; a list can be built from it, but it is no list'],
  [[0x1f, 0x8b], 'it is packed (gzip); please unpack it and try again'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'it is a database (SQLite); please export it as CSV and try again'],
  [[0x89, 0x50, 0x4e, 0x47], 'it is a picture'],
  [[0xff, 0xd8, 0xff], 'it is a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'it is a picture'],
  [[0xff, 0xfe, 0, 0], 'it is in UTF-32; please save it as UTF-8 and try again'],
  [[0, 0, 0xfe, 0xff], 'it is in UTF-32; please save it as UTF-8 and try again'],
];

export function findBinaryFault(bytes: Uint8Array): string | null {
  const kind = KINDS.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  return kind ? kind[1] : null;
}
