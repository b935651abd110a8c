import { PLACES_DELAY_MS } from '../../../src/core/timing.ts';
import { ViewportTracker } from '../../../src/dom/marks/viewport-tracker.ts';
import { FakeIntersections, fakeIntersections } from '../../helpers/intersections.ts';

let changed: Element[];
let view: ViewportTracker;

beforeEach(() => {
  fakeIntersections();
  changed = [];
  view = new ViewportTracker(elements => void changed.push(...elements));
});

afterEach(() => {
  jest.restoreAllMocks();
  view.end();
});

const seen = (): FakeIntersections => FakeIntersections.all[0]!;

function enter(count = 1): [Element, ...Element[]] {
  const elements: Element[] = Array.from({ length: count }, () => document.createElement('p'));
  for (const element of elements) view.enter(element);
  return elements as [Element, ...Element[]];
}

test('an element is near until the browser says otherwise, and again when it comes back', () => {
  const [element] = enter();
  expect(view.isNear(element)).toBe(true);
  seen().tell(element, false);
  expect(view.isNear(element)).toBe(false);
  seen().tell(element, true);
  expect(view.isNear(element)).toBe(true);
  expect(changed).toEqual([element, element]);
});

test('what is said twice changes nothing', () => {
  const [element] = enter();
  seen().tell(element, true);
  seen().tell(element, false);
  seen().tell(element, false);
  expect(changed).toEqual([element]);
});

test('of very many at once, most wait for the browser', () => {
  const elements = enter(500);
  expect(elements.filter(element => view.isNear(element))).toHaveLength(200);
  seen().tell(elements[499]!, true);
  expect(view.isNear(elements[499]!)).toBe(true);
});

test('in a hidden page, where the browser says nothing, all are near', () => {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const elements = enter(500);
  expect(elements.every(element => view.isNear(element))).toBe(true);
  jest.restoreAllMocks();
});

test('an element without a box of its own counts as near', () => {
  const [element] = enter();
  seen().tell(element, false, 0);
  expect(view.isNear(element)).toBe(true);
});

test('an element that its text leaves counts as near', () => {
  const [element] = enter();
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(100);
  jest.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(4000);
  seen().tell(element, false);
  expect(view.isNear(element)).toBe(true);
});

test('an element is watched until each that entered it has left', () => {
  jest.useFakeTimers();
  const [element] = enter();
  view.enter(element);
  jest.advanceTimersByTime(PLACES_DELAY_MS);
  view.leave(element);
  expect(seen().watched.has(element)).toBe(true);
  view.leave(element);
  expect(seen().watched.has(element)).toBe(false);
  jest.useRealTimers();
});

test('a few new elements are watched together after a while, many at once, and none that has left', () => {
  jest.useFakeTimers();
  const [first] = enter();
  jest.advanceTimersByTime(PLACES_DELAY_MS / 2);
  const [second] = enter();
  const [left] = enter();
  view.leave(left);
  expect(seen().watched.size).toBe(0);
  jest.advanceTimersByTime(PLACES_DELAY_MS / 2);
  expect([...seen().watched]).toEqual([first, second]);

  const many = enter(100);
  expect(many.every(element => seen().watched.has(element))).toBe(true);
  enter();
  view.end();
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test('for printing, all are near', () => {
  const [element] = enter();
  seen().tell(element, false);
  dispatchEvent(new Event('beforeprint'));
  expect(view.isNear(element)).toBe(true);
  dispatchEvent(new Event('afterprint'));
  expect(view.isNear(element)).toBe(false);
  expect(changed).toEqual([element, element, element]);
});

test('at the end nothing is watched and printing is not heard', () => {
  const [element] = enter();
  seen().tell(element, false);
  view.end();
  dispatchEvent(new Event('beforeprint'));
  expect(seen().watched.size).toBe(0);
  expect(changed).toEqual([element]);
});
