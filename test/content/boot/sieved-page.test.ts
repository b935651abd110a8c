/** @jest-environment jsdom */
import fc from 'fast-check';
import { SievedPage } from '../../../src/content/boot/sieved-page.ts';
import { judge } from '../../../src/core/judge/judge.ts';
import type { PageBlock } from '../../../src/core/judge/mention.ts';
import { findHits } from '../../../src/core/match/scan-text.ts';
import { buildSieve } from '../../../src/core/sieve/build-sieve.ts';
import { TextSieve } from '../../../src/core/sieve/text-sieve.ts';
import { readHead } from '../../../src/content/page/read-head.ts';
import { walkPage } from '../../../src/dom/tree/walk.ts';
import { indexOf, packOfForms } from '../../helpers/indexed.ts';
import { WALLS } from '../../helpers/judged.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

const PACKS = [
  { ...WALLS, topic: { ...WALLS.topic!, cues: { ...WALLS.topic!.cues, telling: ['censor'] } } },
  packOfForms(['tea', 'data base', '長城']),
];
const INDEX = indexOf(...PACKS);
const SIEVE = buildSieve(PACKS, [])!;

/** Whether the page as it stands would have a mark. */
function marksNow(): boolean {
  const blocks: PageBlock[] = [readHead(document, INDEX, null)];
  walkPage(document, {
    block: ({ text }) =>
      void blocks.push({ text, section: 0, hits: findHits(text, INDEX), isVisible: () => true }),
  });
  return judge(blocks, INDEX).some(mentions => mentions.some(({ marked }) => marked));
}

function sievePage(sieve: TextSieve | null = new TextSieve(SIEVE)) {
  const passed = jest.fn();
  const texts = jest.fn();
  const page = new SievedPage(document, sieve, { onPass: passed, onText: texts });
  page.begin();
  return { page, passed, texts };
}

const settle = (ms = 3000): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** A case may have put something beside the body too. */
function clear(): void {
  document.documentElement.innerHTML = '<head><title></title></head><body></body>';
}

beforeEach(() => {
  jest.useFakeTimers();
  clear();
});
afterEach(() => jest.useRealTimers());

const WORDS = (
  'Great Wall data base stability search censor Wallonia online website (WWS) WWS term 長 城 the of, . ' +
  'one two three four five six seven eight nine ten te a Gr eat'
).split(' ');
const text = fc.array(fc.constantFrom(...WORDS, ''), { maxLength: 3 }).map(all => all.join(' '));
const NAMES = [
  ...'p p p div div div span span b b a i li h2 section br br sup code style x-host x-host slot'.split(' '),
  ...'p p p div div div span span b b a i li h2 section br br sup code style x-host x-host rt'.split(' '),
  'data-shadow',
];

type Recipe = { name: string; text: string; children: Recipe[]; shadow: boolean };
const recipeOf = (children: fc.Arbitrary<Recipe[]>): fc.Arbitrary<Recipe> =>
  fc.record({ name: fc.constantFrom(...NAMES), text, children, shadow: fc.boolean() });
const few = (recipe: fc.Arbitrary<Recipe>): fc.Arbitrary<Recipe[]> => fc.array(recipe, { maxLength: 2 });
const recipe = recipeOf(few(recipeOf(few(recipeOf(fc.constant([]))))));

function make({ name, text: own, children, shadow }: Recipe): Node {
  if (name === 'data-shadow') return document.createTextNode(own);
  const element = document.createElement(name);
  const inside =
    shadow && ['div', 'x-host', 'p'].includes(name) ? element.attachShadow({ mode: 'open' }) : element;
  inside.append(own, ...children.map(make));
  if (inside !== element) element.append(own.split(' ')[0]!);
  return element;
}

type Change = { at: number; what: 'add' | 'before' | 'text' | 'remove' | 'title'; recipe: Recipe };
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(1000),
  what: fc.constantFrom('add', 'before', 'text', 'remove', 'title'),
  recipe,
});

function allNodes(): Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    found.push(node);
    for (const child of node.childNodes) visit(child);
    const root = (node as Element).shadowRoot;
    if (root) visit(root);
  };
  visit(document.body);
  return found;
}

function apply({ at, what, recipe: from }: Change): void {
  const nodes = allNodes();
  const node = nodes[at % nodes.length]!;
  if (what === 'title') document.title = from.text;
  else if (what === 'text' && node instanceof Text) node.data += from.text;
  else if (what === 'before' && node.parentNode) node.parentNode.insertBefore(make(from), node);
  else if (what === 'remove' && node !== document.body && node.parentNode) node.parentNode.removeChild(node);
  else if (node instanceof Element || node instanceof DocumentFragment) node.append(make(from));
}

const RUNS = { numRuns: IS_LONG ? 5000 : 25, seed: 77 };

test('a page that it stops has no mark, however its text is split and comes', async () => {
  let stopped = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(recipe, { maxLength: 2 }),
      fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 4 }),
      async (recipes, steps) => {
        clear();
        document.body.append(...recipes.map(make));
        const { page, passed } = sievePage();
        await settle();
        for (const step of [[], ...steps]) {
          step.forEach(apply);
          await settle();
          if (passed.mock.calls.length) break;
          if (marksNow()) throw new Error(`stopped: ${document.documentElement.outerHTML}`);
          stopped++;
        }
        page.end();
      },
    ),
    RUNS,
  );
  expect(stopped).toBeGreaterThan(RUNS.numRuns / 10);
});

test('a text that is too long to be searched in one go passes', async () => {
  document.body.textContent = 'Nothing at all. '.repeat(60_000);
  const { page, passed } = sievePage();
  await settle();
  expect(passed).not.toHaveBeenCalled();
  document.body.append('Nothing at all. '.repeat(5000));
  await settle();
  page.end();
  document.body.append('And more.');
  const again = sievePage();
  await settle();
  expect(again.passed).toHaveBeenCalledTimes(1);
});

test.each(['with the page', 'later'])(
  'a tree that is too large to be searched in one go passes: %s',
  async when => {
    const add = (): void => {
      const list = document.createElement('ul');
      for (let i = 0; i <= 50_000; i++) list.append(document.createElement('li'));
      document.body.append('a word', list);
    };
    if (when === 'with the page') add();
    const { page, passed } = sievePage();
    if (when === 'later') add();
    await settle();
    expect(passed.mock.calls).toEqual([[undefined]]);
    page.end();
  },
);

test('without a sieve any text passes, and a counter does not', async () => {
  document.body.textContent = `12:30${' '.repeat(1e6)}`;
  const { passed, texts } = sievePage(null);
  await settle();
  expect(passed).not.toHaveBeenCalled();
  document.body.append('some text that comes later');
  await settle();
  expect(passed).toHaveBeenCalledTimes(1);
  expect(texts).not.toHaveBeenCalled();
});

test('a page with text that holds nothing tells so once', async () => {
  const { passed, texts, page } = sievePage();
  await settle();
  expect(texts).not.toHaveBeenCalled();
  document.body.innerHTML = '<p>Nothing of interest is in this text.</p>';
  await settle();
  document.body.append('And more that is of no interest.');
  await settle();
  expect(texts).toHaveBeenCalledTimes(1);
  expect(passed).not.toHaveBeenCalled();
  page.end();
});

test('a hidden page is looked at when it is shown', async () => {
  const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const { passed } = sievePage();
  document.body.append('a cup of tea');
  await settle();
  expect(passed).not.toHaveBeenCalled();
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(passed).toHaveBeenCalledTimes(1);
});

test('once it has ended it notices nothing more', async () => {
  const { page, passed, texts } = sievePage();
  page.end();
  document.body.append('a cup of tea for two in the afternoon');
  await settle();
  expect(passed).not.toHaveBeenCalled();
  expect(texts).not.toHaveBeenCalled();
});

test('as many changes as nobody would look through are read as one', async () => {
  const { passed } = sievePage();
  await settle();
  for (let i = 0; i < 6000; i++) document.body.append(i === 3000 ? 'tea ' : `${i} `);
  await settle();
  expect(passed).toHaveBeenCalledTimes(1);
});
