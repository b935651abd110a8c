import { html, PARAGRAPH, TEXT, type HostilePage } from '../hostile-page.ts';

export const MOVING: readonly HostilePage[] = [
  {
    name: 'a storm of history',
    body: html(),
    after: `for (let i = 0; i < 80; i++) history.replaceState(null, '', '#' + i); history.pushState({ a: 1 }, '', '?x'); location.hash = 'y'`,
    popup: true,
  },
  {
    name: 'navigations begun and stopped',
    body: html(),
    after: `for (let i = 0; i < 20; i++) { location.href = '/never?' + i; window.stop(); }`,
  },
  {
    name: 'a navigation that never answers',
    body: html(),
    after: `location.href = '/never'`,
  },
  {
    name: 'a page that replaces itself by a script’s address',
    body: html(),
    after: `location.href = 'javascript:' + ${JSON.stringify(JSON.stringify(`<p>${TEXT}</p>`))}`,
    silent: 'it may be between two documents',
  },
  {
    name: 'a transition between views that never ends',
    body: html(),
    after: `document.startViewTransition?.(() => new Promise(() => {}))`,
  },
  {
    name: 'prerendering and speculation',
    body: html({
      head: `<script type="speculationrules">{"prerender":[{"source":"list","urls":["/prerendered"]}]}</script><link rel="prefetch" href="/prerendered">`,
    }),
  },
  {
    name: 'scrolling without end, and scroll that snaps away',
    body: html({
      head: `<style>html { scroll-snap-type: y mandatory; scroll-behavior: smooth } body { height: 9000px } p { scroll-snap-align: none } i { display: block; height: 100vh; scroll-snap-align: start }</style>`,
      body: `${PARAGRAPH}<i></i><i></i><i></i>`,
    }),
    after: `setInterval(() => scrollBy(0, Math.random() * 40 - 20), 5)`,
  },
  {
    name: 'focus that is stolen and given away',
    body: html({ body: `${PARAGRAPH}<input id="field">` }),
    after: `setInterval(() => { document.getElementById('field').focus(); document.activeElement.blur(); }, 5)`,
  },
  {
    name: 'fullscreen, locks and pointers asked for without leave',
    body: html(),
    after: `for (let i = 0; i < 20; i++) { document.documentElement.requestFullscreen?.().catch(() => {}); document.body.requestPointerLock?.()?.catch?.(() => {}); navigator.locks?.request('sidelight', () => {}); }`,
  },
  {
    name: 'a worker, a channel and a port for each thing that we might say',
    body: html({
      first: `window.heard = []; const channel = new BroadcastChannel('sidelight'); channel.onmessage = event => heard.push(event.data);
        addEventListener('message', event => heard.push(event.data)); for (let i = 0; i < 50; i++) postMessage({ name: 'report', request: {} }, '*');`,
    }),
    after: `for (const name of ['report', 'reveal', 'index', 'entries', 'reader-action', 'open-options'])
      { postMessage({ name, request: {} }, '*'); new BroadcastChannel('sidelight').postMessage({ name }); dispatchEvent(new CustomEvent(name)); }`,
  },
];
