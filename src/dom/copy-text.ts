/** A text for the clipboard, plain and as HTML. */
export interface Copied {
  plain: string;
  html: string;
}

/** Puts a text on the clipboard, in answer to a click; false where the browser or the page does not let us. */
export async function copyText(page: Document, { plain, html }: Copied): Promise<boolean> {
  const types = { 'text/plain': plain, 'text/html': html };
  try {
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    return true;
  } catch {
    // Pages without a secure context have no clipboard, and a page may forbid it to its own scripts.
    return copyByCommand(page, types);
  }
}

function copyByCommand(page: Document, types: Record<string, string>): boolean {
  const put = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(types)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  page.addEventListener('copy', put, { capture: true });
  try {
    return page.execCommand('copy');
  } finally {
    page.removeEventListener('copy', put, { capture: true });
  }
}
