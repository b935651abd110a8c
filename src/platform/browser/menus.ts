import browser from 'webextension-polyfill';

/** A choice in the menu of selected text; `title` names a message in which `%s` stands for the text. */
export interface MenuChoice {
  id: string;
  title: string;
}

/** Selected text for which a choice was made, with the frame that it stands in. */
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
        { id, title: browser.i18n.getMessage(title), contexts: ['selection'] },
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
