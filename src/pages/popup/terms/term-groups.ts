import { foldForm } from '../../../core/text/fold.ts';
import { groupBy } from './group-by.ts';
import type { PageTerm, PopupPack } from '../page-view.ts';

export interface TermGroup {
  pack: PopupPack;
  isPrivate: boolean;
  terms: PageTerm[];
}

export function groupTerms(terms: readonly PageTerm[], packs: readonly PopupPack[]): TermGroup[] {
  const found = groupBy(terms, ({ pack }) => pack);
  const known = new Set(packs.map(({ id }) => id));
  const others = [...found.keys()].filter(id => !known.has(id)).map(id => ({ id, title: id }));
  return [...packs, ...others].flatMap(pack => {
    const group = found.get(pack.id);
    return group ? [{ pack, terms: group, isPrivate: group.some(({ isPrivate }) => isPrivate) }] : [];
  });
}

export function filterTerms(terms: readonly PageTerm[], typed: string): PageTerm[] {
  const wanted = foldForm(typed);
  return terms.filter(({ headword, words }) =>
    [headword, ...words].some(each => foldForm(each).includes(wanted)),
  );
}
