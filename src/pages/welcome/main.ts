/** True where the page belongs to the extension, so that browsers run no content script in it. */
const isExtensionPage = location.protocol.endsWith('extension:');

/** The browser whose hint is shown. */
function nameBrowser(agent: string): string {
  if (/Firefox\//.test(agent)) return /Android/.test(agent) ? 'android' : 'firefox';
  return /Edg\//.test(agent) ? 'edge' : 'chrome';
}

const shown = nameBrowser(navigator.userAgent);
for (const hint of document.querySelectorAll<HTMLElement>('[data-browser]'))
  hint.hidden = hint.dataset['browser'] !== shown;
// The options page is not beside this one when it is served as a page of the web.
for (const link of document.querySelectorAll<HTMLElement>('[data-extension]')) link.hidden = !isExtensionPage;

if (isExtensionPage) {
  // As a page of the web it has no browser to ask for the language, and stays English.
  void import('./speak-page.ts').then(({ speakPage }) => speakPage(document));
  // Trusted Types refuse a script element whose address is a string; an import is held by script-src alone.
  // @ts-expect-error The build makes this file; no module of the sources stands at its address.
  // oxlint-disable-next-line no-restricted-imports -- a built file of the extension, not a module of another layer
  void import('/content/main.js');
}
