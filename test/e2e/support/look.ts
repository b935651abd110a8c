import type { Page } from 'puppeteer-core';
import { contrastOf } from '../../helpers/contrast.ts';
import type { Driven } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { untilStill } from './card-text.ts';
import type { Session } from './e2e.ts';
import { hoverIn, markIn, overlap } from './layers.ts';
import type { Box } from './painted.ts';
import { pressRead, readBar } from './reading.ts';

/** A page has these of ours. */
export type Part = 'card' | 'bar';

/** A reader sees this of the card or the bar, as the browser has computed it. */
export interface Look {
  box: Box;
  viewport: { width: number; height: number };
  /** Each element with words of its own, as they are set and on what. */
  texts: { words: string; colour: string; behind: string; direction: string; fontSize: number }[];
  background: string;
  /** Elements wider inside than outside. */
  overflowing: string[];
  /** Animations that run, and the one that the style sheet names. */
  moving: number;
  animation: string;
  writingMode: string;
  controls: { name: string; width: number; height: number }[];
}

/** Source of a function that gives the opaque colour behind an element as `#rrggbb`. */
export const PAINT = `({
  hexOf(colour) {
    const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
    return alpha === 1 ? '#' + [red, green, blue].map(each => each.toString(16).padStart(2, '0')).join('') : null;
  },
  behind(element) {
    for (let at = element; at; at = at.parentElement) {
      const colour = this.hexOf(getComputedStyle(at).backgroundColor);
      if (colour) return colour;
    }
    return '#ffffff';
  },
})`;

const READ = `(root, part) => {
  const dialog = root.querySelector(part === 'bar' ? '[aria-label="Reading by keyboard"]' : '[role=dialog]:has(h2)');
  if (!dialog || !root.host.matches(':popover-open')) return null;
  const paint = ${PAINT};
  const boxOf = element => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const shown = [dialog, ...dialog.querySelectorAll('*')].filter(each => each.checkVisibility());
  const hasWords = each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  const { innerWidth, innerHeight } = root.ownerDocument.defaultView;
  return {
    box: boxOf(dialog),
    viewport: { width: innerWidth, height: innerHeight },
    texts: shown.filter(each => hasWords(each) && !each.matches('.said')).map(each => {
      const { color, direction, fontSize } = getComputedStyle(each);
      return {
        words: each.textContent.trim(),
        colour: paint.hexOf(color),
        behind: paint.behind(each),
        direction,
        fontSize: parseFloat(fontSize),
      };
    }),
    background: paint.behind(dialog),
    overflowing: shown.filter(each => each.clientWidth && each.scrollWidth > each.clientWidth + 1)
      .filter(each => getComputedStyle(each).textOverflow !== 'ellipsis')
      .map(each => each.className || each.localName),
    moving: root.getAnimations().length,
    animation: getComputedStyle(root.querySelector('.sidelight')).animationName,
    writingMode: getComputedStyle(dialog).writingMode,
    controls: shown.filter(each => each.matches('button, a[href], input, select, summary')).map(each => {
      const { width, height } = boxOf(each);
      return { name: (each.ariaLabel ?? each.textContent).trim(), width, height };
    }),
  };
}`;

/** Looks at the card or the bar that is shown. */
export async function lookAt(driven: Driven, page: Page, part: Part): Promise<Look> {
  const look = await driven.inCard<Look>(page, READ, part);
  if (!look) throw new Error(`no ${part} is shown`);
  return look;
}

/** Whatever is hard to read or to press of what is shown: words under 4.5 to 1, controls under 24 px, more to the side. */
export function faultsOf({ box, viewport, texts, overflowing, controls }: Look): string[] {
  const isInside =
    box.x >= 0 &&
    box.y >= 0 &&
    box.x + box.width <= viewport.width + 0.5 &&
    box.y + box.height <= viewport.height + 0.5;
  return [
    ...(isInside ? [] : [`outside the viewport: ${JSON.stringify({ box, viewport })}`]),
    ...texts
      .filter(({ colour, behind }) => contrastOf(colour, behind) < 4.5)
      .map(({ words, colour, behind }) => `${colour} on ${behind}: ${words}`),
    ...overflowing.map(name => `scrolls to the side: ${name}`),
    ...controls
      .filter(({ width, height }) => width < 24 || height < 24)
      .map(({ name, width, height }) => `${width} by ${height}: ${name}`),
  ];
}

/** Opens the card of the mark in an element, keeps a picture, and sees that it can be read and that its words can too. */
export async function seeCard(
  session: Session,
  page: Page,
  at: { selector: string; name: string },
): Promise<Look> {
  await page.evaluate(
    `document.querySelector('${at.selector}').scrollIntoView({ block: 'center', behavior: 'instant' })`,
  );
  await hoverIn(session, page, at.selector);
  await untilStill(session.driven, page);
  const look = await lookAt(session.driven, page, 'card');
  await session.keepPicture(`condition-${at.name}`, () => page.screenshot());
  expect(faultsOf(look)).toEqual([]);
  for (let line = 0; ; line++) {
    const words = await markIn(page, at.selector, line).catch(() => null);
    if (!words) break;
    expect({ line, isCovered: overlap(look.box, words) }).toEqual({ line, isCovered: false });
  }
  return look;
}

/** Looks at the bar of reading mode, which it starts. */
export async function seeBar(session: Session, page: Page, name: string): Promise<Look> {
  await pressRead(session, page);
  await until('the bar', () => readBar(session, page));
  await untilStill(session.driven, page);
  const look = await lookAt(session.driven, page, 'bar');
  await session.keepPicture(`condition-${name}`, () => page.screenshot());
  expect(faultsOf(look)).toEqual([]);
  return look;
}
