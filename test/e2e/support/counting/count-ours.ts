import { CURRENT_HIGHLIGHT, highlightName } from '../../../../src/core/model/highlight-names.ts';
import { MARK_COLOURS, MARK_LINES } from '../../../../src/core/model/model.ts';

/** Our script has this going on in a frame of a page. */
export interface Counts {
  /** Such as `Window scroll`, in order. What nothing refers to any more is not there, once it has been collected. */
  listeners: string[];
  /** Listeners on signals that are not aborted. Firefox forgets signals of ours that are in use: there it is too few. */
  onSignals: number;
  timers: number;
  intervals: number;
  frames: number;
  idle: number;
  /** Observers that watch something, by their kind. */
  observers: string[];
  /** Timers, frames and tasks that were asked for since the start: while it grows, something is at work. */
  asked: number;
  /** Names of ours in the registry of highlights. */
  highlights: number;
  /** The texts of what we show, cards or bars. */
  shown: string[];
}

// Runs in our own world before our script does, and puts counting functions in the place of the browser's.

type Callback = (...given: unknown[]) => unknown;
type Method = (this: unknown, ...given: unknown[]) => unknown;
type Methods<Name extends string = string> = Record<Name, Method>;

interface Heard {
  target: { deref(): object | undefined };
  type: string;
  // Counting must keep nothing alive that is to be seen to go.
  listener: WeakRef<object>;
  capture: boolean;
}

const heard = new Set<Heard>();
const watching = new Map<WeakRef<object>, string>();
const waiting = {
  timers: new Set<unknown>(),
  intervals: new Set<unknown>(),
  frames: new Set<unknown>(),
  idle: new Set<unknown>(),
};
let asked = 0;

/** More listeners than this are looked through for those that are gone. */
const MOST = 200;

/** In Firefox a script has a global object of its own, behind which the window stands. */
function setGlobal(name: string, value: Method): void {
  (globalThis as unknown as Methods)[name] = value;
  if (globalThis !== window)
    Object.defineProperty(window, name, { value, configurable: true, writable: true });
}

/** Finds a listener that was added before in the same way: browsers do not add it again. */
function findHeard(target: object, type: unknown, listener: unknown, options: unknown): Heard | undefined {
  return [...heard].find(
    each =>
      each.target.deref() === target &&
      each.type === type &&
      each.listener.deref() === listener &&
      each.capture === readCapture(options),
  );
}

const readCapture = (options: unknown): boolean =>
  Boolean(
    typeof options === 'object' && options !== null ? (options as EventListenerOptions).capture : options,
  );

function countListeners(): void {
  const methods = EventTarget.prototype as unknown as Methods<'addEventListener' | 'removeEventListener'>;
  const { addEventListener: add, removeEventListener: remove } = methods;
  const addCounted: Method = function (type, listener, options) {
    const target = this ?? window;
    const { signal, once } = (typeof options === 'object' ? options : {}) as AddEventListenerOptions;
    if (listener && !signal?.aborted && !findHeard(target, type, listener, options)) {
      const entry = {
        // In Firefox a reference to the window is to a wrapper, which may go before it.
        target: target === window || target === document ? { deref: () => target } : new WeakRef(target),
        type: String(type),
        listener: new WeakRef(listener),
        capture: readCapture(options),
      };
      heard.add(entry);
      if (heard.size > MOST) forgetGone();
      const forget = (): boolean => heard.delete(entry);
      if (signal) add.call(signal, 'abort', forget, { once: true });
      if (once) add.call(target, type, forget, options);
    }
    return add.call(target, type, listener, options);
  };
  const removeCounted: Method = function (type, listener, options) {
    const target = this ?? window;
    const entry = findHeard(target, type, listener, options);
    if (entry) heard.delete(entry);
    return remove.call(target, type, listener, options);
  };
  methods.addEventListener = addCounted;
  methods.removeEventListener = removeCounted;
  setGlobal('addEventListener', addCounted);
  setGlobal('removeEventListener', removeCounted);
}

/** Counts what is asked for by `begin` until it has run, or for ever if it repeats, or is taken back by `end`. */
function countCalls(kind: keyof typeof waiting, begin: string, end: string): void {
  const ask = (window as unknown as Methods)[begin]!;
  const takeBack = (window as unknown as Methods)[end]!;
  setGlobal(begin, (callback, ...more) => {
    asked++;
    const run: Callback = (...given) => {
      if (kind !== 'intervals') waiting[kind].delete(id);
      return (callback as Callback)(...given);
    };
    const id = ask.call(window, run, ...more);
    waiting[kind].add(id);
    return id;
  });
  setGlobal(end, id => {
    waiting[kind].delete(id);
    return takeBack.call(window, id);
  });
}

function countTasks(): void {
  const { scheduler } = globalThis as unknown as { scheduler: Methods<'postTask'> };
  const { postTask } = scheduler;
  scheduler.postTask = (...given) => {
    asked++;
    return postTask.apply(scheduler, given);
  };
}

function countObservers(kind: 'MutationObserver' | 'ResizeObserver' | 'IntersectionObserver'): void {
  const methods = globalThis[kind].prototype as unknown as Methods<'observe' | 'disconnect'>;
  const { observe, disconnect } = methods;
  const refs = new WeakMap<object, WeakRef<object>>();
  methods.observe = function (this: object, ...given) {
    const ref = refs.get(this) ?? new WeakRef(this);
    refs.set(this, ref);
    watching.set(ref, kind);
    return observe.apply(this, given);
  } as Method;
  methods.disconnect = function (this: object) {
    const ref = refs.get(this);
    if (ref) watching.delete(ref);
    return disconnect.call(this);
  } as Method;
}

/** Forgets what is no more, so that what is counted is not the counting. */
function forgetGone(): void {
  for (const each of heard) if (!each.target.deref() || !each.listener.deref()) heard.delete(each);
  for (const ref of watching.keys()) if (!ref.deref()) watching.delete(ref);
}

const nameOf = (target: object): string => Object.prototype.toString.call(target).slice(8, -1);

// From the prototype: a page may give its document a member of the same name.
const findAll = Document.prototype.querySelectorAll;
const readRoot = (element: Element): ShadowRoot | null =>
  (element as unknown as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
  (globalThis as { chrome?: { dom?: typeof chrome.dom } }).chrome?.dom?.openOrClosedShadowRoot(
    element as HTMLElement,
  ) ??
  null;

function readShown(): string[] {
  const roots = [...findAll.call(document, '[popover]')].map(readRoot);
  return roots.flatMap(root => root?.querySelector('.sidelight')?.textContent ?? []);
}

/** Asked one by one: Firefox cannot go through the registry from here. */
const HIGHLIGHTS = [
  CURRENT_HIGHLIGHT,
  ...MARK_COLOURS.flatMap(colour =>
    MARK_LINES.flatMap(line => (['light', 'dark'] as const).map(back => highlightName(colour, line, back))),
  ),
];

function count(): Counts {
  forgetGone();
  const live = [...heard].flatMap(({ target, type }) => ({ on: target.deref(), type }));
  const signals = live.filter(({ on }) => on instanceof AbortSignal && !on.aborted);
  return {
    listeners: live
      .flatMap(({ on, type }) => (!on || on instanceof AbortSignal ? [] : [`${nameOf(on)} ${type}`]))
      .sort(),
    onSignals: signals.length,
    timers: waiting.timers.size,
    intervals: waiting.intervals.size,
    frames: waiting.frames.size,
    idle: waiting.idle.size,
    observers: [...watching].flatMap(([ref, kind]) => (ref.deref() ? [kind] : [])).sort(),
    asked,
    highlights: HIGHLIGHTS.filter(name => CSS.highlights.has(name)).length,
    shown: readShown(),
  };
}

countListeners();
countCalls('timers', 'setTimeout', 'clearTimeout');
countCalls('intervals', 'setInterval', 'clearInterval');
countCalls('frames', 'requestAnimationFrame', 'cancelAnimationFrame');
countCalls('idle', 'requestIdleCallback', 'cancelIdleCallback');
countTasks();
for (const kind of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const)
  countObservers(kind);

chrome.runtime.onMessage.addListener((message: { name?: string }, _sender, respond) => {
  if (message.name === 'count-ours') respond({ ok: true, value: count() });
});
