import { CardGestures, type GestureOptions } from '../../../src/content/card/card-gestures.ts';
import type { CardEvent, OpenCard } from '../../../src/core/card/card-state.ts';
import { DOUBLE_TAP_MS } from '../../../src/core/timing.ts';
import { packOfForms } from '../../helpers/indexed.ts';
import { fakeMarkSupport, makeMarkedPage } from '../../helpers/marked-page.ts';
import { captureWindowListeners } from '../../helpers/window-listeners.ts';

/** The mark of "tea" is at 10 to 30, 100 to 110. */
const ON_TEA = { clientX: 20, clientY: 105 };
const ASIDE = { clientX: 300, clientY: 300 };
const CARD = { left: 0, top: 200, right: 100, bottom: 260 };

let life: AbortController;
let page: ReturnType<typeof makeMarkedPage>;
let listeners: ReturnType<typeof captureWindowListeners>;
let open: OpenCard | null;
let sent: CardEvent[];
let view: GestureOptions['view'];
const cardHost = document.createElement('div');
const onMoved = jest.fn();
const turnTab = jest.fn();
let gestures: CardGestures;
let time = 10_000;

beforeAll(() => {
  fakeMarkSupport();
  Object.assign(globalThis, { ShadowRoot: class extends Node {} });
});

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML =
    '<p>Green tea.</p><div><a href="#x"><b>A cup of tea.</b></a></div><label>tea</label>';
  life = new AbortController();
  page = makeMarkedPage(packOfForms(['tea']), { signal: life.signal });
  page.state.settings = { ...page.state.settings, marks: 'all', wordsPerMark: 0 };
  page.marker.begin('now');
  jest.advanceTimersByTime(1000);
  Range.prototype.getClientRects = function getClientRects(this: Range) {
    return (
      this.toString() === 'tea' ? [{ left: 10, right: 30, top: 100, bottom: 110, width: 20, height: 10 }] : []
    ) as never;
  };
  listeners = captureWindowListeners();
  open = null;
  sent = [];
  onMoved.mockClear();
  turnTab.mockClear();
  view = {
    has: path => path.includes(cardHost),
    box: null,
    around: { node: null, frames: [], signal: life.signal },
    toInside: point => point,
    turnTab,
  };
  gestures = new CardGestures(page.state, {
    view,
    open: () => open,
    send: event => void sent.push(event),
    onMoved,
  });
  gestures.listen(life.signal);
});

afterEach(() => {
  life.abort();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const textIn = (selector: string): Text => document.querySelector(selector)!.firstChild as Text;

/** An event on the words of an element, as a browser makes it. */
function eventOn(selector: string, fields: object = {}) {
  const node = textIn(selector);
  Object.assign(document, {
    caretPositionFromPoint: () => ({ offsetNode: node, offset: node.data.indexOf('tea') }),
  });
  const path: EventTarget[] = [];
  for (let at: Node | null = node.parentNode; at; at = at.parentNode) path.push(at);
  return {
    isTrusted: true,
    button: 0,
    buttons: 0,
    detail: 1,
    pointerType: 'mouse',
    timeStamp: (time += 1000),
    preventDefault: jest.fn(),
    stopPropagation: jest.fn(),
    stopImmediatePropagation: jest.fn(),
    composedPath: () => path,
    ...ON_TEA,
    ...fields,
  };
}

const move = (event: object): void => {
  listeners.fire('pointermove', event);
  jest.advanceTimersByTime(100);
};
const lastSent = (): CardEvent | undefined => sent.at(-1);
const idIn = (place: number): number => page.marked.mentions[place]!.id;

test('a pointer that rests on a mark is over it; its line is known until the page moves', () => {
  move(eventOn('p'));
  expect(lastSent()).toEqual({ type: 'over', mention: idIn(0) });
  expect(gestures.lineOf(idIn(0))).toMatchObject({ left: 10, top: 100 });
  expect(gestures.lineOf(idIn(1))).toBeNull();
  listeners.fire('resize', {});
  expect(gestures.lineOf(idIn(0))).toBeNull();
  expect(onMoved).toHaveBeenCalledTimes(1);
});

test('elsewhere it is away, and what a script makes counts for nothing', () => {
  move(eventOn('p', ASIDE));
  expect(lastSent()).toEqual({ type: 'away' });
  sent = [];
  move(eventOn('p', { isTrusted: false }));
  listeners.fire('click', eventOn('p', { isTrusted: false }));
  listeners.fire('keydown', { isTrusted: false, key: 'Escape' });
  expect(sent).toEqual([]);
});

test('on the card it is in it; on the way there it approaches, elsewhere it does not', () => {
  open = { mention: idIn(0), pinned: false };
  move(eventOn('p'));
  Object.assign(view, { box: CARD });
  move(eventOn('p', { clientX: 25, clientY: 160 }));
  expect(lastSent()).toEqual({ type: 'approach' });
  move(eventOn('p', { clientX: 300, clientY: 20 }));
  expect(lastSent()).toEqual({ type: 'away' });
  move(eventOn('p', { composedPath: () => [cardHost] }));
  expect(lastSent()).toEqual({ type: 'enter-card' });
});

test('that rests on another mark is over it, and its way to that card begins there', () => {
  const other = { clientX: 320, clientY: 105 };
  Range.prototype.getClientRects = function getClientRects(this: Range) {
    const left = this.startContainer === textIn('b') ? 310 : 10;
    return [{ left, right: left + 20, top: 100, bottom: 110, width: 20, height: 10 }] as never;
  };
  open = { mention: idIn(0), pinned: false };
  Object.assign(view, { box: CARD });
  move(eventOn('p'));
  move(eventOn('b', other));
  move(eventOn('b', { ...other, clientX: 325 }));
  expect(sent.slice(-2)).toEqual([
    { type: 'over', mention: idIn(1) },
    { type: 'over', mention: idIn(1) },
  ]);
  expect(gestures.lineOf(idIn(1))).toMatchObject({ left: 310 });
  open = { mention: idIn(1), pinned: false };
  Object.assign(view, { box: { ...CARD, left: 310, right: 410 } });
  move(eventOn('p', { clientX: 330, clientY: 160 }));
  expect(lastSent()).toEqual({ type: 'approach' });
});

test('another mark on the way to the card is named, and its card would lie by it', () => {
  Range.prototype.getClientRects = function getClientRects(this: Range) {
    const top = this.startContainer === textIn('b') ? 150 : 100;
    return [{ left: 10, right: 30, top, bottom: top + 10, width: 20, height: 10 }] as never;
  };
  open = { mention: idIn(0), pinned: false };
  move(eventOn('p'));
  Object.assign(view, { box: CARD });
  move(eventOn('b', { clientY: 155 }));
  expect(lastSent()).toEqual({ type: 'approach', mention: idIn(1) });
  expect(gestures.lineOf(idIn(1))).toMatchObject({ top: 150 });
});

test('a click on a mark presses it, one elsewhere presses outside, one on the card is the card’s', () => {
  listeners.fire('click', eventOn('p'));
  listeners.fire('click', eventOn('p', ASIDE));
  listeners.fire('click', eventOn('p', { composedPath: () => [cardHost] }));
  listeners.fire('click', eventOn('p', { button: 2 }));
  expect(sent).toEqual([{ type: 'press', mention: idIn(0), tapped: false }, { type: 'press-outside' }]);
});

test('a selection and a label are the page’s, and a second click closes nothing', () => {
  listeners.fire('click', eventOn('label'));
  listeners.fire('click', eventOn('p', { detail: 2 }));
  getSelection()!.selectAllChildren(document.body);
  listeners.fire('click', eventOn('p'));
  getSelection()!.removeAllRanges();
  const outside: CardEvent = { type: 'press-outside' };
  expect(sent).toEqual([outside, outside]);
});

test('the second of two taps is no press of its own', () => {
  const tap = eventOn('p', { pointerType: 'touch' });
  listeners.fire('click', tap);
  listeners.fire('click', { ...tap, timeStamp: tap.timeStamp + DOUBLE_TAP_MS - 1 });
  expect(sent).toEqual([{ type: 'press', mention: idIn(0), tapped: true }]);
  listeners.fire('click', { ...tap, timeStamp: tap.timeStamp + DOUBLE_TAP_MS * 3 });
  expect(sent.length).toBe(2);
});

test('a mark in a link follows it, or opens the card first where the reader wants that', () => {
  const follow = eventOn('b', { pointerType: 'touch' });
  listeners.fire('click', follow);
  expect(lastSent()).toEqual({ type: 'press-outside' });
  expect(follow.preventDefault).not.toHaveBeenCalled();
  page.state.settings = { ...page.state.settings, tapLinks: 'card-first' };
  const first = eventOn('b', { pointerType: 'touch' });
  listeners.fire('click', first);
  expect(lastSent()).toEqual({ type: 'press', mention: idIn(1), tapped: true });
  expect(first.preventDefault).toHaveBeenCalledTimes(1);
  expect(first.stopImmediatePropagation).toHaveBeenCalledTimes(1);
  // The tap on the link of the open card follows it.
  open = { mention: idIn(1), pinned: true };
  Object.assign(view, { around: { ...view.around, node: textIn('b') } });
  const second = eventOn('b', { pointerType: 'touch' });
  listeners.fire('click', second);
  expect(second.preventDefault).not.toHaveBeenCalled();
});

test('Esc closes an open card and is kept from the page; without one it is the page’s', () => {
  const escape = eventOn('p', { key: 'Escape' });
  listeners.fire('keydown', escape);
  expect(sent).toEqual([]);
  expect(escape.preventDefault).not.toHaveBeenCalled();
  open = { mention: idIn(0), pinned: true };
  listeners.fire('keydown', escape);
  expect(sent).toEqual([{ type: 'escape' }]);
  expect(escape.preventDefault).toHaveBeenCalledTimes(1);
  const tab = eventOn('p', { key: 'Tab', composedPath: () => [cardHost] });
  listeners.fire('keydown', tab);
  expect(turnTab).toHaveBeenCalledWith(tab);
});

test('what scrolls the text of the card moves it; a ticker elsewhere does not', () => {
  Object.assign(view, { around: { ...view.around, node: textIn('p') } });
  listeners.fire('scroll', { target: document.querySelector('a') });
  // A library's own event, to have pictures loaded.
  listeners.fire('scroll', { target: window });
  expect(sent).toEqual([]);
  listeners.fire('scroll', { target: document });
  expect(sent).toEqual([{ type: 'scroll' }]);
  expect(onMoved).toHaveBeenCalledTimes(1);
});

test('resumes from the last event: a press counts, and a mouse is taken to rest', () => {
  const event = eventOn('p') as unknown as PointerEvent;
  gestures.resume({ ...event, type: 'pointermove' }, event.composedPath());
  gestures.resume({ ...event, type: 'click' }, event.composedPath());
  gestures.resume({ ...event, type: 'pointermove', pointerType: 'touch' }, event.composedPath());
  expect(sent).toEqual([
    { type: 'over', mention: idIn(0) },
    { type: 'press', mention: idIn(0), tapped: false },
  ]);
});

test('a page without marks has nothing to be over', () => {
  page.state.marked = null;
  move(eventOn('p'));
  expect(lastSent()).toEqual({ type: 'away' });
});

test('after abort nothing is left', () => {
  expect(listeners.count()).toBeGreaterThan(0);
  life.abort();
  expect(listeners.count()).toBe(0);
});
