import type { Pack } from '../model/model.ts';
import { makeId } from '../model/own-pack.ts';

export function duplicatePack(pack: Pack, others: readonly { id: string; title: string }[]): Pack {
  const titles = new Set(others.map(({ title }) => title));
  let title = `${pack.title} (copy)`;
  for (let count = 2; titles.has(title); count++) title = `${pack.title} (copy ${count})`;
  const id = makeId(
    title,
    others.map(other => other.id),
  );
  return { ...pack, id, title };
}
