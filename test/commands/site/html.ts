export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A wide table scrolls by itself, by keyboard too. */
export const wrapTable = (rows: string, name: string): string =>
  `<div class="table" role="region" aria-label="Table: ${escapeHtml(name)}" tabindex="0"><table>\n${rows}\n</table></div>\n`;
