import { useContext, useMemo } from 'preact/hooks';
import type { FormIndex } from '../../core/editor/form-index.ts';
import { findFormWarnings, type FormWarning } from '../../core/editor/form-warnings.ts';
import type { Form, Pack } from '../../core/model/model.ts';
import { rulesOf } from '../../core/editor/explain-unreachable.ts';
import { EntryToolsContext } from './entry-tools.ts';

interface Warned {
  forms: readonly Form[];
  pack: Pack;
  entryId: string;
  owners: FormIndex;
}

export function useFormWarnings({ forms, pack, entryId, owners }: Warned): FormWarning[][] {
  const { rankOf } = useContext(EntryToolsContext);
  const rules = useMemo(() => rulesOf(pack), [pack]);
  return findFormWarnings(forms, { pack, entry: entryId, owners, rules, rankOf });
}
