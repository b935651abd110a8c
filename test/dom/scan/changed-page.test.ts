import { countReads } from '../../helpers/count-dom-reads.ts';
import fc from 'fast-check';
import type { Registry } from '../../../src/dom/scan/registry.ts';
import { indexOf, packOfForms } from '../../helpers/indexed.ts';
import { IS_LONG } from '../../helpers/long-run.ts';
import { readAfresh, watchPage, type WatchedPage } from '../../helpers/watched-page.ts';

const RUNS = IS_LONG ? 3000 : 15;
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

/** All nodes below a node, those in shadow trees included. */
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

const listHits = ({ blocks }: Registry): unknown[] =>
  blocks.map(({ block, hits }) => ({
    text: block.text,
    first: block.first,
    hits: hits.map(({ start, end, forms }) => ({ start, end, forms })),
  }));

function open(html: string): WatchedPage {
  document.body.innerHTML = html;
  return watchPage(index);
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
      const { registry, rest, end } = open(
        '<p>The great wall</p><div>a <b>river</b><p>wall</p> river</div><p>none</p><p>wall</p>',
      );
      for (const round of rounds) {
        for (const each of round) change(each);
        await rest();
        const known = listHits(registry);
        expect(known).toEqual(listHits(readAfresh(index)));
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
  const { registry, rest, end } = open('<p>wall 1</p><p>wall 2</p><p>wall 3</p><p>wall 4</p>');
  document.body.prepend(document.body.lastChild!);
  await rest();
  expect(registry.blocks.map(({ block }) => block.text)).toEqual(['wall 4', 'wall 1', 'wall 2', 'wall 3']);
  end();
});

test('what another document has adopted is forgotten, and what changes there is not read', async () => {
  const { registry, rest, end } = open('<p>wall 1</p><x-part></x-part><iframe></iframe>');
  const host = document.querySelector('x-part')!;
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>wall 2</p>';
  document.body.prepend(host);
  await rest();
  expect(registry.blocks.map(({ block }) => block.text)).toEqual(['wall 2', 'wall 1']);
  const other = document.querySelector('iframe')!.contentDocument!;
  other.body.append(host);
  await rest();
  root.innerHTML = '<p>wall 3</p>';
  await rest();
  expect(registry.blocks.map(({ block }) => block.text)).toEqual(['wall 1']);
  document.body.append(host);
  await rest();
  expect(registry.blocks.map(({ block }) => block.text)).toEqual(['wall 1', 'wall 3']);
  end();
});

test('a footnote’s number that is added is not read, and ends the words before it', async () => {
  const { registry, rest, end } = open('<p><b>great </b><b>wall</b></p>');
  document.querySelector('b')!.insertAdjacentHTML('afterend', '<sup>river</sup>');
  await rest();
  const words = registry.blocks.flatMap(({ block, hits }) =>
    hits.map(hit => block.text.slice(hit.start, hit.end)),
  );
  expect(words).toEqual(['wall']);
  end();
});

/** Elements within each other; the innermost comes last. */
function nest(name: string, depth: number): Element[] {
  const all = [document.body.appendChild(document.createElement(name))];
  while (all.length < depth) all.push(all.at(-1)!.appendChild(document.createElement(name)));
  return all;
}

test.each(['b', 'div'])('in a deep tree of %s, changes do not each climb all of it', async name => {
  const [DEPTH, CHANGES] = [1000, 200];
  const { rest, end } = open('');
  const all = nest(name, DEPTH);
  await rest();
  const { parents } = await countReads(async () => {
    for (let i = 0; i < CHANGES; i++) all[(i * 397) % DEPTH]!.append(' word ');
    await rest();
  });
  expect(parents).toBeLessThan(DEPTH * 10 + CHANGES * 100);
  end();
});

test('texts that change keep their places without being compared with others', async () => {
  const TEXTS_CHANGED = 200;
  const { registry, rest, end } = open('');
  const at = nest('div', 100).at(-1)!;
  for (let i = 0; i < TEXTS_CHANGED; i++)
    at.appendChild(document.createElement('p')).textContent = `wall ${i}`;
  await rest();
  const { comparisons } = await countReads(async () => {
    for (const { firstChild } of at.children as unknown as Iterable<Element>)
      (firstChild as Text).data = `river ${(firstChild as Text).data}`;
    await rest();
  });
  expect(comparisons).toBe(0);
  expect(registry.blocks).toHaveLength(TEXTS_CHANGED);
  end();
});

test('shadow trees find their places in the order of the page without a search through all', async () => {
  const ROOTS = 200;
  document.body.innerHTML = '<p>wall</p>' + '<x-part></x-part>'.repeat(ROOTS);
  for (const host of document.querySelectorAll('x-part'))
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>river</p>';
  let known = 0;
  const { comparisons } = await countReads(async () => {
    const { registry, end } = watchPage(index);
    known = registry.blocks.length;
    end();
  });
  expect(known).toBe(1 + ROOTS);
  expect(comparisons).toBeLessThan(ROOTS * 6);
});

describe('a line with shadow trees', () => {
  const hosts = (count: number): HTMLElement[] =>
    Array.from({ length: count }, () => {
      const host = document.createElement('x-part');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>river</p>';
      return host;
    });

  test('that gets another has that one read, and the others not again', async () => {
    const { registry, rest, end } = open('<main></main>');
    const main = document.querySelector('main')!;
    main.append(...hosts(50));
    await rest();
    const before = registry.blocks;
    main.append(...hosts(1));
    await rest();
    expect(before).toHaveLength(50);
    expect(registry.blocks.slice(0, 50)).toEqual(before);
    expect(registry.blocks.filter(block => !before.includes(block))).toHaveLength(1);
    end();
  });

  test('that gets another finds a shadow tree that came into one that was read', async () => {
    const { registry, rest, end } = open('<main></main>');
    const main = document.querySelector('main')!;
    const [outer] = hosts(1) as [HTMLElement];
    outer.shadowRoot!.innerHTML = '<p>nothing</p><x-late></x-late>';
    main.append(outer);
    await rest();
    outer.shadowRoot!.querySelector('x-late')!.attachShadow({ mode: 'open' }).textContent = 'river';
    await rest();
    expect(registry.blocks).toEqual([]);
    main.append(document.createElement('x-other'));
    await rest();
    expect(registry.blocks.map(({ block }) => block.text)).toEqual(['river']);
    end();
  });

  test('whose trees are put in another order finds them all', async () => {
    const { registry, rest, end } = open('<main></main>');
    const main = document.querySelector('main')!;
    const all = hosts(3);
    main.append(...all);
    await rest();
    main.append(...all.toReversed());
    await rest();
    expect(registry.blocks.map(({ tree }) => (tree as ShadowRoot).host)).toEqual([...main.children]);
    expect(registry.blocks).toHaveLength(3);
    end();
  });

  test('that loses one for a while has it read again, as it is then', async () => {
    const { registry, rest, end } = open('<main>The line</main>');
    const main = document.querySelector('main')!;
    const [first, second] = hosts(2) as [HTMLElement, HTMLElement];
    main.append(first, second);
    await rest();
    first.remove();
    await rest();
    first.shadowRoot!.querySelector('p')!.textContent = 'The great wall';
    main.append(first);
    await rest();
    expect(registry.blocks.map(({ block }) => block.text)).toEqual(['river', 'The great wall']);
    main.prepend(second);
    main.append(second);
    await rest();
    expect(registry.blocks.map(({ block }) => block.text)).toEqual(['The great wall', 'river']);
    end();
  });
});

test('more changes than can be looked at are one reading of the page', async () => {
  const { registry, reports, rest, end } = open('<p>wall</p>');
  const inline = document.createElement('span');
  inline.innerHTML = '<i></i>'.repeat(21_000) + '<p>river</p>';
  document.body.append(inline);
  await rest();
  expect(reports.at(-1)!.jobs).toEqual([{ root: document.documentElement, depth: 'deep' }]);
  expect(registry.blocks.map(({ block }) => block.text)).toEqual(['wall', 'river']);
  end();
});
