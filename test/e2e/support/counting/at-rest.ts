/** All that may wait, while Sidelight is off, for the switch, for a page that comes back, and for the extension's end. */
export const AT_REST = [
  'HTMLDocument pointerover',
  'HTMLDocument visibilitychange',
  'Window error',
  'Window pagehide',
  'Window pageshow',
  'Window unhandledrejection',
];
