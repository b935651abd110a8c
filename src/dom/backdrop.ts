import { CLEAR, isDarkBehind, layShade, readGradient, readShade, type Shade } from '../core/shade.ts';
import { ELEMENT, shownParentOf, typeOf } from './nodes.ts';

/** What is behind a mark. */
export type Backdrop = 'light' | 'dark';

/** What is known to be behind elements, since the paragraphs of a page share most of theirs. */
export type KnownShades = Map<Node, Shade>;

/** What is behind the text of an element, by all backgrounds under it and, where these leave it open, by its own colour. */
export function backdropOf(element: Element, known: KnownShades): Backdrop {
  const path: Element[] = [];
  let under: Shade | undefined;
  for (let at: Node | null = element; at; at = shownParentOf(at)) {
    under = known.get(at);
    if (under) break;
    if (typeOf(at) === ELEMENT) path.push(at as Element);
  }
  let back = under ?? CLEAR;
  for (const each of path.reverse()) known.set(each, (back = shadeOn(each, back)));
  return isDarkBehind(readShade(getComputedStyle(element).color), back) ? 'dark' : 'light';
}

/** What is seen behind what an element holds, over what is seen behind the element. */
function shadeOn(element: Element, under: Shade): Shade {
  const { backgroundColor, backgroundImage, backgroundClip } = getComputedStyle(element);
  // Such a background fills the letters.
  if (backgroundClip === 'text') return under;
  // A picture may be anything.
  if (backgroundImage.includes('url(')) return CLEAR;
  return layShade(readGradient(backgroundImage), layShade(readShade(backgroundColor), under));
}
