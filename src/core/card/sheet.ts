import type { Box } from './place.ts';
import { MIN_FLICK_SPEED } from '../timing.ts';

/** Screen pixels; below this width a card has no room beside a line. */
const NARROW_WIDTH = 560;

export interface Opening {
  pinned: boolean;
  tapped: boolean;
  /** Screen pixels of the visible part of the page that shows the card. */
  width: number;
  coarse: boolean;
  /** False in a frame, which may reach far beyond the screen. */
  isTop: boolean;
}

/** A card becomes a sheet on touch screens, and on narrow screens if it was tapped; hover cards never do. */
export function comesAsSheet({ pinned, tapped, width, coarse, isTop }: Opening): boolean {
  return isTop && pinned && (coarse || (tapped && width < NARROW_WIDTH));
}

/** Share of the height; on a low screen up to LOW_SCREEN_HEIGHT pixels, if FREE_HEIGHT pixels of the page remain. */
const HEIGHT_SHARE = 0.7;
const LOW_SCREEN_HEIGHT = 320;
const FREE_HEIGHT = 48;

export function sheetRoom(height: number): number {
  return Math.round(Math.max(height * HEIGHT_SHARE, Math.min(LOW_SCREEN_HEIGHT, height - FREE_HEIGHT)));
}

const GLOW_PX = 2;

/** A `clip-path` that leaves boxes of the page lit and clickable; `scale` is screen pixels per box pixel. */
export function spotlight(boxes: readonly Box[], scale: number): string {
  const glowing = boxes.filter(isNonEmpty).map(({ left, top, right, bottom }) => ({
    // Whole pixels, or a dim line would show between neighbours.
    left: Math.floor(left - GLOW_PX),
    top: Math.floor(top - GLOW_PX),
    right: Math.ceil(right + GLOW_PX),
    bottom: Math.ceil(bottom + GLOW_PX),
  }));
  const corners = separate(glowing).flatMap(({ left, top, right, bottom }) => {
    const around = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
      [left, top],
    ];
    // Returning to the outline's corner on the same line encloses no area.
    return [...around.map(point => point.map(length => `${length * scale}px`).join(' ')), '0 0'];
  });
  return corners.length
    ? `polygon(evenodd, ${['0 0', '100% 0', '100% 100%', '0 100%', '0 0', ...corners].join(', ')})`
    : 'none';
}

const isNonEmpty = ({ left, top, right, bottom }: Box): boolean => right > left && bottom > top;

function without(box: Box, other: Box): Box[] {
  const top = Math.max(box.top, Math.min(other.top, box.bottom));
  const bottom = Math.min(box.bottom, Math.max(other.bottom, box.top));
  return [
    { ...box, bottom: top },
    { ...box, top: bottom },
    { ...box, top, bottom, right: Math.min(box.right, other.left) },
    { ...box, top, bottom, left: Math.max(box.left, other.right) },
  ].filter(isNonEmpty);
}

/** Splits boxes so that none overlap: `evenodd` would dim an overlap again. */
function separate(boxes: readonly Box[]): Box[] {
  return boxes.reduce<Box[]>(
    (apart, box) => [
      ...apart,
      ...apart.reduce((left, other) => left.flatMap(each => without(each, other)), [box]),
    ],
    [],
  );
}

/** Positions in pixels from the top, time in ms, speed in px/ms. */
export interface Drag {
  from: number;
  at: number;
  time: number;
  speed: number;
}

/** After this many ms without a move a finger counts as still. */
const STILL_AFTER_MS = 80;

export function startDrag(at: number, time: number): Drag {
  return { from: at, at, time, speed: 0 };
}

export function moveDrag(drag: Drag, at: number, time: number): Drag {
  // Two events at the same time give no speed.
  const speed = time > drag.time ? (at - drag.at) / (time - drag.time) : drag.speed;
  return { ...drag, at, time, speed };
}

/** Tells whether releasing closes a sheet of this height in pixels: it was drawn down by a third, or flicked down. */
export function closesSheet(drag: Drag, time: number, height: number): boolean {
  const isFlick = time - drag.time < STILL_AFTER_MS && drag.speed >= MIN_FLICK_SPEED;
  return drag.at > drag.from && (isFlick || drag.at - drag.from > height / 3);
}
