/** A place of the options page, as its address names it. */
export type Route =
  | { view: 'pack'; pack: string; entry: string | null }
  | { view: 'new'; pack: string | null }
  | { view: 'marks' | 'words' | 'sites' | 'import' };

/** Reads a hash; what names no place is null. */
export function parseRoute(hash: string): Route | null {
  const [view, ...rest] = hash.replace(/^#/, '').split('/');
  const [pack, entry] = rest.map(decode);
  if (view === 'marks' || view === 'words' || view === 'sites' || view === 'import') return { view };
  if (view === 'new') return { view, pack: pack || null };
  return view === 'pack' && pack ? { view, pack, entry: entry || null } : null;
}

/** The hash of a place. */
export function printRoute(route: Route): string {
  const parts: (string | null)[] =
    route.view === 'pack' ? [route.pack, route.entry] : route.view === 'new' ? [route.pack] : [];
  return `#${[route.view, ...parts.filter(part => part !== null).map(encodeURIComponent)].join('/')}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
