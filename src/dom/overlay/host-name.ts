/** Name of the one element that is ever added to a page: the card's host. */
export const HOST_NAME = 'sidelight-card';
