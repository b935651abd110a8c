export const HOST_NAME = 'sidelight-card';
