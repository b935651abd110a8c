import type { Entry, Gate } from '../../../../core/model/model.ts';

/** The gate of all an entry's forms; `mixed` where they differ, `none` where there is no form. */
export function gateOf({ forms }: Pick<Entry, 'forms'>): Gate | 'mixed' | 'none' {
  const first = forms[0]?.gate;
  if (first === undefined) return 'none';
  return forms.every(({ gate }) => gate === first) ? first : 'mixed';
}
