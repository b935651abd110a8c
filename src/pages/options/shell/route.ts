import { MY_TERMS } from '../../../core/model/own-pack.ts';

const PLACES = ['marks', 'words', 'sites', 'import', 'bin', 'backup', 'help', 'news', 'new-list'] as const;
type Place = (typeof PLACES)[number];

export type Route =
  /** `naming`: the list's name is being written. */
  | { view: 'pack'; pack: string; entry: string | null; naming?: boolean }
  | { view: 'new'; pack: string | null }
  | { view: 'print' | 'duplicates'; pack: string }
  | { view: 'propose'; tab: number | null }
  | { view: Place };

const isPlace = (view: string): view is Place => (PLACES as readonly string[]).includes(view);

/** Reads a hash; what names no place is null. */
export function parseRoute(hash: string): Route | null {
  const [view = '', ...rest] = hash.replace(/^#/, '').split('/');
  const [pack, entry] = rest.map(decode);
  if (isPlace(view)) return { view };
  if (view === 'new') return { view, pack: pack || null };
  if (view === 'propose') return { view, tab: /^\d{1,15}$/.test(pack ?? '') ? Number(pack) : null };
  if (view === 'print' || view === 'duplicates') return pack ? { view, pack } : null;
  if (view === 'name') return pack ? { view: 'pack', pack, entry: null, naming: true } : null;
  return view === 'pack' && pack ? { view, pack, entry: entry || null } : null;
}

export function printRoute(route: Route): string {
  const parts = partsOf(route).filter(part => part !== null);
  const view = route.view === 'pack' && route.naming ? 'name' : route.view;
  return `#${[view, ...parts.map(encodeURIComponent)].join('/')}`;
}

function partsOf(route: Route): (string | null)[] {
  if (route.view === 'pack') return [route.pack, route.entry];
  if (route.view === 'propose') return [route.tab === null ? null : String(route.tab)];
  return 'pack' in route ? [route.pack] : [];
}

export function packOf(route: Route): string | null {
  if (route.view === 'new') return route.pack ?? MY_TERMS;
  return 'pack' in route ? route.pack : null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
