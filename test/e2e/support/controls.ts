import { contrastOf } from '../../helpers/contrast.ts';
import type { Surface } from '../../browsers/driven.ts';
import { PAINT } from './look.ts';

/** Source of a function that lists the controls in a root that a reader can use now. */
export const CONTROLS = `root => [...root.querySelectorAll('button, a[href], input, select, textarea, summary, [tabindex="0"]')]
  .filter(each => each.checkVisibility() && !each.disabled)`;

const NAME = `each => (each.ariaLabel || (each.labels?.[0] ?? each).textContent.trim() || each.id || each.localName)`;

/** Source of a function: what of the controls in a root is smaller than 24 px, by name; a label around a field is part of it. */
export const SMALL = `root => (${CONTROLS})(root).flatMap(each => {
  // Links in a sentence are as high as its lines are.
  if (each.ownerDocument.defaultView.getComputedStyle(each).display === 'inline') return [];
  const boxes = [each, ...[...(each.labels ?? [])].filter(label => label.contains(each))].map(one => one.getBoundingClientRect());
  const width = Math.max(...boxes.map(box => box.width));
  const height = Math.max(...boxes.map(box => box.height));
  return width < 24 || height < 24 ? [(${NAME})(each) + ': ' + width + ' by ' + height] : [];
})`;

/** How the focus on a control is shown, and on what. */
export interface ShownFocus {
  name: string;
  line: string;
  width: number;
  colour: string | null;
  behind: string;
}

/** Source of a function: how the focus on an element is shown. */
export const SHOWN_FOCUS = `each => {
  const paint = ${PAINT};
  const { outlineStyle, outlineWidth, outlineColor } = each.ownerDocument.defaultView.getComputedStyle(each);
  return {
    name: (${NAME})(each),
    line: outlineStyle,
    width: parseFloat(outlineWidth),
    colour: paint.hexOf(outlineColor),
    behind: paint.behind(each.parentElement),
  };
}`;

/** Focus that cannot be seen: under 2 px, or under 3 to 1 (WCAG 2.2, 1.4.11 and 2.4.13). */
export function unseen(shown: readonly ShownFocus[]): ShownFocus[] {
  return shown.filter(
    ({ line, width, colour, behind }) =>
      line === 'none' || width < 2 || colour === null || contrastOf(colour, behind) < 3,
  );
}

/** The controls of a page of the extension: how the focus on each is shown, and which are too small. */
export async function readControls(surface: Surface): Promise<{ shown: ShownFocus[]; small: string[] }> {
  return surface.evaluate(`(() => {
    // A colour that is on its way is no one's.
    for (const each of document.getAnimations()) each.finish();
    const small = (${SMALL})(document);
    const shown = (${CONTROLS})(document).map(each => {
      each.focus({ focusVisible: true });
      return document.activeElement === each ? (${SHOWN_FOCUS})(each)
        : { name: (${NAME})(each), line: 'none', width: 0, colour: null, behind: '#ffffff' };
    });
    return { shown, small };
  })()`);
}
