import { LayerWatch } from '../../../src/dom/overlay/layer-watch.ts';
import * as nodes from '../../../src/dom/tree/nodes.ts';
import { FakeIntersections, fakeIntersections } from '../../helpers/intersections.ts';

jest.mock('../../../src/dom/tree/nodes.ts', () => {
  const real = jest.requireActual<typeof nodes>('../../../src/dom/tree/nodes.ts');
  return { ...real, findAll: jest.fn(real.findAll) };
});
const mocks = nodes as jest.Mocked<typeof nodes>;

let life: AbortController;
let host: HTMLElement;
let seen: { shown: Element[]; added: Element[]; removed: Element[] };

const begin = (before: Element[] = []): LayerWatch =>
  new LayerWatch(host, before, life.signal, {
    shown: layer => seen.shown.push(layer),
    added: elements => seen.added.push(...elements),
    removed: elements => seen.removed.push(...elements),
  });

function make(html: string): Element {
  const box = document.createElement('div');
  box.innerHTML = html;
  return document.body.appendChild(box.firstElementChild!);
}

const watched = (): Set<Element> => FakeIntersections.all[0]!.watched;
const tell = (layer: Element, isShown: boolean): void => FakeIntersections.all[0]!.tell(layer, isShown);

beforeEach(() => {
  fakeIntersections();
  life = new AbortController();
  document.body.replaceChildren();
  host = document.createElement('div');
  host.setAttribute('popover', 'manual');
  document.body.append(host);
  seen = { shown: [], added: [], removed: [] };
});

afterEach(() => life.abort());

test('what can be a layer is watched, now and later, but for our host', () => {
  const dialog = make('<dialog>');
  const plain = make('<p>');
  const watch = begin();
  const inner = make('<section><b popover></b></section>').firstElementChild!;
  plain.setAttribute('popover', '');
  watch.flush();
  expect([...watched()]).toEqual([dialog, plain, inner]);
});

test('a layer that was shown for a frame is reported though it is gone', () => {
  const layer = make('<div popover>');
  begin();
  tell(layer, false);
  expect(seen.shown).toEqual([]);
  tell(layer, true);
  expect(seen.shown).toEqual([layer]);
});

test('a layer of before is no news until it has gone', () => {
  const layer = make('<dialog open>');
  begin([layer]);
  tell(layer, true);
  expect(seen.shown).toEqual([]);
  tell(layer, false);
  tell(layer, true);
  expect(seen.shown).toEqual([layer]);
});

test('a layer that stands in frames and has no box beside them hides', () => {
  const layer = make('<div popover>');
  const boxes = jest.spyOn(Element.prototype, 'getClientRects');
  const watch = begin();
  boxes.mockReturnValue([new DOMRect()] as unknown as DOMRectList);
  tell(layer, true);
  expect(watch.isAnyHiding).toBe(false);
  boxes.mockReturnValue([] as unknown as DOMRectList);
  expect(watch.isAnyHiding).toBe(true);
  tell(layer, false);
  expect(watch.isAnyHiding).toBe(false);
  boxes.mockRestore();
});

test('elements that come and go are named; texts are not', () => {
  const old = make('<p>');
  const watch = begin();
  const added = make('<i>');
  document.body.append('text');
  old.remove();
  watch.flush();
  expect({ added: seen.added, removed: seen.removed }).toEqual({ added: [added], removed: [old] });
});

test('what the page says of layers by events of its own making is no news', () => {
  const layer = make('<div popover>');
  begin();
  layer.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  expect(seen.shown).toEqual([]);
});

test('nothing is watched after the end', () => {
  make('<dialog>');
  begin();
  life.abort();
  expect(watched().size).toBe(0);
});

test('of half a million elements that come at once a layer is found', () => {
  const watch = begin();
  const layer = make('<div popover>');
  const nodes = Array.from({ length: 500_000 }, () => layer);
  const records = [{ type: 'childList', target: document.body, addedNodes: nodes, removedNodes: nodes }];
  jest.spyOn(MutationObserver.prototype, 'takeRecords').mockReturnValueOnce(records as never);
  expect(() => watch.flush()).not.toThrow();
  expect([...watched()]).toEqual([layer]);
  expect(seen).toEqual({ shown: [], added: [layer], removed: [layer] });
});

test('of elements put into one another, one by one, none is looked into again and again', () => {
  const watch = begin();
  const root = make('<p>').attachShadow({ mode: 'open' });
  watch.watch(root);
  let at: Node = root;
  for (let i = 0; i < 500; i++) at = at.appendChild(document.createElement('p'));
  const layer = make('<dialog>');
  const inner = at.appendChild(document.createElement('dialog'));
  mocks.findAll.mockClear();
  watch.flush();
  expect(mocks.findAll.mock.calls.map(([tree]) => tree.nodeName).sort()).toEqual([
    '#document',
    '#document-fragment',
  ]);
  expect(watched()).toEqual(new Set([inner, layer]));
});
