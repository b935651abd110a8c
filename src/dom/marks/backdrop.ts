import {
  CLEAR,
  isDarkBehind,
  compositeOver,
  readGradient,
  parseLuminance,
  type Luminance,
} from '../../core/luminance.ts';
import { ELEMENT, shownParentOf, typeOf } from '../tree/nodes.ts';

/** What is behind a mark. */
export type Backdrop = 'light' | 'dark';

/** What is known to be behind elements, since the paragraphs of a page share most of theirs. */
export type LuminanceCache = Map<Node, Luminance>;

/** What is behind the text of an element, by all backgrounds under it and, where these leave it open, by its own colour. */
export function backdropOf(element: Element, known: LuminanceCache): Backdrop {
  const path: Element[] = [];
  let under: Luminance | undefined;
  for (let at: Node | null = element; at; at = shownParentOf(at)) {
    under = known.get(at);
    if (under) break;
    if (typeOf(at) === ELEMENT) path.push(at as Element);
  }
  let back = under ?? CLEAR;
  for (const each of path.reverse()) known.set(each, (back = luminanceOn(each, back)));
  return isDarkBehind(parseLuminance(getComputedStyle(element).color), back) ? 'dark' : 'light';
}

/** What is seen behind what an element holds, over what is seen behind the element. */
function luminanceOn(element: Element, under: Luminance): Luminance {
  const { backgroundColor, backgroundImage, backgroundClip } = getComputedStyle(element);
  // Such a background fills the letters.
  if (backgroundClip === 'text') return under;
  // A picture may be anything.
  if (backgroundImage.includes('url(')) return CLEAR;
  return compositeOver(readGradient(backgroundImage), compositeOver(parseLuminance(backgroundColor), under));
}
