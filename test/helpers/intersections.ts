type Callback = (entries: IntersectionObserverEntry[]) => void;

/** Stands in for the browser's observer of intersections, which jsdom has not: a test says what it sees. */
export class FakeIntersections {
  static all: FakeIntersections[] = [];
  readonly watched = new Set<Element>();
  readonly observe = (element: Element): void => void this.watched.add(element);
  readonly unobserve = (element: Element): void => void this.watched.delete(element);
  readonly disconnect = (): void => this.watched.clear();
  /** All has been told. */
  readonly takeRecords = (): IntersectionObserverEntry[] => [];

  constructor(private readonly callback: Callback) {
    FakeIntersections.all.push(this);
  }

  /** Tells the observer where an element of `size` px stands. */
  tell(target: Element, isIntersecting: boolean, size = 20): void {
    const boundingClientRect = { width: size, height: size } as DOMRectReadOnly;
    this.callback([{ target, isIntersecting, boundingClientRect } as IntersectionObserverEntry]);
  }
}

/** Puts it in the place of the browser's. */
export function fakeIntersections(): void {
  FakeIntersections.all = [];
  Object.assign(globalThis, { IntersectionObserver: FakeIntersections });
}
