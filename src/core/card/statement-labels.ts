import type { StatementKind } from '../model/model.ts';

/** The kinds of statement by their names: told apart by the word first, by colour second. */
export const STATEMENT_NAMES: Record<StatementKind, string> = {
  reported: 'Reported',
  position: 'Position',
  commentary: 'Commentary',
  characterisation: 'Wording',
};
