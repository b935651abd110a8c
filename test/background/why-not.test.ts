import { chrome } from 'jest-chrome';
import { settle } from '../browsers/waiting.ts';

type Click = (info: object, tab?: object) => void;

test('the background offers both choices at each start and puts it to the frame that the text stands in', async () => {
  chrome.contextMenus.removeAll.mockImplementation(done => done?.());
  require('../../src/background/main.ts');
  const starts = [
    () => chrome.runtime.onInstalled.callListeners({ reason: 'update' }),
    () => chrome.runtime.onStartup.callListeners(),
  ];
  for (const start of starts) {
    chrome.contextMenus.create.mockClear();
    start();
    while (chrome.contextMenus.create.mock.calls.length < 2) await settle();
    expect(chrome.contextMenus.create.mock.calls.map(([choice]) => choice)).toEqual([
      { id: 'add', title: 'Add “%s” to Sidelight', contexts: ['selection'] },
      { id: 'why-not', title: 'Look up “%s” in Sidelight', contexts: ['selection'] },
    ]);
  }
  chrome.tabs.sendMessage.mockClear();
  const info = { menuItemId: 'why-not', selectionText: 'WIC', frameId: 12 };
  for (const listen of chrome.contextMenus.onClicked.getListeners()) (listen as Click)(info, { id: 7 });
  const [tab, message, options] = chrome.tabs.sendMessage.mock.calls[0] as unknown[];
  expect([tab, message, options]).toEqual([
    7,
    { name: 'why-not', request: { text: 'WIC' } },
    { frameId: 12 },
  ]);
  expect(chrome.tabs.sendMessage).toHaveBeenCalledTimes(1);
});
