import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printMarkStyles } from '../../src/dom/marks/mark-styles.ts';
import { contrastOf } from '../helpers/contrast.ts';

const root = join(__dirname, '../..');
const read = (path: string): string =>
  readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

const TOKENS = read('src/ui/tokens/tokens.css');
const SHEETS = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.css') && !path.endsWith('tokens.css'))
  .map(path => `src/${path}`);

/** The tokens of a theme with their values: those of the part of the sheet that starts with `opening`. */
function tokensOf(opening: string, sheet = TOKENS): Map<string, string> {
  const start = sheet.indexOf(opening);
  if (start < 0) throw new Error(`no theme starts with ${opening}`);
  const block = sheet.slice(start).replace(/^@media[^{]*\{/, '');
  const declared = block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+):\s*([^;]+);/g);
  return new Map([...declared].map(([, name, value]) => [name!, value!.trim()]));
}

const DARK = '@media (prefers-color-scheme: dark)';
const light = tokensOf(':root');
const THEMES = { light, dark: new Map([...light, ...tokensOf(DARK)]) };
const FORCED = tokensOf('@media (forced-colors: active)');

// Any text may stand on any of these surfaces, so each of them is held against each.
const TEXTS = ['ink', 'muted', 'accent', 'accent-strong', 'warn'];
const SURFACES = ['paper', 'raised', 'sunk', 'accent-soft', 'warn-soft'];
/** Text on controls that are filled. */
const FILLED = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
];
/** These colours alone show a control, its state, its focus or a pack, without words. `line` only parts what is apart already. */
const SIGNS = ['edge', 'accent', 'accent-strong', 'warn', 'teal', 'rust', 'indigo', 'plum'];
const BENEATH_SIGNS = ['paper', 'raised', 'sunk'];
const ONLY_DECORATES = ['line'];
/** Dims the page behind a sheet; nothing of ours is written on it. */
const ONLY_DIMS = ['scrim'];

const cross = (some: string[], others: string[]): string[][] =>
  some.flatMap(one => others.map(other => [one, other]));

describe.each(Object.entries(THEMES))('in the %s theme', (_, tokens) => {
  const contrast = (one: string, other: string): number =>
    contrastOf(tokens.get(one) ?? '', tokens.get(other) ?? '');

  test.each([...cross(TEXTS, SURFACES), ...FILLED])('%s can be read on %s: 4.5', (text, surface) => {
    expect(contrast(text, surface)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(cross(SIGNS, BENEATH_SIGNS))('%s can be seen on %s: 3', (sign, surface) => {
    expect(contrast(sign, surface)).toBeGreaterThanOrEqual(3);
  });
});

test('every colour has a system colour where the reader forces them, told apart from what is behind it', () => {
  const colours = [...light].filter(([, value]) => value.startsWith('#')).map(([name]) => name);
  expect(colours.length).toBeGreaterThan(15);
  const SYSTEM = /^(?:Canvas|CanvasText|LinkText|Highlight)$/;
  expect(colours.filter(name => !SYSTEM.test(FORCED.get(name) ?? ''))).toEqual([]);
  const pairs = [...cross(TEXTS, SURFACES), ...FILLED, ...cross(SIGNS, BENEATH_SIGNS)];
  // The browser keeps CanvasText and LinkText readable on Canvas; of two that are the same nothing is seen.
  expect(
    pairs.filter(([one, other]) => (FORCED.get(one!) === 'Canvas') === (FORCED.get(other!) === 'Canvas')),
  ).toEqual([]);
});

/** Tokens that the style sheets use in a property, each with a place. */
function usedIn(properties: RegExp): Map<string, string> {
  const used = new Map<string, string>();
  for (const path of SHEETS) {
    for (const [, property, value] of read(path).matchAll(/(?<=[{;]\s*)([a-z-]+):\s*([^;{}]+)/g)) {
      if (!properties.test(property!)) continue;
      for (const [, name] of value!.matchAll(/var\(--([\w-]+)\)/g)) used.set(name!, path);
    }
  }
  return used;
}

test('no other token is text, a surface or a sign anywhere', () => {
  const unheld = (used: Map<string, string>, held: string[]) =>
    [...used].filter(([name]) => !held.includes(name));
  expect(unheld(usedIn(/^(?:color|fill)$/), [...TEXTS, 'on-accent'])).toEqual([]);
  const filled = FILLED.map(([, surface]) => surface!);
  expect(
    unheld(usedIn(/^background(?:-color)?$/), [...SURFACES, ...filled, ...ONLY_DIMS, 'edge', 'on-accent']),
  ).toEqual([]);
  expect(
    unheld(usedIn(/^(?:border.*(?<!radius)|outline|stroke|accent-color|text-decoration.*)$/), [
      ...SIGNS,
      ...ONLY_DECORATES,
      'focus',
      // The tick in a filled box.
      'on-accent',
    ]),
  ).toEqual([]);
});

test('no colour is written anywhere but in the tokens', () => {
  const written = SHEETS.flatMap(path =>
    [
      ...read(path).matchAll(/#[\da-f]{3,8}\b(?=[^{}]*[;}])|\b(?:rgb|hsl|lab|lch|oklab|oklch)a?\([^)]*\)/gi),
    ].map(([colour]) => `${path}: ${colour}`),
  );
  expect(written).toEqual([]);
});

test.each([
  ['light', '#ffffff', 4.5],
  ['light', '#cccccc', 3],
  ['dark', '#111111', 4.5],
  ['dark', '#555555', 3],
])('marks made for a %s backdrop stand out on %s: %f', (made, backdrop, least) => {
  const rules = printMarkStyles(true)
    .split('\n')
    .filter(rule => rule.includes(`-${made})`));
  expect(rules).toHaveLength(12);
  const colours = rules.map(rule => /#[\da-f]{6}/.exec(rule)?.[0] ?? '');
  expect(colours.filter(colour => contrastOf(colour, backdrop) < least)).toEqual([]);
});
