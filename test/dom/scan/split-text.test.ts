import fc from 'fast-check';
import type { TextBlock } from '../../../src/dom/tree/text-block.ts';
import { Walk } from '../../../src/dom/tree/walk.ts';
import { sampleArb } from '../../core/match/find-cases.ts';
import { hitsOf, indexOf, packOfForms } from '../../helpers/indexed.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

const RUNS = IS_LONG ? 1000 : 40;

const INLINE = ['b', 'em', 'span', 'a', 'x-word', 'wbr'];

/** How a page may cut a text: where, and what stands around or between the pieces. */
const cutArb = fc.record({
  /** Share of the text before the cut. */
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  way: fc.constantFrom('text', 'open', 'close', 'comment', 'empty'),
  name: fc.constantFrom(...INLINE),
});
type Cut = { at: number; way: string; name: string };

/** A paragraph with the text in many text nodes, in inline elements within each other. */
function makeParagraph(text: string, cuts: readonly Cut[]): HTMLElement {
  const paragraph = document.createElement('p');
  let into: Node = paragraph;
  let from = 0;
  const write = (until: number): void => {
    into.appendChild(document.createTextNode(text.slice(from, until)));
    from = until;
  };
  for (const { at, way, name } of cuts.toSorted((a, b) => a.at - b.at)) {
    write(Math.floor(at * text.length));
    if (way === 'open') into = into.appendChild(document.createElement(name));
    else if (way === 'close' && into !== paragraph) into = into.parentNode ?? paragraph;
    else if (way === 'comment') into.appendChild(document.createComment('between'));
    else if (way === 'empty') into.appendChild(document.createElement(name));
  }
  write(text.length);
  return paragraph;
}

/** The blocks of a tree, read some nodes at a time. */
function blocksOf(root: Node, nodesAStep: number): TextBlock[] {
  const blocks: TextBlock[] = [];
  const walk = new Walk(root, 'deep', {
    block: block => void blocks.push(block),
    heading: () => undefined,
    shadow: () => undefined,
  });
  while (walk.step(nodesAStep));
  return blocks;
}

/** How many UTF-16 units of a tree's text stand before a node. */
function textBefore(root: Node, node: Text): number {
  let length = 0;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let at = texts.nextNode(); at && at !== node; at = texts.nextNode())
    length += (at as Text).data.length;
  return length;
}

test('hits are the same however a page cuts its text into nodes', () => {
  let found = 0;
  fc.assert(
    fc.property(
      sampleArb,
      fc.array(cutArb, { maxLength: 12 }),
      fc.integer({ min: 1, max: 9 }),
      ({ packs, text }, cuts, step) => {
        const index = indexOf(...packs);
        const paragraph = makeParagraph(text, cuts);
        const placed = blocksOf(paragraph, step).flatMap(block =>
          hitsOf(block.text, index).map(({ start, end, forms }) => {
            const [first, last] = [block.placeOf(start, false), block.placeOf(end, true)];
            return {
              start: textBefore(paragraph, first.node) + first.offset,
              end: textBefore(paragraph, last.node) + last.offset,
              forms,
            };
          }),
        );
        expect(placed).toEqual(hitsOf(text, index));
        found += placed.length;
      },
    ),
    { numRuns: RUNS },
  );
  expect(found).toBeGreaterThan(RUNS / 2);
});

test('a line break, a picture and the edge of a block do cut it', () => {
  const index = indexOf(packOfForms(['great wall']));
  const wordsIn = (html: string): string[] => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    return blocksOf(page.body, 100).flatMap(({ text }) =>
      hitsOf(text, index).map(({ start, end }) => text.slice(start, end)),
    );
  };
  expect(wordsIn('<p>great <b>wa</b>ll</p>')).toEqual(['great wall']);
  for (const html of [
    'great <br>wall',
    'great <img>wall',
    '<p>great</p> <p>wall</p>',
    '<i>great <div>wall</div></i>',
  ])
    expect(wordsIn(html)).toEqual([]);
});
