import { chrome } from 'jest-chrome';
import { offerMenu, onMenu } from '../../../src/platform/browser/menus.ts';
import { settle } from '../../browsers/waiting.ts';

type Click = (info: object, tab?: object) => void;

beforeEach(() => {
  chrome.contextMenus.create.mockReset();
  chrome.contextMenus.removeAll.mockReset().mockImplementation(done => done?.());
});

test('the choices stand in the menu of selected text, once, after what an older version put there is gone', async () => {
  offerMenu([
    { id: 'add', title: 'Add “%s” to Sidelight' },
    { id: 'why-not', title: 'Look up “%s” in Sidelight' },
  ]);
  expect(chrome.contextMenus.create).not.toHaveBeenCalled();
  await settle();
  expect(chrome.contextMenus.removeAll).toHaveBeenCalledTimes(1);
  expect(chrome.contextMenus.create.mock.calls.map(([choice]) => choice)).toEqual([
    { id: 'add', title: 'Add “%s” to Sidelight', contexts: ['selection'] },
    { id: 'why-not', title: 'Look up “%s” in Sidelight', contexts: ['selection'] },
  ]);
});

test('a choice is told with its text, its tab and its frame; other choices are not', () => {
  const chosen = jest.fn();
  onMenu('why-not', chosen);
  const click = (info: object, tab?: object): void =>
    chrome.contextMenus.onClicked.getListeners().forEach(listen => (listen as Click)(info, tab));
  click({ menuItemId: 'why-not', selectionText: 'WIC', frameId: 12 }, { id: 7 });
  click({ menuItemId: 'other', selectionText: 'WIC', frameId: 12 }, { id: 7 });
  click({ menuItemId: 'why-not', selectionText: 'CAC' }, { id: 8 });
  click({ menuItemId: 'why-not', selectionText: 'CAC' });
  expect(chosen.mock.calls).toEqual([
    [{ text: 'WIC', tabId: 7, frameId: 12 }],
    [{ text: 'CAC', tabId: 8, frameId: 0 }],
  ]);
});
