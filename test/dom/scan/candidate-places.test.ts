import fc from 'fast-check';
import { candidateFinder } from '../../../src/core/match/candidates.ts';
import type { Index } from '../../../src/core/index/index-read.ts';
import { runToCompletion } from '../../../src/core/cooperative-task.ts';
import { Registry } from '../../../src/dom/scan/registry.ts';
import { Scanner } from '../../../src/dom/scan/scan.ts';
import { indexOf, packOfForms } from '../../helpers/indexed.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

const INDEX = indexOf(
  packOfForms(['firewall', 'great firewall', 'c++', '防火长城', { text: 'gate', gate: 'topic' }]),
);

const NAMES = (
  'a b span x-inline ruby rt sup br img p div li h2 h3 section td ' +
  'script style code button textarea template noscript svg title'
).split(' ');
const WORDS = [
  'fire',
  'wall',
  'firewall',
  'Great ',
  'GREAT',
  '\n',
  ' ',
  '防火',
  '长城',
  'c++',
  'gate',
  '.',
  'é',
  '\u00ad',
  '\u0301',
  'fi\u0301re',
  '𝐟ire',
  'ก็',
  '防\ufe0f',
  '1\ufe0f\u20e3',
  'İ',
  '',
];

type Tree = string | { name: string; editable: string | null; shadow: boolean; children: Tree[] };

const { tree } = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom(...WORDS),
    fc.record({
      name: fc.constantFrom(...NAMES),
      editable: fc.constantFrom(null, null, null, null, null, '', 'false', 'True'),
      shadow: fc.constantFrom(false, false, false, true),
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  ),
}));

function build(parent: Node, trees: readonly Tree[]): void {
  for (const each of trees) {
    if (typeof each === 'string') {
      parent.appendChild(document.createTextNode(each));
      continue;
    }
    const element = document.createElement(each.name);
    if (each.editable !== null) element.setAttribute('contenteditable', each.editable);
    parent.appendChild(element);
    if (each.shadow && /^(?:p|div|span|section|h\d|.*-.*)$/.test(each.name))
      build(element.attachShadow({ mode: 'open' }), each.children);
    build(element, each.children);
  }
}

/** All that is known of the page once it is read, shadow trees too. */
async function read(index: Index, isNarrow: boolean): Promise<unknown> {
  const registry = new Registry();
  const life = new AbortController();
  const waiting: ShadowRoot[] = [];
  await new Promise<void>(resolve => {
    const scanner: Scanner = new Scanner({
      registry,
      index,
      findCandidates: isNarrow ? candidateFinder(index) : null,
      onShadow: root => void waiting.push(root),
      onDone: () => {
        const root = waiting.shift();
        // In a task of its own: the scan that is done has not returned.
        if (root) queueMicrotask(() => scanner.add([{ root, depth: 'deep' }]));
        else resolve();
      },
      signal: life.signal,
    });
    scanner.add([{ root: document.documentElement, depth: 'deep' }]);
  });
  life.abort();
  const page = runToCompletion(registry.toPage());
  return registry.blocks.map(({ block, hits }, i) => ({
    text: block.text.trim(),
    hits: hits.map(({ start, end, forms }) => {
      const [from, to] = [block.placeOf(start, false), block.placeOf(end, true)];
      return { forms, from: [from.node.data, from.offset], to: [to.node.data, to.offset] };
    }),
    container: block.container.nodeName,
    section: page[i]!.section,
  }));
}

beforeAll(() => {
  globalThis.requestIdleCallback = callback => {
    callback({ didTimeout: false, timeRemaining: () => 0 });
    return 0;
  };
});

test('the blocks that candidates lead to are those with hits, in their order and sections', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 6 }), async trees => {
      document.body.replaceChildren();
      build(document.body, trees);
      expect(await read(INDEX, true)).toEqual(await read(INDEX, false));
    }),
    { numRuns: IS_LONG ? 2000 : 60 },
  );
});
