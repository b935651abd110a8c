import { strToU8, zipSync } from 'fflate';

/** A paragraph of a made document. */
export type MadeParagraph = string | { heading: string };

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, char => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]!);

/** A Word document of paragraphs; `title` goes to its properties. */
export function makeDocx(paragraphs: readonly MadeParagraph[], title = ''): Uint8Array {
  const body = paragraphs.map(each => {
    const [text, style] =
      typeof each === 'string' ? [each, ''] : [each.heading, '<w:pStyle w:val="Heading1"/>'];
    return `<w:p><w:pPr>${style}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
  });
  return zipDocx(`<w:body>${body.join('')}</w:body>`, `<dc:title>${escapeXml(title)}</dc:title>`);
}

/** A Word document whose body and properties are given as XML. */
export function zipDocx(body: string, properties = ''): Uint8Array {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}" xmlns:mc="${mc}">${body}</w:document>`,
    ),
    'docProps/core.xml': strToU8(
      `<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z">${properties}</cp:coreProperties>`,
    ),
  });
}

/** A line of a made PDF: its text, and its size in points where that is not 11. */
export type PdfLine = string | { text: string; size: number };

interface PdfOptions {
  title?: string;
  /** Locks it with a password that nobody knows. */
  locked?: boolean;
}

/** A PDF of pages of lines, in Helvetica; an empty line is a gap between paragraphs. */
export function makePdf(
  pages: readonly (readonly PdfLine[])[],
  { title, locked = false }: PdfOptions = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map(lines => {
    const content = printLines(lines);
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map(kid => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  const info = title === undefined ? '' : ` /Info ${add(`<< /Title (${escapePdf(title)}) >>`)} 0 R`;
  const key = `<${'5a'.repeat(32)}>`;
  const lock = locked
    ? ` /Encrypt ${add(`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O ${key} /U ${key} >>`)} 0 R /ID [<01> <01>]`
    : '';
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R${info}${lock} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Uint8Array.from(text, char => char.charCodeAt(0));
}

/** Letters of Windows-1252, as the font has them. */
const escapePdf = (text: string): string =>
  text
    .replace(/[\\()]/g, '\\$&')
    .replace(/[“”‘’–]/g, char =>
      String.fromCharCode('\u0093\u0094\u0091\u0092\u0096'.charCodeAt('“”‘’–'.indexOf(char))),
    );

function printLines(lines: readonly PdfLine[]): string {
  let y = 790;
  return lines
    .map(line => {
      const { text, size } = typeof line === 'string' ? { text: line, size: 11 } : line;
      const at = y;
      y -= text === '' ? 12 : size * 1.25;
      return text === '' ? '' : `BT /F1 ${size} Tf 60 ${at} Td (${escapePdf(text)}) Tj ET`;
    })
    .join('\n');
}
