import { said, sayFault } from '../../locale/said.ts';
import { strToU8, zipSync } from 'fflate';
import { describeOtherSheets } from '../../../src/formats/sheet/read-sheet.ts';
import { decodeBytes } from '../../../src/formats/text/decode-bytes.ts';
import { readAny } from '../../../src/formats/assemble/read-any.ts';

const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const XLSX = zip({
  'xl/sharedStrings.xml': `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<si><t>Term</t></si><si><t>Definition</t></si><si><r><t>awl</t></r><r><t xml:space="preserve"> (AWL)</t></r></si>
<si><t>makes "holes", many</t><rPh sb="0" eb="1"><t>reading</t></rPh></si></sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>3</v></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>gouge</t></is></c><c r="C4" t="b"><v>1</v></c></row>
<row r="5"><c t="str"><f>A1</f><v>rasp</v></c><c><v>7</v></c></row></sheetData></worksheet>`,
  'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
});

const ODS = zip({
  mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
  'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>
<table:table table:name="Words"><table:table-row><table:table-cell><text:p>Term</text:p></table:table-cell><table:table-cell><text:p>Definition</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
<table:table-row><table:table-cell><office:annotation><text:p>a remark</text:p></office:annotation><text:p>awl</text:p></table:table-cell><table:table-cell><text:p>makes</text:p><text:p>holes<text:s/>well</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
});

async function read(bytes: Uint8Array, fileName: string) {
  const decoded = decodeBytes(bytes, { fileName });
  if (!decoded.ok) throw new Error(sayFault(decoded.faults[0]!));
  const list = await readAny(decoded.text, { fileName });
  if (!list.ok) throw new Error(sayFault(list.faults[0]!));
  return { list, notes: said(describeOtherSheets(decoded.otherSheets)) };
}

test('the largest sheet of an Excel file is a table', async () => {
  const { list, notes } = await read(XLSX, 'tools.xlsx');
  expect(list.pack.entries).toMatchObject([
    { headword: 'awl', summary: 'makes "holes", many', forms: [{ text: 'awl' }, { text: 'AWL' }] },
    { headword: 'gouge', summary: '' },
    { headword: 'rasp', summary: '7' },
  ]);
  expect(list.format).toBe('csv');
  expect(notes).toEqual(['The largest sheet is read; another one is left out.']);
});

test('so is that of an OpenDocument file, whose empty cells are repeated', async () => {
  const { list, notes } = await read(ODS, 'tools.ods');
  expect(list.pack.entries).toMatchObject([{ headword: 'awl', summary: 'makes holes well' }]);
  expect(notes).toEqual([]);
});

const decode = (bytes: Uint8Array): string => {
  const decoded = decodeBytes(bytes, { fileName: 'x' });
  return decoded.ok ? decoded.text : said(decoded.faults[0]?.reason ?? '');
};

test('what is no sheet, or a damaged one, says so', () => {
  expect(decode(zip({ 'a.txt': 'a' }))).toContain('it is a ZIP file');
  expect(decode(zip({ 'xl/worksheets/sheet1.xml': '<worksheet><row>' }))).toContain('it is damaged');
  expect(decode(zip({ 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }))).toContain(
    'it declares a document type',
  );
});

test('a sheet that would grow without end is not unpacked', () => {
  const cell = '<c t="str"><v>a</v></c>';
  const bomb = `<worksheet><row>${cell.repeat(400_000)}</row></worksheet>`;
  expect(decode(zip({ 'xl/worksheets/sheet1.xml': bomb }))).toContain('it would be far larger unpacked');
  const far =
    '<worksheet><row r="99999999"><c r="XFD1" t="str"><v>a</v></c><c r="A1"><v>1</v></c></row></worksheet>';
  expect(decode(zip({ 'xl/worksheets/sheet1.xml': far })).trim()).toBe('1');
});
