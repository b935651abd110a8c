export interface Copied {
  plain: string;
  html: string;
}

/** Must be called in a click handler; false where the browser or the page forbids it. */
export async function copyText(page: Document, { plain, html }: Copied): Promise<boolean> {
  const types = { 'text/plain': plain, 'text/html': html };
  // Insecure pages have no clipboard object, and a page may forbid it to scripts; the command works there.
  if (copyByCommand(page, types)) return true;
  try {
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    return true;
  } catch {
    return false;
  }
}

function copyByCommand(page: Document, types: Record<string, string>): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(types)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isPut = true;
  };
  const view = page.defaultView;
  view?.addEventListener('copy', put, { capture: true });
  try {
    return page.execCommand('copy') && isPut;
  } finally {
    view?.removeEventListener('copy', put, { capture: true });
  }
}
