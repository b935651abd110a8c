/** What is behind a mark. */
export type Backdrop = 'light' | 'dark';

/**
 * What is behind the text of an element, as its backgrounds say: `dark` below half luminance. `known` keeps the answers
 * for elements on the way up, since the paragraphs of a page share most of theirs.
 */
export function backdropOf(element: Element, known: Map<Element, Backdrop>): Backdrop {
  const path: Element[] = [];
  let found: Backdrop | undefined;
  for (let at: Element | null = element; at && !found; at = at.parentElement ?? hostOf(at)) {
    found = known.get(at);
    if (found) break;
    path.push(at);
    const shade = luminanceOf(getComputedStyle(at).backgroundColor);
    if (shade !== null) found = shade < 0.5 ? 'dark' : 'light';
  }
  // Nothing paints a background: what shows is the browser's canvas, which follows the page's colour scheme.
  found ??= canvasIsDark(element.ownerDocument) ? 'dark' : 'light';
  for (const each of path) known.set(each, found);
  return found;
}

function canvasIsDark(page: Document): boolean {
  const scheme = getComputedStyle(page.documentElement).colorScheme;
  if (!scheme.includes('dark')) return false;
  return !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches;
}

const hostOf = (element: Element): Element | null => {
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot ? tree.host : null;
};

/** Relative luminance, simplified (no gamma), of a colour that covers at least half; null for lighter veils. */
function luminanceOf(colour: string): number | null {
  const numbers = colour.match(/[\d.]+/g)?.map(Number);
  if (!numbers || numbers.length < 3 || (numbers[3] ?? 1) < 0.5) return null;
  const scale = colour.startsWith('color(') ? 1 : 255;
  if (colour.startsWith('oklab') || colour.startsWith('oklch'))
    return numbers[0] > 1 ? numbers[0] / 100 : numbers[0];
  if (colour.startsWith('lab') || colour.startsWith('lch')) return numbers[0] / 100;
  return (0.2126 * numbers[0] + 0.7152 * numbers[1] + 0.0722 * numbers[2]) / scale;
}
