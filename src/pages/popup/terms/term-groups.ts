import { foldForm } from '../../../core/text/fold.ts';
import type { PopupPack } from '../page-view.ts';
import { groupBy } from './group-by.ts';
import type { PageTerm } from './page-term.ts';

export interface TermGroup {
  pack: PopupPack;
  isPrivate: boolean;
  marked: PageTerm[];
  unmarked: PageTerm[];
}

export function groupTerms(terms: readonly PageTerm[], packs: readonly PopupPack[]): TermGroup[] {
  const found = groupBy(terms, ({ pack }) => pack);
  const known = new Set(packs.map(({ id }) => id));
  const others = [...found.keys()].filter(id => !known.has(id)).map(id => ({ id, title: id }));
  return [...packs, ...others].flatMap(pack => {
    const group = found.get(pack.id);
    if (!group) return [];
    const isMarked = ({ marked }: PageTerm): boolean => marked > 0;
    return [
      {
        pack,
        isPrivate: group.some(({ isPrivate }) => isPrivate),
        marked: group.filter(isMarked),
        unmarked: group.filter(each => !isMarked(each)),
      },
    ];
  });
}

export function filterTerms(terms: readonly PageTerm[], typed: string): PageTerm[] {
  const wanted = foldForm(typed);
  return terms.filter(({ headword, words }) =>
    [headword, ...words].some(each => foldForm(each).includes(wanted)),
  );
}
