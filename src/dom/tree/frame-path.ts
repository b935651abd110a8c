/** The place of a window in the list of a window's frames, or -1; this may be asked across origins. */
export function placeOfFrame(parent: Window, frame: Window | null): number {
  for (let place = 0; place < parent.length; place++) if (parent[place] === frame) return place;
  return -1;
}

/** The way from the top page to a window: its place among the frames at each step. */
export function pathOf(view: Window): number[] {
  const path: number[] = [];
  for (let at = view; at !== at.parent; at = at.parent) path.unshift(placeOfFrame(at.parent, at));
  return path;
}

/** The elements of a page that hold frames, in its order. */
export function frameElementsOf(page: Document): HTMLIFrameElement[] {
  // `object` and `embed` hold windows just as well.
  return [...page.querySelectorAll<HTMLIFrameElement>('iframe, frame, object, embed')].filter(
    each => each.contentWindow,
  );
}
