/** A box in viewport pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Where a card stands, in viewport pixels, and how high it may be. */
export interface Placed {
  left: number;
  top: number;
  maxHeight: number;
  side: 'below' | 'above' | 'left' | 'right' | 'over';
}

/** What a card is placed in: the viewport, the way the text runs, and all boxes of the marked words. */
export interface Surroundings {
  viewport: Size;
  rtl: boolean;
  vertical: boolean;
  words: readonly Box[];
}

/** Pixels between a card and its line, and between a card and the edge of the viewport. */
const GAP = 6;
const MARGIN = 8;

/** With less height than this, in pixels, nothing can be read: a name and two lines. */
const LEAST = 72;

/**
 * Places a card beside a line of text, inside the viewport and clear of the marked words: below where it fits, else on
 * the side with more room; beside the column where text is vertical. Only where no side has 72 px is it over its line.
 */
export function placeCard(line: Box, card: Size, around: Surroundings): Placed {
  const placed = placeBeside(line, card, around);
  const height = Math.min(card.height, placed.maxHeight);
  const box = { ...placed, right: placed.left + card.width, bottom: placed.top + height };
  if (!around.words.some(word => overlaps(word, box))) return placed;
  const { words, vertical } = around;
  // Key by key: a box of the browser's has its edges on its prototype.
  const { left, top, right, bottom } = line;
  const whole = { left, top, right, bottom };
  for (const word of words) {
    const [from, to] = vertical ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
    whole[from] = Math.min(whole[from], word[from]);
    whole[to] = Math.max(whole[to], word[to]);
  }
  const clear = placeBeside(whole, card, around);
  return clear.side === 'over' ? placed : clear;
}

function placeBeside(line: Box, card: Size, { viewport, rtl, vertical }: Surroundings): Placed {
  const most = Math.max(0, viewport.height - 2 * MARGIN);
  const at = (side: Placed['side'], left: number, top: number, room: number): Placed => {
    const maxHeight = clamp(room, 0, most);
    return {
      left: clamp(left, MARGIN, viewport.width - MARGIN - card.width),
      top: clamp(top, MARGIN, viewport.height - MARGIN - Math.min(card.height, maxHeight)),
      maxHeight,
      side,
    };
  };
  const below = viewport.height - MARGIN - (line.bottom + GAP);
  const above = line.top - GAP - MARGIN;
  const isRoomy = Math.max(below, above) >= Math.min(card.height, LEAST);
  if (vertical || !isRoomy) {
    const leftmost = line.left - GAP - card.width;
    if (leftmost >= MARGIN) return at('left', leftmost, line.top, most);
    if (line.right + GAP + card.width + MARGIN <= viewport.width)
      return at('right', line.right + GAP, line.top, most);
  }
  const start = rtl ? line.right - card.width : line.left;
  if (!isRoomy) return at('over', start, MARGIN, most);
  if (card.height <= below || below >= above) return at('below', start, line.bottom + GAP, below);
  return at('above', start, line.top - GAP - Math.min(card.height, above), above);
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

export interface Point {
  x: number;
  y: number;
}

/** True if `point` is in the box. */
export function isInside(point: Point, box: Box): boolean {
  return point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
}

/** How much wider than the card the way to it is, in pixels: hands do not move along rulers. */
const SLACK = 12;

/**
 * True if the pointer moves from a mark toward its card: it is nearer to the card than at `from`, where it left the
 * mark, and inside the triangle from there to the card's two facing corners (the safe triangle of desktop menus).
 */
export function isTowardCard(from: Point, now: Point, card: Box): boolean {
  // A card at the side of its line: the same with the axes exchanged.
  if (from.y > card.top && from.y < card.bottom && !isInside(from, card))
    return isTowardCard(turn(from), turn(now), {
      left: card.top,
      top: card.left,
      right: card.bottom,
      bottom: card.right,
    });
  const edge = from.y <= card.top ? card.top : card.bottom;
  const travelled = now.y - from.y;
  const whole = edge - from.y;
  if (whole === 0 || travelled * whole < 0) return false;
  const share = travelled / whole;
  if (share > 1) return isInside(now, card);
  const left = from.x + (card.left - SLACK - from.x) * share - SLACK;
  const right = from.x + (card.right + SLACK - from.x) * share + SLACK;
  return now.x >= left && now.x <= right;
}

const turn = ({ x, y }: Point): Point => ({ x: y, y: x });
