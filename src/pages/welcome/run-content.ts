/** True where the page belongs to the extension, so that browsers run no content script in it. */
export function isExtensionPage(): boolean {
  return location.protocol.endsWith('extension:');
}

export async function runContentScript(): Promise<void> {
  if (!isExtensionPage()) return;
  // Trusted Types refuse a script element whose address is a string; an import is held by script-src alone.
  // @ts-expect-error The build makes this file; no module of the sources stands at its address.
  // oxlint-disable-next-line no-restricted-imports -- a built file of the extension, not a module of another layer
  await import('/content/main.js');
}
