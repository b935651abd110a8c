/** In viewport pixels. */
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

export interface CardPlace {
  left: number;
  top: number;
  maxHeight: number;
  side: 'below' | 'above' | 'left' | 'right' | 'over';
}

export interface Surroundings {
  viewport: Size;
  rtl: boolean;
  vertical: boolean;
  words: readonly Box[];
}

/** Pixels between a card and its line, and between a card and the viewport's edge. */
const LINE_GAP = 6;
const VIEWPORT_MARGIN = 8;

/** A name and two lines of text, in pixels. */
const MIN_HEIGHT = 72;

/** Clear of the marked words; beside vertical text; over the line only where no side has MIN_HEIGHT. */
export function placeCard(line: Box, card: Size, around: Surroundings): CardPlace {
  const placed = placeBeside(line, card, around);
  const height = Math.min(card.height, placed.maxHeight);
  const box = { ...placed, right: placed.left + card.width, bottom: placed.top + height };
  if (!around.words.some(word => overlaps(word, box))) return placed;
  const { words, vertical } = around;
  // By name: the edges of a DOMRect are on its prototype, so spreading would lose them.
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

function placeBeside(line: Box, card: Size, { viewport, rtl, vertical }: Surroundings): CardPlace {
  const maxHeightAnywhere = Math.max(0, viewport.height - 2 * VIEWPORT_MARGIN);
  const at = (side: CardPlace['side'], left: number, top: number, room: number): CardPlace => {
    const maxHeight = clamp(room, 0, maxHeightAnywhere);
    return {
      left: clamp(left, VIEWPORT_MARGIN, viewport.width - VIEWPORT_MARGIN - card.width),
      top: clamp(top, VIEWPORT_MARGIN, viewport.height - VIEWPORT_MARGIN - Math.min(card.height, maxHeight)),
      maxHeight,
      side,
    };
  };
  const below = viewport.height - VIEWPORT_MARGIN - (line.bottom + LINE_GAP);
  const above = line.top - LINE_GAP - VIEWPORT_MARGIN;
  const isRoomy = Math.max(below, above) >= Math.min(card.height, MIN_HEIGHT);
  if (vertical || !isRoomy) {
    const leftmost = line.left - LINE_GAP - card.width;
    if (leftmost >= VIEWPORT_MARGIN) return at('left', leftmost, line.top, maxHeightAnywhere);
    if (line.right + LINE_GAP + card.width + VIEWPORT_MARGIN <= viewport.width)
      return at('right', line.right + LINE_GAP, line.top, maxHeightAnywhere);
  }
  const start = rtl ? line.right - card.width : line.left;
  if (!isRoomy) return at('over', start, VIEWPORT_MARGIN, maxHeightAnywhere);
  if (card.height <= below || below >= above) return at('below', start, line.bottom + LINE_GAP, below);
  return at('above', start, line.top - LINE_GAP - Math.min(card.height, above), above);
}

/** For a card that the reader has moved to `at`: as near to it as there is room. */
export function placeMoved(at: Point, card: Size, viewport: Size): Omit<CardPlace, 'side'> {
  const maxHeight = Math.max(0, viewport.height - 2 * VIEWPORT_MARGIN);
  return {
    left: clamp(at.x, VIEWPORT_MARGIN, viewport.width - VIEWPORT_MARGIN - card.width),
    top: clamp(at.y, VIEWPORT_MARGIN, viewport.height - VIEWPORT_MARGIN - Math.min(card.height, maxHeight)),
    maxHeight,
  };
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

export interface Point {
  x: number;
  y: number;
}

export function isInside(point: Point, box: Box): boolean {
  return point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
}

/** Pixels by which the way to the card is wider than the card, since hands do not move in straight lines. */
const WAY_SLACK = 12;

/** Inside the triangle from the mark to the card's facing corners (the safe triangle of desktop menus). */
export function isTowardCard(from: Point, now: Point, card: Box): boolean {
  // If the card is beside its line, swap the axes.
  if (from.y > card.top && from.y < card.bottom && !isInside(from, card))
    return isTowardCard(swapAxes(from), swapAxes(now), {
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
  const left = from.x + (card.left - WAY_SLACK - from.x) * share - WAY_SLACK;
  const right = from.x + (card.right + WAY_SLACK - from.x) * share + WAY_SLACK;
  return now.x >= left && now.x <= right;
}

const swapAxes = ({ x, y }: Point): Point => ({ x: y, y: x });
