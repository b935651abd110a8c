import type { Shortcut } from './keys.ts';

// Source text that runs in Firefox's own window, where no types of ours reach.

/** Notes the errors and requests of contexts at an extension's base address. */
export const LISTEN = `base => {
  window.sidelightErrors = [];
  window.sidelightRequests = [];
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
      if (message.sourceName.startsWith(base))
        window.sidelightErrors.push(message.errorMessage + " (" + message.sourceName + ":" + message.lineNumber + ":" + message.columnNumber + ")");
    },
  });
  Services.obs.addObserver(subject => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const by = channel.loadInfo?.triggeringPrincipal;
    // A content script's principal is an expanded one that lists the extension's.
    const origins = [by, ...(by?.isExpandedPrincipal ? by.allowList ?? [] : [])].map(one => one?.originNoSuffix ?? '');
    if (origins.some(origin => base.startsWith(origin + '/'))) window.sidelightRequests.push(channel.URI.spec);
  }, 'http-on-modify-request');
}`;

/** Opens the extension's toolbar popup, as a click on its button does. */
export const POPUP = `async extension => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
}`;

/** Closes the toolbar popup and the sidebar, which are in no tab. */
export const CLOSE_SURFACES = `() => {
  window.SidebarController?.hide();
  for (const panel of document.querySelectorAll('panel[panelopen]')) panel.hidePopup();
}`;

/** Presses a point of the toolbar popup by the mouse, as a reader does: scripts' clicks open no sidebar. */
export const PRESS_POPUP = `({ x, y }) => {
  const popup = document.querySelector('.webextension-popup-browser');
  if (!popup) return false;
  const { left, top } = popup.getBoundingClientRect();
  for (const [type, clickCount] of [['mousemove', 0], ['mousedown', 1], ['mouseup', 1]])
    window.synthesizeMouseEvent(type, left + x, top + y, { button: 0, clickCount }, { isDOMEventSynthesized: false });
  return true;
}`;

/** Presses keys in the toolbar popup, as a reader does: each with the DOM's names and number, with or without Shift or Control. */
export const PRESS_KEYS = `keys => {
  const popup = document.querySelector('.webextension-popup-browser');
  if (!popup) throw new Error('no popup is open');
  popup.focus();
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(window)) throw new Error('no keyboard');
  for (const each of keys) processor.keydown(new KeyboardEvent('', each));
  for (const each of keys.toReversed()) processor.keyup(new KeyboardEvent('', each));
  return true;
}`;

/** Source that presses a shortcut by the window's text input processor: BiDi keys do not reach extension commands. */
export function pressSource({ alt, ctrl, shift, letter, code, keyCode }: Shortcut): string {
  const keys = [
    ...(alt ? [{ key: 'Alt', code: 'AltLeft', keyCode: 18 }] : []),
    ...(ctrl ? [{ key: 'Control', code: 'ControlLeft', keyCode: 17 }] : []),
    ...(shift ? [{ key: 'Shift', code: 'ShiftLeft', keyCode: 16 }] : []),
    { key: letter, code, keyCode },
  ];
  return `(() => {
    const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    if (!processor.beginInputTransactionForTests(window)) throw new Error('no keyboard');
    const keys = ${JSON.stringify(keys)}.map(key => new KeyboardEvent('', key));
    for (const key of keys) processor.keydown(key);
    for (const key of keys.reverse()) processor.keyup(key);
    return true;
  })()`;
}
