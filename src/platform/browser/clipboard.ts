export interface Copied {
  plain: string;
  html?: string;
}

/** Puts a text on the clipboard, from a page of our own and in answer to a click; false where the browser does not let us. */
export async function copyToClipboard({ plain, html }: Copied): Promise<boolean> {
  const types = Object.entries({ 'text/plain': plain, ...(html === undefined ? {} : { 'text/html': html }) });
  try {
    const blobs = Object.fromEntries(types.map(([type, text]) => [type, new Blob([text], { type })]));
    await navigator.clipboard.write([new ClipboardItem(blobs)]);
    return true;
  } catch {
    return false;
  }
}
