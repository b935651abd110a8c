import { MAX_BLOCK_CHARS } from '../../../src/core/timing.ts';
import type { TextBlock } from '../../../src/dom/tree/text-block.ts';
import { Walk } from '../../../src/dom/tree/walk.ts';

/** The blocks of a paragraph. */
function blocksOf(...texts: string[]): TextBlock[] {
  const root = document.createElement('p');
  root.append(...texts);
  document.body.replaceChildren(root);
  const blocks: TextBlock[] = [];
  const walk = new Walk(root, 'deep', {
    block: block => void blocks.push(block),
    heading: () => undefined,
    shadow: () => undefined,
  });
  while (walk.step(10));
  return blocks;
}

const WORDS = 'quiet words '.repeat(20_000);

test('a long text is cut at spaces into blocks that are its whole', () => {
  const blocks = blocksOf(WORDS);
  expect(blocks.length).toBeGreaterThan(4);
  expect(blocks.map(({ text }) => text).join('')).toBe(WORDS);
  for (const { text } of blocks) expect(text.length).toBeLessThanOrEqual(MAX_BLOCK_CHARS);
  for (const { text } of blocks.slice(1)) expect(text.startsWith(' ')).toBe(true);
});

test('a place in a later block is one in the text node', () => {
  const [first, second] = blocksOf(WORDS);
  expect(second!.placeOf(1, false)).toEqual({ node: first!.first, offset: first!.text.length + 1 });
});

test('a text without spaces is cut all the same', () => {
  expect(blocksOf('x'.repeat(MAX_BLOCK_CHARS * 2 + 1)).map(({ text }) => text.length)).toEqual([
    MAX_BLOCK_CHARS,
    MAX_BLOCK_CHARS,
    1,
  ]);
});

test('a place to cut a text without spaces is looked for along each piece once', () => {
  const length = MAX_BLOCK_CHARS * 40;
  const lookedFor = jest.spyOn(String.prototype, 'lastIndexOf');
  try {
    expect(blocksOf('x'.repeat(length))).toHaveLength(40);
    const looked = lookedFor.mock.calls.reduce(
      (sum, [, from], i) => sum + Math.min(from ?? Infinity, String(lookedFor.mock.contexts[i]).length),
      0,
    );
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThan(length * 2);
  } finally {
    lookedFor.mockRestore();
  }
});

test('of many nodes, those with a hit can be kept alone, and places in them stay', () => {
  const [block] = blocksOf(...Array.from({ length: 100 }, (_, i) => `word ${i} `));
  const at = block!.text.indexOf('word 50');
  const [place, end] = [block!.placeOf(at, false), block!.placeOf(at + 15, true)];
  const nodes = block!.nodesWithin(at, at + 15);
  block!.keepNodesOf([{ start: at, end: at + 15 }]);
  expect(block!.nodes).toHaveLength(3);
  expect(block!.placeOf(at, false)).toEqual(place);
  expect(block!.placeOf(at + 15, true)).toEqual(end);
  expect(block!.nodesWithin(at, at + 15)).toEqual(nodes);
  expect(nodes.map(node => node.data)).toEqual(['word 50 ', 'word 51 ']);
});

test('many short texts are cut between two of them', () => {
  const blocks = blocksOf(...Array.from({ length: 200 }, () => 'x'.repeat(1000)));
  expect(blocks.length).toBeGreaterThan(3);
  expect(blocks.reduce((sum, { nodes }) => sum + nodes.length, 0)).toBe(200);
});

test('what is kept of a line of letters, each in an element, is found in one go along it', () => {
  const LETTERS = 4000;
  const parts = Array.from({ length: LETTERS / 20 }, (_, i) => ({ start: i * 20 + 4, end: i * 20 + 14 }));
  const [block] = blocksOf(...Array.from({ length: LETTERS }, (_, i) => (i % 20 ? 'x' : ' x')));
  const wanted = parts.map(({ start, end }) => block!.nodesWithin(start, end));
  let reads = 0;
  const counted = parts.map(({ start, end }) => ({
    get start() {
      reads++;
      return start;
    },
    get end() {
      reads++;
      return end;
    },
  }));
  block!.keepNodesOf(counted);
  expect(reads).toBeLessThan(LETTERS * 3);
  expect(parts.map(({ start, end }) => block!.nodesWithin(start, end))).toEqual(wanted);
  expect(block!.nodes.length).toBeLessThan(LETTERS);
});
