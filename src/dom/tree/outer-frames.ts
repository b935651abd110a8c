import type { Box, Point } from '../../core/card/place.ts';

/** A frame with less room than this, in CSS pixels, shows its cards further out. */
const MIN_CARD_ROOM = { width: 400, height: 400 };

/** The frames that are too small for a card (`any`: all), the nearest first, as far as the origin allows. */
export function framesAround(page: Document, any = false): HTMLElement[] {
  const frames: HTMLElement[] = [];
  let view: Window | null = page.defaultView;
  while (
    view &&
    (any || view.innerWidth < MIN_CARD_ROOM.width || view.innerHeight < MIN_CARD_ROOM.height || frames.length)
  ) {
    // Null at the top and where another origin begins.
    const frame = view.frameElement as HTMLElement | null;
    if (!frame) break;
    frames.push(frame);
    view = frame.ownerDocument.defaultView;
  }
  return frames;
}

function originOf(frame: HTMLElement): Point & { scale: number } {
  const { left, top, width } = frame.getBoundingClientRect();
  const scale = width / frame.offsetWidth || 1;
  const { paddingLeft, paddingTop } = frame.ownerDocument.defaultView!.getComputedStyle(frame);
  return {
    x: left + (frame.clientLeft + parseFloat(paddingLeft)) * scale,
    y: top + (frame.clientTop + parseFloat(paddingTop)) * scale,
    scale,
  };
}

export function pointInside(frames: readonly HTMLElement[], point: Point): Point {
  return frames.reduceRight(({ x, y }, frame) => {
    const origin = originOf(frame);
    return { x: (x - origin.x) / origin.scale, y: (y - origin.y) / origin.scale };
  }, point);
}

export function boxOutside(frames: readonly HTMLElement[], box: Box): Box {
  return frames.reduce((inner, frame) => {
    const { x, y, scale } = originOf(frame);
    return {
      left: x + inner.left * scale,
      top: y + inner.top * scale,
      right: x + inner.right * scale,
      bottom: y + inner.bottom * scale,
    };
  }, box);
}
