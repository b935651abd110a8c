// Spreadsheets take a cell that begins like this for a formula; an apostrophe keeps them from that.
const RISKY = /^[=+\-@\t\r'＝＋－＠]/;
const ESCAPED = /^'[=+\-@\t\r'＝＋－＠]/;

/** A cell that no spreadsheet takes for a formula; `unescapeCell` gives the text back as it was. */
export function escapeCell(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

export function unescapeCell(cell: string): string {
  return ESCAPED.test(cell) ? cell.slice(1) : cell;
}

/** Several texts as one cell: ` | ` between them, a backslash before a vertical bar or a backslash of their own. */
export function joinCell(texts: readonly string[]): string {
  return texts.map(text => text.replace(/[\\|]/g, '\\$&')).join(' | ');
}

export function splitCell(cell: string): string[] {
  const texts = [''];
  for (let i = 0; i < cell.length; i++) {
    if (cell[i] === '|') texts.push('');
    else texts[texts.length - 1]! += cell[i] === '\\' && i + 1 < cell.length ? cell[++i] : cell[i];
  }
  return texts.map(text => text.trim()).filter(text => text !== '');
}
