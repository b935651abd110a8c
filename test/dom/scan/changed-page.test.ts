import fc from 'fast-check';
import { DEBOUNCE_MS } from '../../../src/core/timing.ts';
import { Observer, type Changes } from '../../../src/dom/scan/observe.ts';
import { Registry } from '../../../src/dom/scan/registry.ts';
import { Scanner } from '../../../src/dom/scan/scan.ts';
import { indexOf, packOfForms } from '../../helpers/indexed.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

const RUNS = IS_LONG ? 3000 : 200;
const index = indexOf(packOfForms(['great wall', 'wall', 'river']));

const NAMES = ['p', 'div', 'b', 'span', 'h2', 'code', 'sup', 'br', 'x-part'];
const TEXTS = ['great ', 'wall', 'The great wall. ', 'river', ' and ', 'nothing'];

const shareArb = fc.double({ min: 0, max: 0.999, noNaN: true });

/** How a page changes: which of its nodes, by a share of all, is put where, or what becomes of it. */
const changeArb = fc.record({
  what: fc.constantFrom('move', 'move', 'add', 'add', 'write', 'write', 'text', 'remove', 'shadow', 'empty'),
  at: shareArb,
  to: shareArb,
  place: shareArb,
  name: fc.constantFrom(...NAMES),
  text: fc.constantFrom(...TEXTS),
});
type Change = typeof changeArb extends fc.Arbitrary<infer T> ? T : never;

/** All nodes below the body, those in shadow trees included. */
function nodesBelow(root: Node): Node[] {
  const below: Node[] = [];
  for (const child of root.childNodes) below.push(child, ...nodesBelow(child));
  const shadow = root instanceof Element ? root.shadowRoot : null;
  return shadow ? [...below, shadow, ...nodesBelow(shadow)] : below;
}

function holds(node: Node, within: Node): boolean {
  const tree = within.getRootNode();
  return node.contains(within) || (tree instanceof ShadowRoot && holds(node, tree.host));
}

function change({ what, at, to, place, name, text }: Change): void {
  const nodes = nodesBelow(document.body);
  const parents = [document.body, ...nodes].filter(node => !(node instanceof Text));
  const node = nodes[Math.floor(at * nodes.length)];
  const parent = parents[Math.floor(to * parents.length)]!;
  const before = parent.childNodes[Math.floor(place * (parent.childNodes.length + 1))] ?? null;
  if (what === 'add') {
    const element = document.createElement(name);
    element.append(text);
    parent.insertBefore(element, before);
  } else if (what === 'write') parent.insertBefore(document.createTextNode(text), before);
  else if (what === 'shadow') {
    const host = document.createElement('x-part');
    host.attachShadow({ mode: 'open' }).innerHTML = `<p>${text}</p>${text}`;
    parent.insertBefore(host, before);
  } else if (what === 'empty') (parent as Element).replaceChildren(text);
  else if (!node || node instanceof ShadowRoot) return;
  else if (what === 'move') {
    if (!holds(node, parent) && node !== before) parent.insertBefore(node, before);
  } else if (what === 'text') {
    if (node instanceof Text) node.data = text;
  } else if (what === 'remove') (node as ChildNode).remove();
}

interface Read {
  registry: Registry;
  scanner: Scanner;
}

function makeReader(onShadow: (root: ShadowRoot) => void, signal: AbortSignal): Read {
  const registry = new Registry();
  const read = (root: ShadowRoot): void => {
    onShadow(root);
    scanner.add([{ root, depth: 'deep' }]);
  };
  const scanner = new Scanner({ registry, index, onShadow: read, onDone: () => undefined, signal });
  return { registry, scanner };
}

const listHits = ({ blocks }: Registry): unknown[] =>
  blocks.map(({ block, hits }) => ({
    text: block.text,
    first: block.first,
    hits: hits.map(({ start, end, forms }) => ({ start, end, forms })),
  }));

/** What is found by reading the page from its start. */
function readAfresh(): unknown[] {
  const { registry, scanner } = makeReader(() => undefined, new AbortController().signal);
  scanner.add([{ root: document.documentElement, depth: 'deep' }]);
  return listHits(registry);
}

interface Watched {
  registry: Registry;
  /** Resolves when the changes until now are read. */
  rest: () => Promise<void>;
  end: () => void;
}

/** Reads a page and follows its changes, as the content script does. */
function watchPage(html: string): Watched {
  const life = new AbortController();
  document.body.innerHTML = html;
  const { registry, scanner } = makeReader(root => observer.watch(root), life.signal);
  const apply = ({ jobs, removed, moved }: Changes): void => {
    if (removed) registry.forgetRemoved(moved);
    scanner.add(jobs);
  };
  const observer = new Observer(document, apply, life.signal);
  observer.watch(document);
  scanner.add([{ root: document.documentElement, depth: 'deep' }]);
  const rest = async (): Promise<void> => {
    await Promise.resolve();
    jest.advanceTimersByTime(DEBOUNCE_MS);
  };
  return { registry, rest, end: () => life.abort() };
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
  jest.spyOn(performance, 'now').mockReturnValue(0);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test('after any changes, what is known of a page is what a reading from its start finds, in the same order', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(changeArb, { maxLength: 6 }), { maxLength: 6 }), async rounds => {
      const { registry, rest, end } = watchPage(
        '<p>The great wall</p><div>a <b>river</b><p>wall</p> river</div><p>none</p><p>wall</p>',
      );
      for (const round of rounds) {
        for (const each of round) change(each);
        await rest();
        const known = listHits(registry);
        expect(known).toEqual(readAfresh());
        expect(registry.hitCount).toBe(registry.blocks.reduce((sum, { hits }) => sum + hits.length, 0));
        found += known.length;
      }
      end();
    }),
    { numRuns: RUNS },
  );
  expect(found).toBeGreaterThan(RUNS);
});

test('a block that the page moves is known once, in its new place', async () => {
  const { registry, rest, end } = watchPage('<p>wall 1</p><p>wall 2</p><p>wall 3</p><p>wall 4</p>');
  document.body.prepend(document.body.lastChild!);
  await rest();
  expect(registry.blocks.map(({ block }) => block.text)).toEqual(['wall 4', 'wall 1', 'wall 2', 'wall 3']);
  end();
});

test('a footnote’s number that is added is not read', async () => {
  const { registry, rest, end } = watchPage('<p>great </p>');
  document.querySelector('p')!.insertAdjacentHTML('beforeend', '<sup>river</sup>wall');
  await rest();
  expect(
    registry.blocks.flatMap(({ block, hits }) =>
      hits.map(({ start, end: to }) => block.text.slice(start, to)),
    ),
  ).toEqual(['wall']);
  end();
});
