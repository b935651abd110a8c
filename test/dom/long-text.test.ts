import { MOST_IN_BLOCK } from '../../src/core/timing.ts';
import type { TextBlock } from '../../src/dom/text-block.ts';
import { Walk } from '../../src/dom/walk.ts';

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
  for (const { text } of blocks) expect(text.length).toBeLessThanOrEqual(MOST_IN_BLOCK);
  for (const { text } of blocks.slice(1)) expect(text.startsWith(' ')).toBe(true);
});

test('a place in a later block is one in the text node', () => {
  const [first, second] = blocksOf(WORDS);
  expect(second.placeOf(1, false)).toEqual({ node: first.first, offset: first.text.length + 1 });
});

test('a text without spaces is cut all the same', () => {
  expect(blocksOf('x'.repeat(MOST_IN_BLOCK * 2 + 1)).map(({ text }) => text.length)).toEqual([
    MOST_IN_BLOCK,
    MOST_IN_BLOCK,
    1,
  ]);
});

test('many short texts are cut between two of them', () => {
  const blocks = blocksOf(...Array.from({ length: 200 }, () => 'x'.repeat(1000)));
  expect(blocks.length).toBeGreaterThan(3);
  expect(blocks.reduce((sum, { nodes }) => sum + nodes.length, 0)).toBe(200);
});
