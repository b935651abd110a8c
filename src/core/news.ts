/** The version, of two numbers, that brought what options/help/NewsView.tsx tells. */
export const NEWS_VERSION = '1.0';

/** Tells whether the update from one version to another is the one that brings the news. */
export function bringsNews(from: string, to: string): boolean {
  return isBefore(from, NEWS_VERSION) && !isBefore(to, NEWS_VERSION);
}

function isBefore(version: string, other: string): boolean {
  const [numbers, others] = [version, other].map(each => each.split('.').map(Number));
  const at = others!.findIndex((number, place) => number !== (numbers![place] ?? 0));
  return at >= 0 && (numbers![at] ?? 0) < others![at]!;
}
