export { closeLentBrowsers as default } from './browser-environment.mjs';
