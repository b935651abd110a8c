import { PageTrees } from '../../../src/dom/overlay/page-trees.ts';

let found: ShadowRoot[];
let late: number;

const begin = (): PageTrees =>
  new PageTrees(document, document.createElement('div'), {
    found: tree => found.push(tree),
    late: () => late++,
  });

/** As scripts of extensions see it in Firefox. */
function attach(element: Element): ShadowRoot {
  const root = element.attachShadow({ mode: 'closed' });
  Object.assign(element, { openOrClosedShadowRoot: root });
  return root;
}

const make = (parent: Node = document.body): Element => parent.appendChild(document.createElement('div'));

function lookThrough(trees: PageTrees): void {
  while (trees.step());
}

beforeEach(() => {
  document.body.replaceChildren();
  Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', {
    configurable: true,
    writable: true,
    value: null,
  });
  found = [];
  late = 0;
});

afterAll(() => Reflect.deleteProperty(Element.prototype, 'openOrClosedShadowRoot'));

test('every tree is found, also one in another, a part of the page at a time', () => {
  for (let i = 0; i < 1500; i++) make();
  const outer = attach(make());
  const inner = attach(make(outer));
  const trees = begin();
  expect(trees.step()).toBe(true);
  expect(trees.isKnown).toBe(false);
  lookThrough(trees);
  expect(trees.isKnown).toBe(true);
  expect(found).toEqual([outer, inner]);
  expect(trees.all).toEqual([outer, inner]);
  expect(late).toBe(0);
});

test('a tree of an element that was there before is late; one of an element that has just come is not', () => {
  const old = make();
  const trees = begin();
  lookThrough(trees);
  const added = make();
  const known = attach(added);
  trees.noteAdded([added]);
  lookThrough(trees);
  expect({ late, found }).toEqual({ late: 0, found: [known] });
  attach(old);
  lookThrough(trees);
  expect(late).toBe(1);
});

test('a tree that is gone before it was known is late', () => {
  const [plain, known, unknown] = [make(), make(), make()];
  attach(known);
  const trees = begin();
  lookThrough(trees);
  trees.noteRemoved([plain, known]);
  expect(late).toBe(0);
  attach(unknown);
  unknown.remove();
  trees.noteRemoved([unknown]);
  expect(late).toBe(1);
});

test('a tree is forgotten with its element', () => {
  const host = make();
  attach(host);
  const trees = begin();
  lookThrough(trees);
  host.remove();
  lookThrough(trees);
  expect(trees.all).toEqual([]);
});

test('a page that moves its elements hides none', () => {
  for (let i = 0; i < 1500; i++) make();
  const tree = attach(make());
  const trees = begin();
  trees.step();
  for (let i = 0; i < 900; i++) document.body.firstChild!.remove();
  lookThrough(trees);
  expect(trees.all).toEqual([tree]);
});

test('of elements put into one another, one by one, each is asked once; of too many, none', () => {
  const trees = begin();
  lookThrough(trees);
  let asked = 0;
  Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', {
    configurable: true,
    get: () => (asked++, null),
  });
  const chain = [make()];
  while (chain.length < 900) chain.push(make(chain.at(-1)));
  trees.noteAdded(chain);
  expect(asked).toBe(900);
  while (chain.length < 3000) chain.push(make(chain.at(-1)));
  trees.noteAdded(chain);
  expect(asked).toBe(900);
  trees.noteRemoved(chain);
  expect({ asked, late }).toEqual({ asked: 900, late: 1 });
});
