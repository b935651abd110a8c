import { html, type HostilePage } from '../hostile-page.ts';

/** Every function and getter of these owners throws, once `begin` is called. */
const breakAll = (owners: string): string => `
  const fail = function () { throw new Error('tampered'); };
  for (const owner of [${owners}])
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (['constructor', 'toString', 'valueOf'].includes(name)) continue;
      const at = Object.getOwnPropertyDescriptor(owner, name);
      if (!at.configurable && !at.writable) continue;
      try {
        if ('value' in at) { if (typeof at.value === 'function') owner[name] = fail; }
        else Object.defineProperty(owner, name, { get: fail, set: fail, configurable: true });
      } catch {}
    }`;

const NODES = 'Node.prototype, Element.prototype, CharacterData.prototype, Text.prototype';
const TREES = 'Document.prototype, DocumentFragment.prototype, ShadowRoot.prototype, HTMLElement.prototype';
const RANGES =
  'Range.prototype, StaticRange.prototype, Selection.prototype, HighlightRegistry.prototype, Highlight.prototype';
const WATCHERS =
  'MutationObserver.prototype, IntersectionObserver.prototype, ResizeObserver.prototype, AbortSignal.prototype';

export const TAMPERED: readonly HostilePage[] = [
  { name: 'nodes’ prototypes throw from the start', body: html({ first: breakAll(NODES) }) },
  { name: 'trees’ prototypes throw from the start', body: html({ first: breakAll(TREES) }) },
  { name: 'ranges and highlights throw from the start', body: html({ first: breakAll(RANGES) }) },
  { name: 'observers and signals throw from the start', body: html({ first: breakAll(WATCHERS) }) },
  { name: 'nodes’ prototypes throw once it is marked', body: html(), after: breakAll(NODES) },
  {
    name: 'trees’ prototypes and highlights throw once it is marked',
    body: html(),
    after: breakAll(`${TREES}, ${RANGES}`),
  },
  {
    name: 'the language itself is patched',
    body: html({
      first: `
        for (const owner of [Map, Set, WeakMap, WeakRef, RegExp, String])
          for (const name of ['get', 'set', 'has', 'add', 'forEach', 'test', 'exec', 'slice', 'replace', 'deref'])
            if (owner.prototype[name]) owner.prototype[name] = () => { throw new Error('tampered'); };
        Object.defineProperty(Object.prototype, 'capture', { get() { throw new Error('tampered'); }, configurable: true });
        Object.prototype.ok = false;
        Object.prototype.name = 'index';`,
    }),
  },
  {
    name: 'clocks, timers and idle time are replaced',
    body: html({
      first: `window.setTimeout = window.requestAnimationFrame = window.requestIdleCallback = () => 0;
        performance.now = () => NaN; Date.now = () => -1e300; window.queueMicrotask = () => {};
        window.scheduler && (scheduler.postTask = () => new Promise(() => {}));`,
    }),
  },
  {
    name: 'all events are stopped before they begin',
    body: html({
      first: `for (const type of ['pointermove', 'pointerover', 'pointerout', 'click', 'keydown', 'scroll', 'resize',
        'toggle', 'beforetoggle', 'pageshow', 'pagehide', 'visibilitychange', 'error', 'load', 'focusin', 'selectionchange'])
        for (const target of [window, document])
          target.addEventListener(type, event => event.stopImmediatePropagation(), true);`,
    }),
  },
  {
    name: 'getters on the document lie and throw',
    body: html({
      first: `for (const name of ['title', 'body', 'head', 'documentElement', 'activeElement', 'designMode', 'hidden',
        'visibilityState', 'readyState', 'defaultView', 'scrollingElement', 'URL', 'adoptedStyleSheets'])
        Object.defineProperty(document, name, { get() { throw new Error('tampered'); }, configurable: false });`,
    }),
    popup: true,
  },
  {
    name: 'the extension’s own names are taken in the page',
    body: html({
      first: `window.chrome = window.browser = new Proxy({}, { get() { throw new Error('tampered'); } });
        window.sidelight = window.__sidelight = 1; window.trustedTypes = null;`,
    }),
  },
  {
    name: 'the registry of highlights is cleared and filled again and again',
    body: html(),
    after: `{ let rounds = 0; const timer = setInterval(() => {
        CSS.highlights.clear();
        for (const name of ['sidelight-1', 'sidelight-current', 'x' + rounds])
          CSS.highlights.set(name, new Highlight(new Range()));
        if (++rounds > 30) { clearInterval(timer); CSS.highlights.clear(); }
      }, 5); }`,
  },
  {
    name: 'events of its own making: pointers, keys, clicks, toggles',
    body: html(),
    after: `for (let i = 0; i < 300; i++)
      for (const target of [window, document, document.body, document.getElementById('text')])
        for (const event of [
          new PointerEvent('pointermove', { clientX: i, clientY: 20, bubbles: true, composed: true }),
          new PointerEvent('pointerover', { bubbles: true }),
          new MouseEvent('click', { clientX: 150, clientY: 20, bubbles: true }),
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
          new Event('toggle'), new Event('scroll'), new Event('fullscreenchange'),
          new PageTransitionEvent('pageshow', { persisted: true }), new PageTransitionEvent('pagehide'),
          new Event('visibilitychange'), new Event('resize')])
          target.dispatchEvent(event);`,
  },
];
