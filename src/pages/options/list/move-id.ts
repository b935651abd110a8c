/** The list with one id at another place; places beyond the ends are the ends. */
export function moveId(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter(other => other !== id);
  return others.toSpliced(Math.max(0, Math.min(place, others.length)), 0, id);
}
