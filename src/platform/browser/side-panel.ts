import browser from 'webextension-polyfill';

/** Browsers differ in their places beside the page: each has one of the two, or none on phones. */
interface Places {
  sidePanel?: { open: (where: { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
}

const places = browser as unknown as Places;

export function hasPanel(): boolean {
  return typeof places.sidePanel?.open === 'function' || typeof places.sidebarAction?.open === 'function';
}

/** Opens our page beside the page. To be called at once in answer to a click: after a wait browsers refuse. */
export function openPanel(windowId: number): Promise<void> {
  if (places.sidePanel) return places.sidePanel.open({ windowId });
  return places.sidebarAction?.open() ?? Promise.resolve();
}
