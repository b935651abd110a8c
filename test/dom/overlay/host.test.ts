import { CONTENT_CLASS, isHost, makeHost, removeOldHosts } from '../../../src/dom/overlay/host.ts';

afterEach(() => {
  for (const element of document.querySelectorAll('html > div')) element.remove();
});

/** A host as Firefox shows it to scripts of extensions. */
function addHost(contentClass: string): HTMLElement {
  const host = makeHost(document);
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = `<div class="${contentClass}"></div>`;
  Object.assign(host, { openOrClosedShadowRoot: root });
  document.documentElement.append(host);
  return host;
}

test('a host is a plain element, whose name no page can define', () => {
  const host = addHost(CONTENT_CLASS);
  expect(host.localName).toBe('div');
  expect(isHost(host)).toBe(true);
  host.id = 'theirs';
  expect(isHost(host)).toBe(false);
});

test('hosts of a former script are taken away, and no element like them', () => {
  const ours = addHost(CONTENT_CLASS);
  const theirs = addHost('toast');
  const plain = document.documentElement.appendChild(document.createElement('div'));
  removeOldHosts(document);
  expect([ours, theirs, plain].map(({ isConnected }) => isConnected)).toEqual([false, true, true]);
});
