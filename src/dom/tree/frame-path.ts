/** Index in `parent.frames`, or -1; allowed across origins. */
export function placeOfFrame(parent: Window, frame: Window | null): number {
  for (let place = 0; place < parent.length; place++) if (parent[place] === frame) return place;
  return -1;
}

export function pathOf(view: Window): number[] {
  const path: number[] = [];
  for (let at = view; at !== at.parent; at = at.parent) path.unshift(placeOfFrame(at.parent, at));
  return path;
}

export function frameElementsOf(page: Document): HTMLIFrameElement[] {
  // `object` and `embed` hold windows just as well.
  return [...page.querySelectorAll<HTMLIFrameElement>('iframe, frame, object, embed')].filter(
    each => each.contentWindow,
  );
}

/** A page around this one may read it. False in a sandboxed frame as well. */
export function isOfTopSite(): boolean {
  try {
    return window.top?.location.host !== undefined;
  } catch {
    return false;
  }
}
