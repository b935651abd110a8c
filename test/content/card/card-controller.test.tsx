import { render } from 'preact';
import type { Answer } from '../../../src/content/requests/answer.ts';
import { CardController } from '../../../src/content/card/card-controller.ts';
import type { CardSpot, Drawn } from '../../../src/content/card/card-view.tsx';
import type { CardEntry } from '../../../src/core/model/card-entry.ts';
import { LEAVE_DELAY_MS } from '../../../src/core/timing.ts';
import { packOfForms } from '../../helpers/indexed.ts';
import { fakeMarkSupport, makeMarkedPage } from '../../helpers/marked-page.ts';
import { makeEntry } from '../../helpers/packs.ts';
import { captureWindowListeners } from '../../helpers/window-listeners.ts';

/** The card's place on the page, which only a browser has. */
class FakeView {
  static last: FakeView;
  content: Drawn | null = null;
  spot: CardSpot | null = null;
  how: object | null = null;
  refusal: string | null = null;
  isRefused = false;
  readonly card = document.createElement('div');
  readonly place = jest.fn();
  readonly focus = jest.fn();
  readonly hide = jest.fn((_refocus: boolean) => {
    this.content = this.spot = null;
    this.redraw();
  });
  constructor(
    _page: Document,
    readonly on: { lost: () => void; close: () => void },
  ) {
    FakeView.last = this;
  }
  get around() {
    return { node: this.spot?.node ?? null, frames: [], signal: new AbortController().signal };
  }
  get box() {
    return null;
  }
  has = (): boolean => false;
  turnTab = jest.fn();
  refuse = (): string | null => this.refusal;
  follow = jest.fn((spot: CardSpot) => void (this.spot = spot));
  show(content: Drawn, spot: CardSpot, how: object): boolean {
    if (this.isRefused) return false;
    Object.assign(this, { content, spot, how });
    this.redraw();
    return true;
  }
  redraw(): void {
    render(this.content?.draw() ?? null, this.card);
  }
}

jest.mock('../../../src/content/card/card-view.tsx', () => ({
  CardView: function makeView(...options: ConstructorParameters<typeof FakeView>) {
    return new FakeView(...options);
  },
}));

const pack = packOfForms(['tea', 'coffee house']);

let life: AbortController;
let page: ReturnType<typeof makeMarkedPage>;
let listeners: ReturnType<typeof captureWindowListeners>;
let listenersBefore: number;
let card: CardController;
/** The requests to the background, and whether it can answer. */
const asked = jest.fn();
let isReachable: boolean;

/** The reply to a change: the name under which it is taken back. */
const UNDO = 'u1';

const ask = async (name: string, request: object): Promise<never> => {
  asked(name, request);
  if (name === 'reader-action' && isReachable) return { ok: true, value: UNDO } as never;
  const refs = 'refs' in request ? (request.refs as number[]) : [];
  const value = refs.map((ref): CardEntry => {
    const entry = makeEntry({ headword: ref === 0 ? 'tea' : 'coffee house' });
    return {
      ref,
      pack: { id: 'my-terms', title: 'My terms', mark: pack.mark! },
      entry,
      statements: [],
      related: [],
    };
  });
  return (isReachable ? { ok: true, value } : { ok: false, error: 'asleep' }) as never;
};

beforeAll(() => fakeMarkSupport());

beforeEach(() => {
  jest.useFakeTimers();
  listeners = captureWindowListeners();
  document.body.innerHTML = '<p>Green tea.</p><p>A coffee house.</p>';
  Element.prototype.scrollIntoView = jest.fn();
  Range.prototype.getClientRects = () =>
    [{ left: 1, right: 2, top: 3, bottom: 4, width: 1, height: 1 }] as never;
  asked.mockClear();
  isReachable = true;
  life = new AbortController();
  page = makeMarkedPage(pack, { signal: life.signal, ask });
  page.marker.begin('now');
  jest.advanceTimersByTime(1000);
  listenersBefore = listeners.count();
  card = new CardController(page.state, ask);
});

afterEach(() => {
  life.abort();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const view = (): FakeView => FakeView.last;
const idIn = (place: number): number => page.marked.mentions[place]!.id;
const settle = (): Promise<void> => jest.advanceTimersByTimeAsync(0);
const title = (): string | undefined => view().card.querySelector('h2')?.textContent;
const button = (name: string): HTMLButtonElement =>
  [...view().card.querySelectorAll('button')].find(
    each => each.textContent === name || each.getAttribute('aria-label') === name,
  )!;

async function press(name: string): Promise<void> {
  button(name).click();
  await settle();
}

async function open(place: number): Promise<void> {
  card.send({ type: 'press', mention: idIn(place) });
  await settle();
}

/** The page has no mark on these words any more, or has it again. */
function never(...words: string[]): void {
  page.state.settings = { ...page.state.settings, never: words };
  page.marker.invalidate('selection');
  jest.advanceTimersByTime(1000);
}

test('a card opens once the pointer has rested on a mark, and closes after it has left', async () => {
  page.state.settings = { ...page.state.settings, hoverDelay: 200 };
  card.send({ type: 'over', mention: idIn(0) });
  await jest.advanceTimersByTimeAsync(199);
  expect(view().content).toBeNull();
  await jest.advanceTimersByTimeAsync(1);
  expect(title()).toBe('tea');
  expect(view().how).toMatchObject({ pinned: false, focus: false });
  expect(view().spot).toMatchObject({ line: { left: 1, top: 3 } });
  card.send({ type: 'away' });
  await jest.advanceTimersByTimeAsync(LEAVE_DELAY_MS - 1);
  expect(view().content).not.toBeNull();
  await jest.advanceTimersByTimeAsync(1);
  expect(view().content).toBeNull();
});

test('entries are asked for once; where nobody gives them there is no card', async () => {
  await open(0);
  await open(1);
  await open(0);
  expect(asked.mock.calls.map(([name]) => name as string)).toEqual(['entries', 'entries']);
  isReachable = false;
  page.marked.setRevision('2');
  await open(1);
  expect(view().content).toBeNull();
});

test('a pointer that has gone on while the entry was asked for gets no card', async () => {
  card.send({ type: 'press', mention: idIn(0) });
  card.send({ type: 'escape' });
  await settle();
  expect(view().content).toBeNull();
});

test('a page that prevents the card has its way', async () => {
  view().isRefused = true;
  await open(0);
  view().isRefused = false;
  expect(view().content).toBeNull();
  // Nothing is open: the next one opens as ever.
  await open(0);
  expect(title()).toBe('tea');
});

test('the pin keeps it; Close, Esc and the page’s taking it away end it', async () => {
  const hidden: boolean[] = [];
  card.onHide = refocus => void hidden.push(refocus);
  await open(0);
  card.send({ type: 'away' });
  await jest.advanceTimersByTimeAsync(LEAVE_DELAY_MS);
  expect(title()).toBe('tea');
  await press('Close');
  await open(0);
  card.send({ type: 'escape' });
  await open(0);
  view().on.lost();
  expect(hidden).toEqual([true, true, false]);
  expect(view().content).toBeNull();
});

test('a mention is revealed with the focus in its card; one that is gone is not', async () => {
  expect(card.reveal(idIn(1))).toBe(true);
  await settle();
  expect(title()).toBe('coffee house');
  expect(view().how).toMatchObject({ pinned: true, focus: true });
  expect(card.reveal(999_999)).toBe(false);
});

test('a card whose mention the page removes is closed, others stay', async () => {
  await open(0);
  document.querySelectorAll('p')[1]!.remove();
  await jest.advanceTimersByTimeAsync(1000);
  expect(title()).toBe('tea');
  document.querySelector('p')!.remove();
  await jest.advanceTimersByTimeAsync(5000);
  expect(view().content).toBeNull();
});

test('a change is asked for, keeps the card without its mark, and is taken back', async () => {
  await open(0);
  await press('I know this');
  expect(asked).toHaveBeenLastCalledWith('reader-action', {
    action: { type: 'know', pack: 'my-terms', entry: 'tea' },
    done: true,
  });
  never('tea');
  expect(page.marked.markOf(idIn(0))).toBeUndefined();
  expect(title()).toBe('tea');
  await press('Undo');
  expect(asked).toHaveBeenLastCalledWith('undo-action', { undo: UNDO });
  expect(view().card.textContent).toContain('Undone.');
});

test('what cannot be stored is said, and what the guard refuses is not even asked', async () => {
  await open(0);
  asked.mockClear();
  isReachable = false;
  await press('I know this');
  expect(view().card.textContent).toContain('Could not save this.');
  asked.mockClear();
  view().refusal = 'Click again to confirm.';
  await press('More actions');
  await press('Never mark “tea”');
  expect(view().card.textContent).toContain('Click again');
  expect(asked).not.toHaveBeenCalled();
});

test('another index closes the card; one of the same bytes too, since its words may have changed', async () => {
  await open(0);
  page.state.announce('entries');
  expect(view().content).toBeNull();
  await open(0);
  page.state.marked = null;
  page.state.announce('index');
  expect(view().content).toBeNull();
});

test('the card in which the reader left the site stays, and listens until it is closed', async () => {
  await open(0);
  await press('More actions');
  await press('Turn off on this site');
  page.state.marked = null;
  page.state.announce('index');
  expect(title()).toBe('tea');
  expect(listeners.count()).toBeGreaterThan(listenersBefore);
  await press('Close');
  expect(view().content).toBeNull();
  expect(listeners.count()).toBe(listenersBefore);
  expect(jest.getTimerCount()).toBe(0);
});

test('an answer is shown though nothing is marked, and its mark is shown from there', async () => {
  const answer: Answer = {
    text: 'tea',
    spot: () => ({ node: document.body, line: { left: 0, right: 1, top: 0, bottom: 1 }, words: [] }),
    parts: [
      {
        why: 'It is marked.',
        mention: { id: idIn(0), words: 'tea', headword: 'tea', changes: [] },
      },
    ],
  };
  card.answer(answer);
  expect(view().card.textContent).toContain('It is marked.');
  expect(view().how).toMatchObject({ pinned: true, focus: true });
  await press('Open its card');
  expect(title()).toBe('tea');
});

test('a card opens at words that are not marked, and stays as long as they are there', async () => {
  never('tea');
  expect(page.marked.markOf(idIn(0))).toBeUndefined();
  expect(card.reveal(idIn(0))).toBe(true);
  await settle();
  expect(title()).toBe('tea');
  expect(view().spot).toMatchObject({ line: { left: 1, top: 3 }, words: [{ left: 1 }] });
  never('tea', 'coffee house');
  expect(title()).toBe('tea');
  document.querySelector('p')!.remove();
  await jest.advanceTimersByTimeAsync(5000);
  expect(view().content).toBeNull();
});

test('a card follows its line when the page scrolls or is resized, once a frame', async () => {
  await open(0);
  listeners.fire('resize', {});
  listeners.fire('resize', {});
  await jest.advanceTimersByTimeAsync(50);
  expect(view().follow).toHaveBeenCalledTimes(1);
  listeners.fire('scroll', { target: document });
  await jest.advanceTimersByTimeAsync(50);
  expect(view().follow).toHaveBeenCalledTimes(2);
});

test('at the end nothing is left', async () => {
  await open(0);
  page.state.marked = null;
  page.state.announce('index');
  page.state.announce('end');
  expect(view().content).toBeNull();
  expect(listeners.count()).toBe(listenersBefore);
});
