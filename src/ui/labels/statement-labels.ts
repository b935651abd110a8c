import type { StatementKind } from '../../core/model/model.ts';

/** Kinds of statement are told apart by their names first, by colour second. */
export const STATEMENT_NAMES: Record<StatementKind, string> = {
  reported: 'Reported',
  position: 'Position',
  commentary: 'Commentary',
  characterisation: 'Wording',
};
