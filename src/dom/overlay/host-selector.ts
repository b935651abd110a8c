/** Selects hosts of ours, where a page has nothing like them. */
export const HOST = 'div[popover=manual]:empty';
