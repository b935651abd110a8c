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
  side: 'below' | 'above';
}

/** Pixels between a card and its line, and between a card and the edge of the viewport. */
const GAP = 6;
const MARGIN = 8;

/** Places a card beside a line of text, below it where it fits, else on the side with more room, inside the viewport. */
export function placeCard(line: Box, card: Size, view: { viewport: Size; rtl: boolean }): Placed {
  const { viewport, rtl } = view;
  const roomBelow = viewport.height - MARGIN - (line.bottom + GAP);
  const roomAbove = line.top - GAP - MARGIN;
  const below = card.height <= roomBelow || roomBelow >= roomAbove;
  const maxHeight = Math.max(0, below ? roomBelow : roomAbove);
  const height = Math.min(card.height, maxHeight);
  const start = rtl ? line.right - card.width : line.left;
  return {
    left: clamp(start, MARGIN, viewport.width - MARGIN - card.width),
    top: below ? line.bottom + GAP : line.top - GAP - height,
    maxHeight,
    side: below ? 'below' : 'above',
  };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

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
