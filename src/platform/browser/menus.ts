import browser from 'webextension-polyfill';

export interface MenuChoice {
  id: string;
  title: string;
}

export interface MenuChosen {
  text: string;
  tabId: number;
  frameId: number;
}

/** Puts the choices into the menu of selected text; the browser keeps them there while the background is stopped. */
export function offerMenu(choices: readonly MenuChoice[]): void {
  void browser.contextMenus.removeAll().then(() => {
    for (const { id, title } of choices)
      browser.contextMenus.create(
        { id, title, contexts: ['selection'] },
        // A start may also be an update: then two of us come here, and the second finds it done.
        () => void browser.runtime.lastError,
      );
  });
}

export function onMenu(id: string, callback: (chosen: MenuChosen) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId !== id || tab?.id === undefined) return;
    callback({ text: selectionText ?? '', tabId: tab.id, frameId: frameId ?? 0 });
  });
}
