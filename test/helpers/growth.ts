import { IS_LONG } from './long-run.ts';

/** A file made to hurt repeats one of these, a unit of the syntax of every format among them. */
const UNITS: readonly string[] = [
  ...' \t\n\r#*_~`[]{}()<>&"\'|\\:;,.!?=-+@%/1aA',
  '\r\n',
  '\u00A0',
  '\u2028',
  '\u0301',
  '\u0301\u0323',
  '\u4E2D',
  '\u3002',
  '\uD800',
  '\u{1F600}',
  '\u200B',
  '**a',
  '_a',
  '`a',
  '# ',
  ' #',
  '- ',
  '> ',
  '* ',
  '1. ',
  ': ',
  ':::',
  '| ',
  ' |',
  '|:',
  '|-',
  '--|',
  '[a](',
  '](',
  '![](',
  '[[',
  '<a ',
  '<b>',
  '</b>',
  '<br>',
  '<p>',
  '<dl><dt>',
  '<table><tr><td>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?',
  '<svg>',
  '<script>',
  '<dfn>a</dfn> ',
  '<b>a</b>: c<br>',
  ' a="b"',
  'style="',
  '&a',
  '&#1',
  '&amp;',
  'http://',
  '{{c1::',
  '}}',
  '(a ',
  ') ',
  'a,',
  '"a",',
  '"a"\n',
  'a,b\n',
  'a\tb\n',
  'a: b\n',
  'a\n: b\n',
  '- a\n',
  '    a\n',
  '## a\nb\n',
  '```\n',
  'a|b\n-|-\n',
  'Ab ',
  'Ab of ',
  'A.',
  'A is a b. ',
  'Ab Cd (AC) ',
  '“a” ',
  "a's ",
  'a-',
  '\\"',
  '\\n',
  '[1,',
  '{"a":',
  '[ <',
  '<< ',
  '_:a ',
];

/** Characters at which files are read, each four times the one before. */
const SIZES = IS_LONG ? [1000, 4000, 16_000, 64_000, 256_000] : [4000, 16_000];
/** One in so many units is tried in each place; the long run tries all. */
const UNITS_STEP = IS_LONG ? 1 : 15;
/** Less is not looked at: what is linear takes a fraction of it. */
const MIN_NOTICED_MS = 400;
/** Four times the text may take so many times as long: 16 would be the square. */
const MAX_GROWTH = 8;
const REPEATS = 3;

/** The units to try in a place: in so many neighbouring places, all of them. */
export const unitsAt = (place: number): readonly string[] =>
  UNITS.filter((_, i) => (i + place) % UNITS_STEP === 0);

/** Names the sizes at which work grows with more than the length of its text; null where it does not. */
export async function findGrowth(work: (chars: number) => unknown): Promise<string | null> {
  // A unit that is quick at the largest size is quick at all of them.
  if ((await measure(() => work(SIZES.at(-1)!))) <= MIN_NOTICED_MS) return null;
  let before = await measure(() => work(SIZES[0]! / 4));
  for (const chars of SIZES) {
    let spent = await measure(() => work(chars));
    if (spent > MIN_NOTICED_MS && spent > before * MAX_GROWTH) {
      // Again: the first time compiles, and makes room in the memory.
      for (let i = 1; i < REPEATS; i++) {
        spent = Math.min(spent, await measure(() => work(chars)));
        before = Math.max(before, await measure(() => work(chars / 4)));
      }
      if (spent > MIN_NOTICED_MS && spent > before * MAX_GROWTH)
        return `${chars / 4} characters: ${Math.round(before)} ms; ${chars}: ${Math.round(spent)} ms`;
    }
    before = spent;
  }
  return null;
}

/** Time of the processor, which other programs do not lengthen. */
async function measure(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user } = process.cpuUsage(start);
  return user / 1000;
}

export type Frame = readonly [before: string, after: string];

export const fill = ([before, after]: Frame, unit: string, chars: number): string =>
  before + unit.repeat(Math.ceil(chars / unit.length)) + after;
