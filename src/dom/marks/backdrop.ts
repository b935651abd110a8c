import {
  CLEAR,
  isDarkBehind,
  compositeOver,
  readGradient,
  parseLuminance,
  type Luminance,
} from '../../core/luminance.ts';
import { ELEMENT, pageOf, shownParentOf, typeOf } from '../tree/nodes.ts';

export type Backdrop = 'light' | 'dark';

/** Paragraphs of a page share most of their ancestors. */
export type LuminanceCache = Map<Node, Luminance>;

/** Under more, only the page's own background counts: in a tree that deep, each layer costs the browser a climb of it. */
const MAX_LAYERS = 100;

/** From all backgrounds under the text; where these leave it open, from the text's own colour. */
export function backdropOf(element: Element, cache: LuminanceCache): Backdrop {
  const path: Element[] = [];
  let under: Luminance | undefined;
  for (let at: Node | null = element; at; at = shownParentOf(at)) {
    under = cache.get(at);
    if (under) break;
    if (path.length === MAX_LAYERS) at = pageOf(element)?.body ?? at;
    if (typeOf(at) === ELEMENT) path.push(at as Element);
  }
  let back = under ?? CLEAR;
  for (const each of path.reverse()) cache.set(each, (back = luminanceOn(each, back)));
  return isDarkBehind(parseLuminance(getComputedStyle(element).color), back) ? 'dark' : 'light';
}

/** As browsers print it. */
const TRANSPARENT = 'rgba(0, 0, 0, 0)';

function luminanceOn(element: Element, under: Luminance): Luminance {
  const style = getComputedStyle(element);
  const { backgroundColor, backgroundImage } = style;
  // Most elements have none: each look at a style takes the browser some microseconds.
  if (backgroundColor === TRANSPARENT && backgroundImage === 'none') return under;
  // The background fills only the letters.
  if (style.backgroundClip === 'text') return under;
  // A picture may be of any colour.
  if (backgroundImage.includes('url(')) return CLEAR;
  return compositeOver(readGradient(backgroundImage), compositeOver(parseLuminance(backgroundColor), under));
}
