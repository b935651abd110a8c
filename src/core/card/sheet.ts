import type { Box } from './place.ts';
import { MIN_FLICK_SPEED } from '../timing.ts';

/** With less width than this, in px of the screen, a card has no room beside a line. */
const NARROW = 560;

/** How a card is opened, and what for. */
export interface Opening {
  pinned: boolean;
  /** By a finger or a pen. */
  tapped: boolean;
  /** Width of what is seen of the page that shows the card, in px of the screen. */
  width: number;
  /** The screen's main pointer is a finger. */
  coarse: boolean;
  /** That page is no frame: a frame may reach far beyond the screen. */
  isTop: boolean;
}

/**
 * True if a card comes as a sheet at the lower edge: on a screen for fingers, and on a narrow one where it was tapped.
 * What the pointer opens by resting stays beside its line, and so does a mouse's card in a narrow window.
 */
export function comesAsSheet({ pinned, tapped, width, coarse, isTop }: Opening): boolean {
  return isTop && pinned && (coarse || (tapped && width < NARROW));
}

/** A sheet's share of the height; on a low screen it may have LOW px, as long as a finger's width of the page is left. */
const SHARE = 0.7;
const LOW = 320;
const LEFT_FREE = 48;

/** How high a sheet may be where `height` px of the page are seen. */
export function sheetRoom(height: number): number {
  return Math.round(Math.max(height * SHARE, Math.min(LOW, height - LEFT_FREE)));
}

/** Pixels around words that stay lit. */
const GLOW = 2;

/** A `clip-path` that leaves boxes of the page lit, and in reach, in what dims it; `scale` is the screen's px in one of the boxes' px. */
export function spotlight(boxes: readonly Box[], scale: number): string {
  const glowing = boxes.filter(isSome).map(({ left, top, right, bottom }) => ({
    // Whole pixels: between neighbours there would be a dim line.
    left: Math.floor(left - GLOW),
    top: Math.floor(top - GLOW),
    right: Math.ceil(right + GLOW),
    bottom: Math.ceil(bottom + GLOW),
  }));
  const corners = setApart(glowing).flatMap(({ left, top, right, bottom }) => {
    const around = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
      [left, top],
    ];
    // Back to the outline's corner: a way there and back encloses nothing.
    return [...around.map(point => point.map(length => `${length * scale}px`).join(' ')), '0 0'];
  });
  return corners.length
    ? `polygon(evenodd, ${['0 0', '100% 0', '100% 100%', '0 100%', '0 0', ...corners].join(', ')})`
    : 'none';
}

const isSome = ({ left, top, right, bottom }: Box): boolean => right > left && bottom > top;

/** What is left of a box without another, in up to four boxes. */
function without(box: Box, other: Box): Box[] {
  const top = Math.max(box.top, Math.min(other.top, box.bottom));
  const bottom = Math.min(box.bottom, Math.max(other.bottom, box.top));
  return [
    { ...box, bottom: top },
    { ...box, top: bottom },
    { ...box, top, bottom, right: Math.min(box.right, other.left) },
    { ...box, top, bottom, left: Math.max(box.left, other.right) },
  ].filter(isSome);
}

/** The same area in boxes that have none in common: where two overlap, `evenodd` would be dim again. */
function setApart(boxes: readonly Box[]): Box[] {
  return boxes.reduce<Box[]>(
    (apart, box) => [
      ...apart,
      ...apart.reduce((left, other) => left.flatMap(each => without(each, other)), [box]),
    ],
    [],
  );
}

/** A finger that draws a sheet: where it began, where it is, in px from the top, since when, in ms, and how fast, in px/ms. */
export interface Drag {
  from: number;
  at: number;
  time: number;
  speed: number;
}

/** Without a move for this long, in ms, a finger rests. */
const RESTS_AFTER = 80;

/** A drag that begins. */
export function startDrag(at: number, time: number): Drag {
  return { from: at, at, time, speed: 0 };
}

/** A drag after the finger has moved. */
export function moveDrag(drag: Drag, at: number, time: number): Drag {
  // Two events of one moment tell no speed.
  const speed = time > drag.time ? (at - drag.at) / (time - drag.time) : drag.speed;
  return { ...drag, at, time, speed };
}

/** True if letting go closes a sheet of this height, in px: a third of it was drawn down, or the finger flicked it down. */
export function drawsClosed(drag: Drag, time: number, height: number): boolean {
  const isFlick = time - drag.time < RESTS_AFTER && drag.speed >= MIN_FLICK_SPEED;
  return drag.at > drag.from && (isFlick || drag.at - drag.from > height / 3);
}
